/* Datelines, and the page's owner. Offsets are bytes of one unit. */
#include "plain/dateline.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <ctype.h>
#include <string.h>

enum { OPENING = 120, LOOKED_BACK = 60 };

/* The dash that closes a dateline: its offset and length. */
static size_t find_dash(struct slice s, size_t from, size_t *len)
{
    static const struct slice dashes[] = {{" — ", 5}, {" – ", 5}, {" -- ", 4}, {" - ", 3}, {"—", 3},
                                          {" ― ", 5}, {"–", 3},   {" —", 4},   {".- ", 3}};
    size_t best = s.len;
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t at = slice_find(s, dashes[i], from);
        if (at < best) {
            best = at;
            *len = dashes[i].len;
        }
    }
    return best;
}

/* Most letters of a place are capitals: BEIJING, ST. LOUIS, HARWICK, England. */
static bool is_place(struct slice s, bool agency)
{
    size_t comma = slice_find(s, SLICE(","), 0), upper = 0, lower = 0, words = 1;
    struct slice town = slice_sub(s, 0, comma);
    for (size_t at = 0, len; at < town.len; at += len) {
        uint32_t code;
        len = utf8_decode(town, at, &code);
        upper += char_is_upper(code);
        lower += char_is_lower(code);
        words += code == ' ';
        if (code == '"' || code == ':' || code == '?')
            return false;
    }
    if (upper < 1 || words > 4)
        return false;
    return lower == 0 ? upper >= 3 : agency && words <= 3 && isupper((unsigned char)s.data[0]);
}

struct dateline {
    struct slice place, agency;
};

static bool read_dateline(struct slice s, struct dateline *out)
{
    size_t len = 0;
    struct slice start = slice_sub(s, 0, OPENING);
    size_t dash = find_dash(start, 0, &len), open = slice_find(start, SLICE("("), 0);
    size_t close = slice_find(start, SLICE(")"), 0);
    bool agency = open < close && close < dash && dash < start.len;
    if (dash == start.len)
        return false;
    struct slice place = slice_trim(slice_sub(s, 0, agency ? open : dash));
    out->agency = agency ? slice_sub(s, open + 1, close) : SLICE_NONE;
    struct date date;
    struct range range;
    if (date_find(place, 0, DATE_ORDER_UNKNOWN, &date, &range)) {
        place = slice_trim(slice_sub(place, 0, range.start));
        while (place.len && strchr(", ", place.data[place.len - 1]))
            place.len--;
    }
    out->place = place;
    return place.len >= 3 && place.len <= 60 && is_place(place, agency);
}

bool dateline_split(struct slice paragraph, struct slice *place, struct slice *agency)
{
    struct dateline dateline;
    if (!read_dateline(paragraph, &dateline))
        return false;
    *place = dateline.place;
    *agency = slice_trim(dateline.agency);
    return true;
}

struct slice dateline_place(struct slice paragraph)
{
    struct dateline dateline;
    return read_dateline(paragraph, &dateline) ? dateline.place : SLICE_NONE;
}

void dateline_read(struct page *page, size_t from)
{
    struct dateline dateline;
    for (size_t tries = 0; tries < 2; tries++) {
        from = page_next_prose(page, from);
        if (from >= page->units.list.count)
            return;
        if (read_dateline(page_unit(page, from), &dateline)) {
            page->article->dateline = arena_slice(page->article->arena, dateline.place);
            return;
        }
        from++;
    }
}

/* "(Meridian)" or "(MNA)" for Meridian News Agency. */
static bool stands_for(struct slice agency, struct slice name)
{
    size_t initials = 0;
    if (!agency.len || slice_equal_nocase(agency, name))
        return agency.len > 0;
    for (size_t i = 0; i < name.len; i++)
        if (name.data[i] != ' ' && (i == 0 || name.data[i - 1] == ' ')) {
            if (initials == agency.len || agency.data[initials] != name.data[i])
                initials = agency.len + 1;
            else
                initials++;
        }
    bool first = agency.len >= 4 && slice_starts(name, agency) && name.data[agency.len] == ' ';
    return first || (initials == agency.len && initials >= 2);
}

bool dateline_names(const struct page *page, struct slice name)
{
    size_t seen = 0;
    for (size_t i = 0; i < page->units.list.count && seen < 3 && i < LOOKED_BACK; i++) {
        struct dateline dateline;
        if (!unit_is_prose(&page->units.list.items[i]))
            continue;
        seen++;
        if (read_dateline(page_unit(page, i), &dateline) && stands_for(dateline.agency, name))
            return true;
    }
    return false;
}

struct slice dateline_holder(struct slice line)
{
    static const struct slice marks[] = {{"©", 2}, {"(c)", 3}, {"copyright", 9}};
    size_t at = line.len;
    for (size_t i = 0; i < sizeof marks / sizeof *marks && at == line.len; i++) {
        size_t found = slice_find_nocase(line, marks[i], 0);
        at = found < line.len ? found + marks[i].len : at;
    }
    if (at >= line.len)
        return SLICE_NONE;
    struct slice rest = slice_sub(line, at, line.len);
    while (rest.len && (!isalpha((unsigned char)rest.data[0]) ||
                        slice_starts_nocase(rest, SLICE("copyright "))))
        rest = slice_sub(rest, isalpha((unsigned char)rest.data[0]) ? 10 : 1, rest.len);
    size_t end = slice_find_nocase(rest, SLICE("all rights"), 0);
    rest = slice_trim(slice_sub(rest, 0, end));
    size_t stop = slice_find(rest, SLICE(". "), 0), bar = slice_find(rest, SLICE("|"), 0);
    rest = slice_trim(slice_sub(rest, 0, stop < bar ? stop : bar));
    while (rest.len && strchr(" .,;-|0123456789", rest.data[rest.len - 1]))
        rest.len--;
    return rest.len && rest.len <= 60 ? rest : SLICE_NONE;
}

/* "Digital Event Horizon" in ".../www.digitaleventhorizon.com/...". */
static bool in_host(struct slice s, struct slice name)
{
    char squeezed[64];
    size_t len = 0;
    for (size_t i = 0; i < name.len && len < sizeof squeezed; i++)
        if (isalnum((unsigned char)name.data[i]))
            squeezed[len++] = name.data[i];
    for (size_t at = 0; len >= 5 && (at = slice_find(s, SLICE("://"), at)) < s.len; at += 3) {
        size_t end = slice_find(s, SLICE("/"), at + 3);
        struct slice host = slice_sub(s, at + 3, end);
        if (slice_find_nocase(host, slice_of(squeezed, len), 0) < host.len)
            return true;
    }
    return false;
}

bool dateline_page_owner(const struct page *page, struct slice name)
{
    size_t count = page->units.list.count, from = count > LOOKED_BACK ? count - LOOKED_BACK : 0;
    if (name.len > 60)
        return false;
    for (size_t i = from; i < count; i++) {
        const struct unit *unit = &page->units.list.items[i];
        struct slice line = page_unit(page, i);
        if (line.len > 400)
            continue;
        if (unit->look & LOOK_URL && in_host(line, name))
            return true;
        const struct phrase *phrase = page_phrase(page, i);
        if (phrase && phrase->kind == FURNITURE_LEGAL &&
            slice_equal_nocase(dateline_holder(line), name))
            return true;
    }
    return false;
}
