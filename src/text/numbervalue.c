/* Builds a value word by word: digits, number words, scales. Ranges are bytes of the given text. */
#include "text/numbervalue.h"

#include "text/numberdigits.h"
#include "text/numberpart.h"
#include "text/numberscan.h"

/* Larger values are no news. */
#define MOST 1e18

/* "5m", "1.2bn": the scale sticks to the digits. */
static void take_sticking(struct number_parse *parse)
{
    size_t end = parse->range.end, from = end;
    double scale;
    while (end < parse->text.len && end - from < 4 && (parse->text.data[end] | 0x20) >= 'a' &&
           (parse->text.data[end] | 0x20) <= 'z')
        end++;
    struct slice letters = slice_sub(parse->text, from, end);
    if (letters.len && number_role_of(parse->style, letters, &scale) == ROLE_SCALE) {
        parse->part *= scale;
        parse->unit *= scale;
        parse->scaled = true;
        parse->range.end = (uint32_t)end;
    }
}

static bool take_digits(struct number_parse *parse, size_t at)
{
    double value, unit;
    size_t len = numberdigits_read(parse->text, at, parse->style, &value, &unit);
    if (!len)
        return false;
    parse->part = value;
    parse->unit = unit;
    parse->any = parse->digits = true;
    parse->range.end = (uint32_t)(at + len);
    take_sticking(parse);
    return true;
}

static bool small_fits(const struct number_parse *parse, double value)
{
    if (!parse->any || parse->part == 0)
        return true;
    return !parse->digits && ((parse->part >= 100 && value < 100) ||
                              (parse->part >= 20 && parse->part < 100 && value < 10));
}

static void multiply(struct number_parse *parse, double scale)
{
    parse->part = (parse->part ? parse->part : 1) * scale;
    parse->unit *= scale;
    parse->scaled = true;
    if (scale >= 1000) {
        parse->total += parse->part;
        parse->part = 0;
    }
}

/* Takes one more word into the value; false where it does not belong to it. */
static bool take_word(struct number_parse *parse, struct slice word)
{
    double value;
    switch (number_role_of(parse->style, word, &value)) {
    case ROLE_SCALE:
        if (!parse->any || (word.len <= 2 && parse->scaled) || parse->part * value > MOST)
            return false;
        multiply(parse, value);
        return true;
    case ROLE_SMALL:
        if (!small_fits(parse, value))
            return false;
        parse->part += value;
        parse->unit = 1;
        return parse->any = true;
    default:
        return false;
    }
}

/* "3万5000": digits behind a scale that nothing parts from it. */
static bool take_more_digits(struct number_parse *parse, struct word word)
{
    double value, unit;
    unsigned char last = (unsigned char)parse->text.data[parse->range.end - 1];
    if (!parse->scaled || parse->part != 0 || last < 0x80 || word.range.start != parse->range.end)
        return false;
    size_t len = numberdigits_read(parse->text, word.range.start, parse->style, &value, &unit);
    if (!len || value >= parse->total)
        return false;
    parse->part = value;
    parse->unit = unit;
    parse->range.end = word.range.start + (uint32_t)len;
    return true;
}

static void take_rest(struct number_parse *parse)
{
    struct word word;
    while (numberscan_behind(parse->text, parse->range.end, &word)) {
        struct slice written = slice_range(parse->text, word.range);
        bool joined =
            numberscan_is(written, "and") && parse->scaled && !parse->digits && parse->part >= 100;
        if (joined) {
            struct word next;
            double value;
            if (!numberscan_behind(parse->text, word.range.end, &next) ||
                number_role_of(parse->style, slice_range(parse->text, next.range), &value) !=
                    ROLE_SMALL)
                return;
            word = next;
            written = slice_range(parse->text, word.range);
        }
        /* "22 M€" */
        if (slice_equal(written, SLICE("M")) && parse->style->comma && parse->digits &&
            slice_starts(slice_sub(parse->text, word.range.end, parse->text.len), SLICE("€"))) {
            multiply(parse, 1e6);
            parse->range.end = word.range.end;
            continue;
        }
        if (word.kind == WORD_NUMBER && take_more_digits(parse, word))
            continue;
        if (word.kind == WORD_NUMBER || !take_word(parse, written))
            return;
        parse->range.end = word.range.end;
    }
}

/* "a million", "several hundred", "hundreds of thousands", "a few dozen"; at: of the scale. */
static bool open_scale(struct number_parse *parse, double scale, bool many)
{
    static const char *const few[] = {"several", "few", "many", "couple", NULL};
    struct slice before = numberscan_before(parse->text, parse->range.start);
    parse->any = true;
    parse->unit = 1;
    if (numberscan_is_any(before, few) && !many) {
        parse->vague = 5;
        parse->part = numberscan_is(before, "many") ? 3 : 2;
    } else if (!many && (numberscan_is(before, "a") || numberscan_is(before, "another") ||
                         numberscan_is(before, "an") || numberscan_is(before, "per"))) {
        parse->part = 1;
        if (numberscan_is(before, "per"))
            return false;
    } else if (many) {
        parse->vague = 10;
        parse->part = 1;
    } else {
        return false;
    }
    multiply(parse, scale);
    if (before.len && !many)
        parse->range.start = (uint32_t)(before.data - parse->text.data);
    return true;
}

/* "tens of thousands", "hundreds of millions". */
static void take_many_of(struct number_parse *parse)
{
    struct word of, next;
    double scale;
    if (!numberscan_behind(parse->text, parse->range.end, &of) ||
        !numberscan_is(slice_range(parse->text, of.range), "of") ||
        !numberscan_behind(parse->text, of.range.end, &next) ||
        number_role_of(parse->style, slice_range(parse->text, next.range), &scale) != ROLE_MANY)
        return;
    parse->total = (parse->total + parse->part) * scale;
    parse->part = 0;
    parse->range.end = next.range.end;
}

/* 3rd, 21st. */
static bool take_ordinal_digits(struct number_parse *parse, struct slice word)
{
    static const char *const ends[] = {"st", "nd", "rd", "th", NULL};
    double unit;
    if (word.len < 3 || !numberscan_is_any(slice_sub(word, word.len - 2, word.len), ends))
        return false;
    size_t len =
        numberdigits_read(slice_sub(word, 0, word.len - 2), 0, parse->style, &parse->part, &unit);
    parse->kind = NUMBER_ORDINAL;
    parse->unit = 1;
    return parse->any = len == word.len - 2;
}

/* "multiple times". */
static bool open_several(struct number_parse *parse, double least)
{
    struct word word;
    if (!numberscan_behind(parse->text, parse->range.end, &word) ||
        !numberscan_is(slice_range(parse->text, word.range), "times"))
        return false;
    parse->part = least;
    parse->vague = 10;
    parse->kind = NUMBER_TIMES;
    parse->range.end = word.range.end;
    return parse->any = true;
}

/* The first word of a value. */
static bool open_value(struct number_parse *parse, struct word word)
{
    struct slice written = slice_range(parse->text, word.range);
    double value;
    if (numberscan_is_digit(written, 0)) {
        if (word.kind != WORD_NUMBER && take_ordinal_digits(parse, written))
            return true;
        if (!take_digits(parse, word.range.start))
            return false;
        /* 40km, but not 4x4 or 3D. */
        return parse->range.end >= word.range.end || parse->scaled ||
               word.range.end - parse->range.end == 2;
    }
    switch (number_role_of(parse->style, written, &value)) {
    case ROLE_SMALL:
        return take_word(parse, written);
    case ROLE_SCALE:
        return open_scale(parse, value, false);
    case ROLE_MANY:
        if (!open_scale(parse, value, true))
            return false;
        take_many_of(parse);
        return true;
    case ROLE_ORDINAL:
        parse->part = value;
        parse->unit = 1;
        parse->kind = NUMBER_ORDINAL;
        if (numberpart_is_third(parse, written))
            return numberpart_open(parse, written, value);
        return parse->any = true;
    case ROLE_SEVERAL:
        return open_several(parse, value);
    case ROLE_TIMES:
        parse->part = value;
        parse->unit = 1;
        parse->kind = NUMBER_TIMES;
        return parse->any = true;
    case ROLE_FRACTION:
        if (!numberpart_open(parse, written, value))
            return numberscan_char(parse->text, word.range.end) == '-' &&
                   numberpart_open_bare(parse, value) && numberpart_of_point(parse);
        if (!numberpart_of_point(parse) && numberscan_is(written, "half"))
            numberpart_half_of(parse);
        return true;
    default:
        return false;
    }
}

bool numbervalue_read(struct number_parse *parse, size_t at)
{
    size_t next = at;
    struct word word;
    if (!words_next(slice_sub(parse->text, 0, at + 64), &next, &word) || word.range.start != at)
        return false;
    parse->range = word.range;
    parse->unit = 1;
    parse->kind = NUMBER_PLAIN;
    if (!open_value(parse, word))
        return false;
    if (parse->kind == NUMBER_PLAIN)
        take_rest(parse);
    return true;
}
