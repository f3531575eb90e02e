/* Groups lines into units and looks at each once. Offsets are bytes of the decoded text. Decides
 * nothing about furniture. */
#include "plain/units.h"

#include "base/share.h"
#include "plain/tally.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

enum { LOOKED_AT = 2000, PROSE_WORDS = 12, CELLS_BYTES = 400, SHARE = 8192 };

void units_free(struct units *units)
{
    VEC_FREE(&units->list);
}

struct slice unit_text(struct slice text, const struct unit *unit)
{
    return slice_sub(text, unit->start, unit->end);
}

bool unit_is_prose(const struct unit *unit)
{
    if (unit->look & LOOK_WORDLESS)
        return false;
    /* "She Left. He Stayed and Counted the Swifts": a headline may hold a full stop. */
    if (unit->look & LOOK_INNER && unit->words >= 8)
        return !(unit->look & LOOK_TITLE) || unit->words > 25 || unit->look & LOOK_ENDS;
    if (unit->look & LOOK_ENDS)
        return unit->words >= PROSE_WORDS || (unit->words >= 7 && !(unit->look & LOOK_TITLE));
    return unit->words >= 28;
}

/* ". X" inside: a small letter or a closing mark, an end mark, space, then a capital. */
static bool has_inner_end(struct slice s)
{
    for (size_t i = 3; i + 2 < s.len; i++) {
        char c = s.data[i];
        if (c != '.' && c != '!' && c != '?' && (unsigned char)c != 0xE3)
            continue;
        if ((unsigned char)c == 0xE3 && (unsigned char)s.data[i + 1] == 0x80 &&
            (unsigned char)s.data[i + 2] == 0x82 && i + 3 < s.len)
            return true;
        if ((unsigned char)c == 0xE3)
            continue;
        size_t next = i + 1;
        while (next < s.len && strchr("\"')]", s.data[next]))
            next++;
        if (next < s.len && (unsigned char)s.data[next] == 0xE2)
            next += 3;
        if (next + 1 >= s.len || (s.data[next] != ' ' && s.data[next] != '\n'))
            continue;
        uint32_t before, after;
        utf8_decode(s, utf8_back(s, i), &before);
        utf8_decode(s, next + 1, &after);
        /* Two small letters before the stop: no initial and hardly an abbreviation. */
        bool word = char_is_lower(before) && i > 2 && s.data[i - 2] != ' ' && s.data[i - 3] != ' ';
        if ((word || char_is_digit(before) || char_is_punctuation(before)) &&
            (char_is_upper(after) || char_is_quote(after)))
            return true;
    }
    return false;
}

/* "www." or "://" somewhere: colons and full stops are rare, so they are looked for first. */
static bool has_address(struct slice s)
{
    for (size_t at = 0; at < s.len; at++) {
        const char *colon = memchr(s.data + at, ':', s.len - at);
        if (!colon)
            break;
        at = (size_t)(colon - s.data);
        if (at + 2 < s.len && colon[1] == '/' && colon[2] == '/')
            return true;
    }
    for (size_t at = 3; at < s.len; at++) {
        const char *stop = memchr(s.data + at, '.', s.len - at);
        if (!stop)
            return false;
        at = (size_t)(stop - s.data);
        if ((stop[-1] | 32) == 'w' && (stop[-2] | 32) == 'w' && (stop[-3] | 32) == 'w')
            return true;
    }
    return false;
}

static void look_at(struct slice text, struct unit *unit)
{
    struct slice whole = unit_text(text, unit), s = slice_sub(whole, 0, LOOKED_AT);
    struct tally tally = tally_text(s);
    size_t words = tally.words + tally.ideographs / 2;
    unsigned look = unit->look & LOOK_MARKED;
    uint32_t first = 0;
    if (s.len)
        utf8_decode(s, 0, &first);
    look |= lines_ends_sentence(whole) ? LOOK_ENDS : 0;
    look |= has_inner_end(s) ? LOOK_INNER : 0;
    look |= (tally.kinds & (TALLY_LETTER | TALLY_SMALL)) == TALLY_LETTER && !tally.ideographs
                ? LOOK_CAPITALS
                : 0;
    look |= tally.capitals * 10 >= tally.long_words * 7 ? LOOK_TITLE : 0;
    look |= has_address(s) ? LOOK_URL : 0;
    look |= char_is_lower(first) ? LOOK_SMALL : 0;
    look |= tally.kinds & (TALLY_LETTER | TALLY_DIGIT) ? 0 : LOOK_WORDLESS;
    unit->look = (uint8_t)look;
    unit->words = words > 255 || whole.len > LOOKED_AT ? 255 : (uint8_t)words;
}

/* Line art and columns: lines of several cells set apart by runs of spaces or bars. */
static bool is_columns(struct slice s)
{
    if (!s.len || s.len >= CELLS_BYTES)
        return false;
    const char *bar = memchr(s.data, '|', s.len);
    size_t after = bar ? (size_t)(bar - s.data) + 1 : s.len;
    return memchr(s.data, '\t', s.len) || memchr(s.data + after, '|', s.len - after) ||
           slice_find(s, SLICE("   "), 0) < s.len;
}

/* A run of at least three lines of columns, one under the other; gives how many. */
static uint32_t columns_run(struct slice text, const struct lines *lines, size_t at)
{
    size_t i = at;
    for (; i < lines->list.count; i++) {
        const struct line *line = &lines->list.items[i];
        unsigned number;
        struct slice s = slice_sub(text, line->start, line->end);
        if ((i > at && line->blanks) || !is_columns(s) || lines_list_mark(s, &number))
            break;
    }
    return i - at >= 3 ? (uint32_t)(i - at) : 0;
}

/* An item's number counts as a mark only in a sequence: 1, or one more than the item before. */
static bool is_item(struct slice s, unsigned *last, size_t *mark)
{
    unsigned number;
    *mark = lines_list_mark(s, &number);
    if (!*mark)
        return false;
    if (number && number != 1 && number != *last + 1)
        return false;
    *last = number;
    return true;
}

static bool quoted_line(struct slice text, const struct line *line)
{
    return lines_quote_mark(slice_sub(text, line->start, line->end)) > 0;
}

static void group(struct slice text, const struct lines *lines, bool raw, struct units *units)
{
    unsigned last_number = 0;
    for (size_t i = 0; i < lines->list.count;) {
        const struct line *line = &lines->list.items[i];
        struct slice s = slice_sub(text, line->start, line->end);
        struct unit unit = {.first = (uint32_t)i, .kind = BLOCK_PARAGRAPH, .start = line->start};
        size_t mark = lines_quote_mark(s);
        uint32_t count = columns_run(text, lines, i);
        if (count) {
            unit.kind = BLOCK_PREFORMATTED;
            mark = 0;
        } else if (mark) {
            unit.kind = BLOCK_QUOTE;
        } else if (is_item(s, &last_number, &mark)) {
            unit.kind = BLOCK_ITEM;
            unit.look = LOOK_MARKED;
        } else {
            mark = 0;
        }
        if (!count)
            for (count = 1;
                 i + count < lines->list.count && lines->list.items[i + count].joined &&
                 (unit.kind == BLOCK_QUOTE) == quoted_line(text, &lines->list.items[i + count]);)
                count++;
        unit.count = count;
        unit.start += raw ? 0 : (uint32_t)mark;
        unit.end = lines->list.items[i + count - 1].end;
        VEC_PUSH(&units->list, unit);
        i += count;
    }
}

struct looking {
    struct slice text;
    struct units *units;
    size_t parts;
};

static void look(void *context, size_t part)
{
    const struct looking *looking = context;
    size_t count = looking->units->list.count, end = share_start(count, part + 1, looking->parts);
    for (size_t i = share_start(count, part, looking->parts); i < end; i++)
        look_at(looking->text, &looking->units->list.items[i]);
}

void units_build(struct slice text, const struct lines *lines, const struct load_options *options,
                 struct units *units)
{
    group(text, lines, options->raw, units);
    struct looking looking = {text, units, share_parts(units->list.count, SHARE, options->threads)};
    share_run(looking.parts, look, &looking);
}
