/* Evidence that a name is the page's own: its wording, the copyright line, addresses, the dateline,
 * "told NAME", rows that begin with it, and the end of the page. Reads the page, changes nothing.
 */
#include "plain/owner.h"

#include "plain/dateline.h"
#include "plain/outlets.h"
#include "plain/rows.h"

#include <ctype.h>
#include <string.h>

enum { LOOKED_AT = 40, LOOKED_BACK = 30, LINE_MOST = 400, NAME_MOST = 60 };

static const struct unit *unit_of(const struct page *page, size_t i)
{
    return &page->units.list.items[i];
}

static struct slice without_article(struct slice name)
{
    return slice_starts_nocase(name, SLICE("the ")) ? slice_sub(name, 4, name.len) : name;
}

static bool holds_name(struct slice s, struct slice name)
{
    for (size_t at = 0; (at = slice_find_nocase(s, name, at)) < s.len; at++) {
        size_t end = at + name.len;
        if ((at == 0 || !isalnum((unsigned char)s.data[at - 1])) &&
            (end == s.len || !isalnum((unsigned char)s.data[end])))
            return true;
    }
    return false;
}

/* "told NAME" in the article, or the name in a line of the page's end. */
static int said_below(const struct page *page, struct slice name)
{
    size_t count = page->units.list.count, from = count > LOOKED_BACK ? count - LOOKED_BACK : 0;
    bool told = false, closing = false;
    for (size_t i = 0; i < count && i < LOOKED_AT && !told; i++) {
        struct slice s = slice_sub(page_unit(page, i), 0, 2000);
        for (size_t at = 0; (at = slice_find(s, SLICE("told "), at)) < s.len && !told; at += 5) {
            struct slice rest = without_article(slice_sub(s, at + 5, s.len));
            told = slice_starts_nocase(rest, name);
        }
    }
    for (size_t i = count; i > from && i > 6 && !closing && count - i < 12; i--) {
        struct slice s = page_unit(page, i - 1);
        bool exact = memchr(name.data, ' ', name.len) || slice_find(s, name, 0) < s.len;
        closing = unit_of(page, i - 1)->words <= 30 && s.len > name.len + 1 && exact &&
                  holds_name(s, name);
    }
    return (told ? 2 : 0) + (closing ? 2 : 0);
}

/* Another line above the article that is or begins with the name. */
static bool said_above(const struct page *page, struct slice name)
{
    size_t seen = 0;
    for (size_t i = 0; i < page->units.list.count && i < 20; i++) {
        struct slice s = page_unit(page, i);
        if (unit_is_prose(unit_of(page, i)))
            break;
        struct slice parts[ROW_PARTS];
        if (s.len > LINE_MOST || !slice_starts_nocase(s, name))
            continue;
        size_t count = rows_split(s, parts);
        seen += count && slice_equal_nocase(parts[0], name);
    }
    return seen > 1;
}

int owner_evidence(const struct page *page, struct slice name)
{
    if (!name.len || name.len > NAME_MOST)
        return 0;
    struct slice bare = without_article(name);
    int score = outlets_likeness(name);
    score += dateline_names(page, name) ? 3 : 0;
    score += dateline_page_owner(page, bare) ? 3 : 0;
    score += said_above(page, name) ? 1 : 0;
    return bare.len >= 4 ? score + said_below(page, bare) : score;
}

bool owner_is_section(const struct page *page, struct slice name)
{
    for (size_t at = 0; at < name.len;) {
        size_t end = slice_find(name, SLICE(" "), at);
        const struct phrase *phrase = phrases_find(&page->phrases, slice_sub(name, at, end));
        struct slice word = slice_sub(name, at, end);
        if (!phrase && !slice_equal_string(word, "&") && !slice_equal_nocase(word, SLICE("and")))
            return false;
        at = end + 1;
    }
    return true;
}

struct slice owner_in_row(const struct page *page, struct slice row)
{
    struct slice parts[ROW_PARTS];
    size_t count = rows_split(row, parts);
    if (count < 2 || owner_is_section(page, parts[0]) || owner_evidence(page, parts[0]) < 2)
        return SLICE_NONE;
    return parts[0];
}

static struct slice without_form(struct slice name)
{
    static const struct slice forms[] = {{" Ltd", 4},  {" Limited", 8}, {" Inc", 4}, {" LLC", 4},
                                         {" GmbH", 5}, {" plc", 4},     {" AG", 3},  {" S.A", 4}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (slice_ends(name, forms[i]))
            name = slice_sub(name, 0, name.len - forms[i].len);
    while (name.len && strchr(", ", name.data[name.len - 1]))
        name.len--;
    return name;
}

struct slice owner_of_rights(const struct page *page)
{
    size_t count = page->units.list.count, from = count > LOOKED_BACK ? count - LOOKED_BACK : 0;
    for (size_t i = count; i > from; i--) {
        struct slice line = page_unit(page, i - 1);
        bool marked =
            slice_find(line, SLICE("©"), 0) < 40 || slice_starts_nocase(line, SLICE("copyright"));
        if (!marked || line.len > LINE_MOST)
            continue;
        struct slice name = without_form(dateline_holder(line)), parts[ROW_PARTS];
        if (slice_is_none(name) || !rows_split(name, parts))
            continue;
        name = parts[0];
        if (phrases_find(&page->phrases, name))
            continue;
        bool own = isupper((unsigned char)name.data[0]) && !owner_is_section(page, name);
        for (size_t b = 0; b < page->bylines.count; b++)
            own = own && !slice_equal_nocase(page->bylines.items[b], name);
        if (own && name.len <= 40)
            return name;
    }
    return SLICE_NONE;
}
