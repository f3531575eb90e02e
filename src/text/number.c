/* Number phrases from their first word on: a value built of digits and number words, a second one
 * where it is a range or a score, what bounds it before, what it is of behind. Ranges are bytes of
 * the given text. Which words there are is in numberwords.c. */
#include "text/number.h"

#include "text/numberpair.h"
#include "text/numberscan.h"

#include <math.h>

/* BEHIND: bytes before a number in which its bound may stand. */
enum { BEHIND = 40 };

static double zeros_of(double value)
{
    double unit = 1;
    while (value >= unit * 10 && value < 1e15 &&
           value / (unit * 10) == (double)(uint64_t)(value / (unit * 10)))
        unit *= 10;
    return unit;
}

/* 8:33 and 24/7 are not amounts, nor are 555-12-34 and 12.5.2003. */
static bool part_of_more(struct slice text, size_t start, size_t end)
{
    char before = start ? text.data[start - 1] : ' ', after = numberscan_char(text, end);
    if ((before == ':' && start > 1 && numberscan_is_digit(text, start - 2)) || before == '/')
        return true;
    if ((after == ':' || after == '/' || after == '.') && numberscan_is_digit(text, end + 1))
        return true;
    return before == '-' && start > 1 && numberscan_is_digit(text, start - 2);
}

/* "six times", "or more", "or so", "400+". */
static void take_behind(const struct number_parse *parse, struct number *number)
{
    static const char *const more[] = {"more", "above", "greater", "longer", "older", NULL};
    static const char *const less[] = {"less", "fewer", "under", "below", "younger", NULL};
    struct word word, next;
    if (numberscan_char(parse->text, number->range.end) == '+') {
        number->range.end++;
        number->bound = number->bound ? number->bound : NUMBER_OVER;
    }
    if (!numberscan_begins(parse->text, number->range.end, "to") ||
        !numberscan_behind(parse->text, number->range.end, &word))
        return;
    struct slice written = slice_range(parse->text, word.range);
    if (numberscan_is(written, "times") && number->kind == NUMBER_PLAIN) {
        number->kind = NUMBER_TIMES;
        number->range.end = word.range.end;
    } else if (numberscan_is(written, "or") && !number->bound &&
               numberscan_behind(parse->text, word.range.end, &next)) {
        struct slice what = slice_range(parse->text, next.range);
        number->bound = numberscan_is_any(what, more)   ? NUMBER_OVER
                        : numberscan_is_any(what, less) ? NUMBER_UNDER
                        : numberscan_is(what, "so")     ? NUMBER_ABOUT
                                                        : NUMBER_EXACT;
        number->range.end = number->bound ? next.range.end : number->range.end;
    }
}

static uint32_t month_of(struct slice word)
{
    static const char *const months[] = {"january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december"};
    if (word.len < 3 || word.len > 9 || word.data[0] < 'A' || word.data[0] > 'Z')
        return 0;
    for (uint32_t i = 0; i < 12; i++) {
        struct slice month = slice_from(months[i]);
        if (slice_equal_nocase(word, month) || (word.len <= 4 && slice_starts_nocase(month, word)))
            return i + 1;
    }
    return 0;
}

static bool sign_before(struct slice text, size_t at, const struct number_style *style, size_t *len)
{
    double value;
    for (*len = 1; *len <= 3 && *len <= at; ++*len) {
        struct slice sign = slice_sub(text, at - *len, at);
        if ((sign.data[0] == '$' || sign.data[*len - 1] == '$' || (sign.data[0] & 0x80)) &&
            number_role_of(style, sign, &value) == ROLE_MONEY)
            return true;
    }
    *len = 0;
    return false;
}

static bool is_year(const struct number_parse *parse)
{
    return parse->digits && !parse->scaled && parse->range.end - parse->range.start == 4 &&
           parse->part >= 1900 && parse->part < 2100 && parse->part == floor(parse->part);
}

/* What a plain number is of, as far as words beside it tell. */
static void set_kind(const struct number_parse *parse, struct number *number, bool signed_money)
{
    struct word word;
    double value;
    bool behind = numberscan_behind(parse->text, number->range.end, &word);
    struct slice after = behind ? slice_range(parse->text, word.range) : SLICE_NONE;
    enum number_role role = number_role_of(parse->style, after, &value);
    uint32_t month = month_of(numberscan_before(parse->text, parse->range.start));
    month = month ? month : month_of(after);
    bool plain = number->kind == NUMBER_PLAIN || number->kind == NUMBER_ORDINAL;
    if (plain && month && number->value >= 1 && number->value <= 31) {
        number->kind = NUMBER_DAY;
        number->month = month;
    } else if (number->kind != NUMBER_PLAIN) {
        return;
    } else if (numberscan_char(parse->text, number->range.end) == '%' || role == ROLE_PERCENT ||
               role == ROLE_POINTS) {
        number->kind = NUMBER_PERCENT;
    } else if (signed_money || role == ROLE_MONEY) {
        number->kind = NUMBER_MONEY;
    } else if (is_year(parse) && !number->bound) {
        number->kind = NUMBER_YEAR;
    }
}

/* How much a written number may be rounded: half a unit of its last digit that is not zero, from
 * three zeros on. */
static double rounding(double value)
{
    double unit = value > 1e15 ? 0 : zeros_of(value);
    return unit >= 1000 ? unit / 2 : 0;
}

static void set_reach(struct number *number, double vague)
{
    double value = number->value, slack = rounding(value);
    number->low = value - slack;
    number->high = value + slack;
    switch (number->bound) {
    case NUMBER_VAGUE:
        number->low = value;
        number->high = value * vague;
        break;
    case NUMBER_ABOUT:
        number->low = value * 0.85, number->high = value * 1.15;
        break;
    case NUMBER_NEARLY:
        number->low = value * 0.85, number->high = value * 1.02;
        break;
    case NUMBER_OVER:
        number->high = value * 1.5;
        break;
    case NUMBER_UNDER:
        number->low = value * 0.5;
        break;
    case NUMBER_BETWEEN:
        number->low = value, number->high = number->second;
        break;
    case NUMBER_EXACT:
        break;
    }
    if (number->kind == NUMBER_YEAR || number->kind == NUMBER_DAY || number->kind == NUMBER_ORDINAL)
        number->low = number->high = value;
}

static void set_bound(const struct number_parse *parse, struct number *number, size_t sign)
{
    uint32_t from, first = parse->range.start - (uint32_t)sign;
    uint32_t start = first > BEHIND ? first - BEHIND : 0;
    struct slice before = slice_sub(parse->text, start, first);
    enum number_bound bound = number_bound_before(parse->style, before, &from);
    if (parse->vague > 0)
        number->bound = NUMBER_VAGUE;
    else if (bound)
        number->bound = bound;
    if (bound)
        number->range.start = start + from;
}

bool number_read(struct slice text, size_t at, const struct number_style *style,
                 struct number *number, size_t *end)
{
    struct number_parse parse = {.text = text, .style = style};
    if (!numbervalue_read(&parse, at) ||
        (parse.digits && part_of_more(text, parse.range.start, parse.range.end)))
        return false;
    size_t sign = 0;
    bool money = parse.digits && sign_before(text, at, style, &sign);
    *number = (struct number){
        .range = parse.range, .core = parse.range, .kind = parse.kind, .unit = parse.unit};
    number->value = numbervalue_of(&parse);
    set_bound(&parse, number, sign);
    bool between = numberscan_is(numberscan_before(text, parse.range.start - sign), "between");
    if (parse.kind == NUMBER_PLAIN && parse.vague == 0)
        numberpair_second(&parse, between, number);
    if (number->bound != NUMBER_BETWEEN && number->kind != NUMBER_SCORE)
        numberpair_out_of(&parse, number);
    take_behind(&parse, number);
    set_kind(&parse, number, money);
    set_reach(number, parse.vague);
    *end = number->range.end;
    return true;
}

bool number_next(struct slice text, size_t *at, struct number *number)
{
    struct word word;
    while (words_next(text, at, &word)) {
        size_t end;
        if (!number_word(slice_range(text, word.range)) ||
            !number_read(text, word.range.start, number_style_of(SLICE_NONE), number, &end))
            continue;
        *at = end > *at ? end : *at;
        return true;
    }
    return false;
}

bool number_word(struct slice word)
{
    double value;
    if (!word.len)
        return false;
    if (numberscan_is_digit(word, 0))
        return true;
    /* The letters that begin such words. */
    static const char letters[] = "bdefhmnoqstz";
    if (word.len < 3 || word.len > 10 || !strchr(letters, word.data[0] | 0x20))
        return false;
    enum number_role role = number_role_of(number_style_of(SLICE_NONE), word, &value);
    return role >= ROLE_SMALL && role <= ROLE_SEVERAL;
}

bool number_agrees(const struct number *a, const struct number *b)
{
    if (a->kind != b->kind || (a->month && b->month && a->month != b->month))
        return false;
    return a->low <= b->high && b->low <= a->high;
}
