/* The classes and the pair rules of UAX #14, revision 49, as far as news prose needs them. Rules
 * are named by their numbers there (LB13). No state: the caller keeps the place. */
#include "text/linebreak.h"

#include "text/chars.h"

#include <stddef.h>
#include <utf8proc.h>

struct class_range {
    uint32_t first, last;
    enum line_class class;
};

/* Sorted. What is missing goes by its general category. */
static const struct class_range ranges[] = {
    {0x85, 0x85, LINE_SPACE},
    {0xA0, 0xA0, LINE_GLUE},
    {0xA1, 0xA1, LINE_OPEN},
    {0xA2, 0xA2, LINE_POSTFIX},
    {0xA3, 0xA5, LINE_PREFIX},
    {0xAB, 0xAB, LINE_QUOTE},
    {0xB0, 0xB0, LINE_POSTFIX},
    {0xB1, 0xB1, LINE_PREFIX},
    {0xBB, 0xBB, LINE_QUOTE},
    {0xBF, 0xBF, LINE_OPEN},
    {0x34F, 0x34F, LINE_GLUE},
    {0x58A, 0x58A, LINE_HYPHEN},
    {0x5BE, 0x5BE, LINE_HYPHEN},
    {0x60C, 0x60D, LINE_INFIX},
    {0x61B, 0x61B, LINE_EXCLAMATION},
    {0x61E, 0x61F, LINE_EXCLAMATION},
    {0x66A, 0x66A, LINE_POSTFIX},
    {0x66B, 0x66C, LINE_NUMERIC},
    {0x6D4, 0x6D4, LINE_EXCLAMATION},
    {0x964, 0x965, LINE_DASH},
    {0x1100, 0x115F, LINE_IDEOGRAPHIC},
    {0x2007, 0x2007, LINE_GLUE},
    {0x200B, 0x200B, LINE_ZERO_SPACE},
    {0x2010, 0x2010, LINE_HYPHEN},
    {0x2011, 0x2011, LINE_GLUE},
    {0x2012, 0x2014, LINE_DASH},
    {0x2015, 0x2016, LINE_ALPHABETIC},
    {0x201A, 0x201A, LINE_OPEN},
    {0x201E, 0x201E, LINE_OPEN},
    {0x2024, 0x2026, LINE_ELLIPSIS},
    {0x202F, 0x202F, LINE_GLUE},
    {0x2030, 0x2037, LINE_POSTFIX},
    {0x203C, 0x203D, LINE_NONSTARTER},
    {0x2044, 0x2044, LINE_INFIX},
    {0x2047, 0x2049, LINE_NONSTARTER},
    {0x2060, 0x2060, LINE_GLUE},
    {0x20A0, 0x20A6, LINE_PREFIX},
    {0x20A7, 0x20A7, LINE_POSTFIX},
    {0x20A8, 0x20CF, LINE_PREFIX},
    {0x2103, 0x2103, LINE_POSTFIX},
    {0x2116, 0x2116, LINE_PREFIX},
    {0x2212, 0x2213, LINE_PREFIX},
    {0x2E80, 0x2FFF, LINE_IDEOGRAPHIC},
    {0x3001, 0x3002, LINE_CLOSE_WIDE},
    {0x3005, 0x3005, LINE_NONSTARTER},
    {0x301C, 0x301C, LINE_NONSTARTER},
    {0x303B, 0x303C, LINE_NONSTARTER},
    {0x3041, 0x3041, LINE_NONSTARTER},
    {0x3043, 0x3043, LINE_NONSTARTER},
    {0x3045, 0x3045, LINE_NONSTARTER},
    {0x3047, 0x3047, LINE_NONSTARTER},
    {0x3049, 0x3049, LINE_NONSTARTER},
    {0x3063, 0x3063, LINE_NONSTARTER},
    {0x3083, 0x3083, LINE_NONSTARTER},
    {0x3085, 0x3085, LINE_NONSTARTER},
    {0x3087, 0x3087, LINE_NONSTARTER},
    {0x308E, 0x308E, LINE_NONSTARTER},
    {0x3095, 0x3096, LINE_NONSTARTER},
    {0x309B, 0x309E, LINE_NONSTARTER},
    {0x30A0, 0x30A1, LINE_NONSTARTER},
    {0x30A3, 0x30A3, LINE_NONSTARTER},
    {0x30A5, 0x30A5, LINE_NONSTARTER},
    {0x30A7, 0x30A7, LINE_NONSTARTER},
    {0x30A9, 0x30A9, LINE_NONSTARTER},
    {0x30C3, 0x30C3, LINE_NONSTARTER},
    {0x30E3, 0x30E3, LINE_NONSTARTER},
    {0x30E5, 0x30E5, LINE_NONSTARTER},
    {0x30E7, 0x30E7, LINE_NONSTARTER},
    {0x30EE, 0x30EE, LINE_NONSTARTER},
    {0x30F5, 0x30F6, LINE_NONSTARTER},
    {0x30FB, 0x30FE, LINE_NONSTARTER},
    {0x3100, 0x33FF, LINE_IDEOGRAPHIC},
    {0xA000, 0xA4CF, LINE_IDEOGRAPHIC},
    {0xAC00, 0xD7A3, LINE_IDEOGRAPHIC},
    {0xFEFF, 0xFEFF, LINE_GLUE},
    {0xFF01, 0xFF01, LINE_EXCLAMATION},
    {0xFF04, 0xFF04, LINE_PREFIX},
    {0xFF05, 0xFF05, LINE_POSTFIX},
    {0xFF0C, 0xFF0C, LINE_CLOSE_WIDE},
    {0xFF0E, 0xFF0E, LINE_CLOSE_WIDE},
    {0xFF1A, 0xFF1B, LINE_NONSTARTER},
    {0xFF1F, 0xFF1F, LINE_EXCLAMATION},
    {0xFF61, 0xFF61, LINE_CLOSE_WIDE},
    {0xFF64, 0xFF64, LINE_CLOSE_WIDE},
    {0xFF65, 0xFF65, LINE_NONSTARTER},
    {0xFF67, 0xFF70, LINE_NONSTARTER},
    {0xFF9E, 0xFF9F, LINE_NONSTARTER},
    {0x1F000, 0x1FAFF, LINE_IDEOGRAPHIC},
};

static const struct class_range *find_range(uint32_t code)
{
    size_t low = 0, high = sizeof ranges / sizeof *ranges;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (ranges[middle].last < code)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < sizeof ranges / sizeof *ranges && ranges[low].first <= code;
    return found ? &ranges[low] : NULL;
}

static enum line_class class_by_category(uint32_t code)
{
    bool wide = code >= 0x3000;
    switch (utf8proc_category((utf8proc_int32_t)code)) {
    case UTF8PROC_CATEGORY_PS:
        return LINE_OPEN;
    case UTF8PROC_CATEGORY_PE:
        return wide ? LINE_CLOSE_WIDE : LINE_CLOSE;
    case UTF8PROC_CATEGORY_PI:
        return LINE_QUOTE_OPEN;
    case UTF8PROC_CATEGORY_PF:
        return LINE_QUOTE_CLOSE;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return LINE_SPACE;
    case UTF8PROC_CATEGORY_ND:
        return LINE_NUMERIC;
    default:
        if (char_is_ideograph(code) || (code >= 0xFF01 && code <= 0xFF60))
            return LINE_IDEOGRAPHIC;
        return LINE_ALPHABETIC;
    }
}

static enum line_class class_of_ascii(unsigned char byte)
{
    static const unsigned char marks[128] = {
        ['\t'] = LINE_SPACE,      ['\n'] = LINE_SPACE,  ['\v'] = LINE_SPACE,
        ['\f'] = LINE_SPACE,      ['\r'] = LINE_SPACE,  [' '] = LINE_SPACE,
        ['!'] = LINE_EXCLAMATION, ['"'] = LINE_QUOTE,   ['$'] = LINE_PREFIX,
        ['%'] = LINE_POSTFIX,     ['\''] = LINE_QUOTE,  ['('] = LINE_OPEN,
        [')'] = LINE_CLOSE,       ['+'] = LINE_PREFIX,  [','] = LINE_INFIX,
        ['-'] = LINE_HYPHEN,      ['.'] = LINE_INFIX,   ['/'] = LINE_SLASH,
        [':'] = LINE_INFIX,       [';'] = LINE_INFIX,   ['?'] = LINE_EXCLAMATION,
        ['['] = LINE_OPEN,        ['\\'] = LINE_PREFIX, [']'] = LINE_CLOSE,
        ['{'] = LINE_OPEN,        ['|'] = LINE_DASH,    ['}'] = LINE_CLOSE,
        ['0'] = LINE_NUMERIC,     ['1'] = LINE_NUMERIC, ['2'] = LINE_NUMERIC,
        ['3'] = LINE_NUMERIC,     ['4'] = LINE_NUMERIC, ['5'] = LINE_NUMERIC,
        ['6'] = LINE_NUMERIC,     ['7'] = LINE_NUMERIC, ['8'] = LINE_NUMERIC,
        ['9'] = LINE_NUMERIC,
    };
    return (enum line_class)marks[byte];
}

enum line_class line_class(uint32_t code)
{
    if (code < 0x80)
        return class_of_ascii((unsigned char)code);
    const struct class_range *range = find_range(code);
    return range ? range->class : class_by_category(code);
}

/* LB13: never at the start of a line, even after spaces. */
static bool clings_back(enum line_class after)
{
    return after == LINE_CLOSE || after == LINE_CLOSE_WIDE || after == LINE_EXCLAMATION ||
           after == LINE_INFIX || after == LINE_SLASH;
}

/* LB19 and LB19a: a quotation mark holds on to both sides, unless its shape tells its side and an
 * ideograph stands on the other. */
static bool is_quote(enum line_class class)
{
    return class == LINE_QUOTE || class == LINE_QUOTE_OPEN || class == LINE_QUOTE_CLOSE;
}

static bool may_break_at_quote(enum line_class before, enum line_class after)
{
    if (after == LINE_QUOTE_OPEN)
        return before == LINE_IDEOGRAPHIC || before == LINE_CLOSE_WIDE;
    return before == LINE_QUOTE_CLOSE && after == LINE_IDEOGRAPHIC;
}

/* The rest: neighbours without a space, neither of them a quotation mark. */
static bool may_break_inside(struct line_place place, enum line_class after)
{
    bool wordly = after == LINE_ALPHABETIC || after == LINE_NUMERIC;
    switch (place.before) {
    case LINE_HYPHEN: /* LB20a, LB25 */
        return !place.word_start && after != LINE_NUMERIC;
    case LINE_DASH:
        return !place.word_start;
    case LINE_SLASH: /* LB25 */
        return after != LINE_NUMERIC;
    case LINE_EXCLAMATION:
    case LINE_ELLIPSIS:
    case LINE_CLOSE_WIDE:
    case LINE_NONSTARTER:
        return after != LINE_POSTFIX || place.before == LINE_CLOSE_WIDE;
    case LINE_PREFIX: /* LB23a */
        return false;
    case LINE_IDEOGRAPHIC:
        return after != LINE_POSTFIX;
    case LINE_CLOSE: /* LB30 */
    case LINE_INFIX: /* LB29 */
        return !wordly && after != LINE_POSTFIX && after != LINE_PREFIX;
    default:
        return after == LINE_IDEOGRAPHIC;
    }
}

bool line_may_break(struct line_place place, enum line_class after)
{
    if (after == LINE_ZERO_SPACE || after == LINE_SPACE)
        return false;
    if (place.before == LINE_ZERO_SPACE)
        return true;
    if (clings_back(after) || place.before == LINE_OPEN)
        return false;
    if (place.spaced)
        return true;
    if (after == LINE_GLUE || place.before == LINE_GLUE)
        return false;
    if (is_quote(place.before) || is_quote(after))
        return may_break_at_quote(place.before, after);
    if (after == LINE_HYPHEN || after == LINE_DASH || after == LINE_NONSTARTER ||
        after == LINE_ELLIPSIS)
        return false;
    return may_break_inside(place, after);
}
