/* Quotation marks. Offsets are bytes of the text. Which language writes which is not asked: the
 * mark that opens, and whether space stands before it, say what closes it. */
#include "fact/quotemark.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

enum pair {
    STRAIGHT,        /* "…" */
    STRAIGHT_SINGLE, /* '…' */
    CURLY,           /* “…” */
    CURLY_SINGLE,    /* ‘…’ */
    LOW,             /* „…“ „…” ‚…‘ */
    SAME,            /* ”…” */
    GUILLEMETS,      /* «…» ‹…› »…« */
    CORNERS          /* 「…」 『…』 */
};

enum {
    MARK_BYTES = 4,     /* a mark and what may stand between it and a sentence */
    QUOTED_BYTES = 400, /* before a sentence, where a quotation may have begun */
    LEFT_SINGLE = 0x2018,
    RIGHT_SINGLE = 0x2019,
    LOW_SINGLE = 0x201A,
    LEFT_DOUBLE = 0x201C,
    RIGHT_DOUBLE = 0x201D,
    LOW_DOUBLE = 0x201E
};

static bool may_begin(unsigned char byte)
{
    return byte == '"' || byte == '\'' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3;
}

/* Whether none of eight bytes is a straight mark, nor beyond ASCII. */
static bool all_plain(const char *bytes)
{
    const uint64_t each = UINT64_C(0x0101010101010101), high = each * 0x80;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t single = word ^ each * '\'', twin = word ^ each * '"';
    /* Where a byte is 0, taking 1 off sets its highest bit. */
    return !(((single - each) | (twin - each) | word) & high);
}

uint32_t quotemark_next(struct slice text, uint32_t at, uint32_t end)
{
    while (at < end) {
        if (end - at >= 8 && all_plain(text.data + at))
            at += 8;
        else if (may_begin((unsigned char)text.data[at]))
            return at;
        else
            at++;
    }
    return end;
}

static uint32_t code_at(struct slice text, size_t at, uint32_t *bytes)
{
    uint32_t code = 0;
    *bytes = at < text.len ? (uint32_t)utf8_decode(text, at, &code) : 0;
    return code;
}

static uint32_t code_before(struct slice text, size_t at)
{
    uint32_t code = 0;
    if (at)
        utf8_decode(text, utf8_back(text, at), &code);
    return code;
}

static bool pair_of(uint32_t code, uint32_t *pair)
{
    switch (code) {
    case '"':
        *pair = STRAIGHT;
        return true;
    case '\'':
        *pair = STRAIGHT_SINGLE;
        return true;
    case LEFT_DOUBLE:
        *pair = CURLY;
        return true;
    case LEFT_SINGLE:
        *pair = CURLY_SINGLE;
        return true;
    case LOW_DOUBLE:
    case LOW_SINGLE:
        *pair = LOW;
        return true;
    case RIGHT_DOUBLE:
        *pair = SAME;
        return true;
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
        *pair = GUILLEMETS;
        return true;
    case 0x300C:
    case 0x300E:
        *pair = CORNERS;
        return true;
    default:
        return false;
    }
}

static bool free_before(uint32_t before)
{
    return before == 0 || char_is_space(before) || before == '(' || before == '[' ||
           before == ':' || before == ';' || (char_is_dash(before) && before != '-') ||
           char_is_opening_quote(before);
}

bool quotemark_opens(struct slice text, uint32_t at, struct quotemark *mark)
{
    uint32_t bytes, next_bytes;
    uint32_t code = code_at(text, at, &bytes);
    if (!pair_of(code, &mark->pair))
        return false;
    mark->bytes = bytes;
    mark->single = mark->pair == STRAIGHT_SINGLE || mark->pair == CURLY_SINGLE;
    uint32_t next = code_at(text, at + bytes, &next_bytes);
    uint32_t before = code_before(text, at);
    if (mark->pair == CORNERS)
        return next != 0;
    if (code == 0xAB || code == 0xBB)
        /* French writes a space inside them. */
        return (code == 0xAB || free_before(before)) && next != 0;
    if (next == 0 || char_is_space(next) || !(free_before(before) || before == '-'))
        return mark->pair == CURLY && next != 0 && !char_is_space(next);
    if (mark->single)
        return char_is_letter(next) && before != '-';
    return true;
}

/* Whether the mark closes at at; single marks may be apostrophes. */
static bool closes(struct slice text, uint32_t pair, uint32_t at, uint32_t code, uint32_t bytes)
{
    uint32_t ignored;
    switch (pair) {
    case STRAIGHT:
        return code == '"';
    case CURLY:
        return code == RIGHT_DOUBLE || code == '"';
    case LOW:
        return code == LEFT_DOUBLE || code == RIGHT_DOUBLE || code == LEFT_SINGLE;
    case SAME:
        return code == RIGHT_DOUBLE;
    case GUILLEMETS:
        return code == 0xBB || code == 0xAB || code == 0x203A || code == 0x2039;
    case CORNERS:
        return code == 0x300D || code == 0x300F;
    default:
        break;
    }
    if (code != (pair == CURLY_SINGLE ? (uint32_t)RIGHT_SINGLE : '\''))
        return false;
    uint32_t next = code_at(text, at + bytes, &ignored), before = code_before(text, at);
    if (char_is_space(before) || char_is_letter(next) || char_is_digit(next))
        return false;
    /* "the workers' rights": an s before, and the sentence goes on. */
    uint32_t after = at + bytes < text.len ? code_at(text, at + bytes + 1, &ignored) : 0;
    return !(before == 's' && next == ' ' && char_is_lower(after));
}

uint32_t quotemark_close(struct slice text, uint32_t pair, uint32_t at, uint32_t end,
                         uint32_t *bytes)
{
    while ((at = quotemark_next(text, at, end)) < end) {
        uint32_t code = code_at(text, at, bytes);
        if (closes(text, pair, at, code, *bytes))
            return at;
        at += *bytes;
    }
    return end;
}

bool quotemark_double(struct slice text, uint32_t at, bool *closes, uint32_t *bytes)
{
    uint32_t ignored, code = code_at(text, at, bytes);
    if (code != '"' && code != LEFT_DOUBLE && code != RIGHT_DOUBLE)
        return false;
    uint32_t before = code_before(text, at), next = code_at(text, at + *bytes, &ignored);
    *closes = code != LEFT_DOUBLE && before && !char_is_space(before) && !char_is_digit(before) &&
              !char_is_letter(next) && !char_is_digit(next);
    return true;
}

/* Which way the double mark at at looks, or the single one that opens a quotation: 1 opens, -1
 * closes; 0 where there is none. Some texts have spaces on both sides of a mark that closes. */
static int way_of(struct slice text, uint32_t at, uint32_t *bytes)
{
    bool closing;
    struct quotemark mark;
    uint32_t ignored;
    if (!quotemark_double(text, at, &closing, bytes)) {
        code_at(text, at, bytes);
        return quotemark_opens(text, at, &mark) && mark.single ? 1 : 0;
    }
    uint32_t code = code_at(text, at, bytes), next = code_at(text, at + *bytes, &ignored);
    if (code != '"')
        return code == LEFT_DOUBLE ? 1 : -1;
    return closing || !next || char_is_space(next) ? -1 : 1;
}

/* The way of the first or last mark of a stretch; 0 where it has none. */
static int way_in(struct slice text, uint32_t at, uint32_t end, bool last)
{
    int way = 0;
    uint32_t bytes;
    for (; (at = quotemark_next(text, at, end)) < end; at += bytes) {
        int here = way_of(text, at, &bytes);
        way = here ? here : way;
        if (way && !last)
            break;
    }
    return way;
}

bool quotemark_around(struct slice text, struct range sentence, struct range inside)
{
    uint32_t start = sentence.start > QUOTED_BYTES ? sentence.start - QUOTED_BYTES : 0;
    uint32_t end = sentence.end + MARK_BYTES;
    return way_in(text, start, inside.start, true) > 0 ||
           way_in(text, inside.end, end < text.len ? end : (uint32_t)text.len, false) < 0;
}
