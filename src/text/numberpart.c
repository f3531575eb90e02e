/* What stands around the words for parts decides whether they are parts at all: the first quarter
 * and the second half are not. */
#include "text/numberpart.h"

#include "text/numberscan.h"

/* "quarter-point". */
bool numberpart_open_bare(struct number_parse *parse, double under)
{
    parse->part = 100 / under;
    return parse->any = true;
}

/* "half", "a quarter", "two-thirds"; the count stands before. */
bool numberpart_open(struct number_parse *parse, struct slice word, double under)
{
    static const char *const not_before[] = {"first", "second", "final", "other", "better", NULL};
    static const char *const periods[] = {"first", "second", "third", "fourth", "last", "this",
                                          "next",  "the",    "per",   "final",  "each", NULL};
    struct slice before = numberscan_before(parse->text, parse->range.start);
    double over = 1;
    bool half = numberscan_is(word, "half");
    if (numberscan_is_any(before, half ? not_before : periods))
        return false;
    bool one =
        numberscan_is(before, "a") || numberscan_is(before, "an") || numberscan_is(before, "one");
    if (number_role_of(parse->style, before, &over) != ROLE_SMALL) {
        over = 1;
        if (!half && !one)
            return false;
    }
    if (before.len && !half)
        parse->range.start = (uint32_t)(before.data - parse->text.data);
    parse->part = over / under * 100;
    parse->unit = 1;
    parse->kind = NUMBER_FRACTION;
    return parse->any = true;
}

/* "a quarter of a percentage point", "half a point", "quarter-point": a part of one of them. */
bool numberpart_of_point(struct number_parse *parse)
{
    struct word word;
    size_t at = parse->range.end;
    for (int i = 0; i < 2 && numberscan_behind(parse->text, at, &word); i++) {
        struct slice written = slice_range(parse->text, word.range);
        if (!numberscan_is(written, "of") && !numberscan_is(written, "a"))
            break;
        at = word.range.end;
    }
    double value;
    if (!numberscan_behind(parse->text, at, &word))
        return false;
    struct slice written = slice_range(parse->text, word.range);
    if (!numberscan_is(written, "point") && !numberscan_is(written, "points") &&
        number_role_of(parse->style, written, &value) != ROLE_PERCENT)
        return false;
    parse->kind = NUMBER_PLAIN;
    parse->part /= 100;
    parse->unit = 0.01;
    parse->range.end = (uint32_t)at;
    return true;
}

/* "half a million", "half an hour": then it is a number like others. */
void numberpart_half_of(struct number_parse *parse)
{
    struct word article, next;
    double scale;
    if (!numberscan_behind(parse->text, parse->range.end, &article))
        return;
    struct slice word = slice_range(parse->text, article.range);
    bool a = numberscan_is(word, "a") || numberscan_is(word, "an");
    if (a && numberscan_behind(parse->text, article.range.end, &next) &&
        number_role_of(parse->style, slice_range(parse->text, next.range), &scale) == ROLE_SCALE) {
        parse->kind = NUMBER_PLAIN;
        parse->part = scale / 2;
        parse->unit = scale / 10;
        parse->range.end = next.range.end;
    } else if (numberscan_is(word, "hour") || numberscan_is(word, "century") ||
               numberscan_is(word, "mile") || (a && !numberscan_is(word, "an"))) {
        if (!a) {
            parse->kind = NUMBER_PLAIN;
            parse->part = 0.5;
            parse->unit = 0.1;
        }
    } else if (a) {
        parse->kind = NUMBER_PLAIN;
        parse->part = 0.5;
        parse->unit = 0.1;
        parse->range.end = article.range.end;
    }
}

/* "a third of", "by a third": else it is the third of something. */
bool numberpart_is_third(const struct number_parse *parse, struct slice word)
{
    struct slice before = numberscan_before(parse->text, parse->range.start);
    struct word next;
    if (!numberscan_is(word, "third") && !numberscan_is(word, "fifth") &&
        !numberscan_is(word, "tenth"))
        return false;
    if (!numberscan_is(before, "a") && !numberscan_is(before, "one"))
        return false;
    return !numberscan_behind(parse->text, parse->range.end, &next) ||
           numberscan_is(slice_range(parse->text, next.range), "of");
}
