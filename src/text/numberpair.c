/* Whether two numbers are one: by what links them and what stands before and behind. */
#include "text/numberpair.h"

#include "text/numberscan.h"

/* A range's ends are not further apart than that; SEATS: no side of a vote has more. */
enum { SPAN_RATIO = 20, SEATS = 600 };

/* Where the second number of "5-7", "5 to 7" begins; 0 where there is none. */
static size_t second_at(const struct number_parse *parse, bool between, bool *hyphen)
{
    static const struct slice dashes[] = {{"-", 1}, {"\xE2\x80\x93", 3}};
    struct slice rest = slice_sub(parse->text, parse->range.end, parse->text.len);
    for (size_t i = 0; i < 2; i++)
        if (slice_starts(rest, dashes[i]) && numberscan_is_digit(rest, dashes[i].len)) {
            *hyphen = true;
            return parse->range.end + dashes[i].len;
        }
    struct word link;
    *hyphen = false;
    if (!numberscan_begins(parse->text, parse->range.end, "ta") ||
        !numberscan_behind(parse->text, parse->range.end, &link))
        return 0;
    struct slice word = slice_range(parse->text, link.range);
    if (!numberscan_is(word, between ? "and" : "to") && !(between && numberscan_is(word, "to")))
        return 0;
    size_t at = link.range.end;
    while (numberscan_char(parse->text, at) == ' ' && at < parse->text.len)
        at++;
    static const struct slice signs[] = {{"$", 1}, {"\xE2\x82\xAC", 3}, {"\xC2\xA3", 2}};
    for (size_t i = 0; i < 3; i++)
        if (slice_starts(slice_sub(parse->text, at, parse->text.len), signs[i]))
            at += signs[i].len;
    return at > link.range.end ? at : 0;
}

/* "rose 5 to 7", "from 5 to 7": it went from the one to the other. */
static bool is_change(const struct number_parse *parse)
{
    static const char *const verbs[] = {"from",  "rose",   "fell",    "gained",  "lost",
                                        "added", "up",     "down",    "climbed", "dropped",
                                        "slid",  "jumped", "slipped", "and",     NULL};
    return numberscan_is_any(numberscan_before(parse->text, parse->range.start), verbs);
}

/* "voted five to two", "a five to two decision". */
static bool is_vote(const struct number_parse *first, const struct number_parse *second)
{
    static const char *const before[] = {"voted", "vote", "by", "of", "won", "lost", "beat", NULL};
    static const char *const behind[] = {"vote",  "decision", "majority", "victory", "against",
                                         "split", "ruling",   "to",       "in",      NULL};
    struct word word;
    return numberscan_is_any(numberscan_before(first->text, first->range.start), before) ||
           (numberscan_behind(first->text, second->range.end, &word) &&
            numberscan_is_any(slice_range(first->text, word.range), behind));
}

/* "a vote of 186 to 237". */
static bool is_count_of_votes(const struct number_parse *first)
{
    static const char *const counts[] = {"vote", "votes", "score", "margin", "count", NULL};
    struct slice of = numberscan_before(first->text, first->range.start);
    return numberscan_is(of, "of") &&
           numberscan_is_any(numberscan_before(first->text, (size_t)(of.data - first->text.data)),
                             counts);
}

/* What a percent sign, a currency or their words behind both numbers say of both. */
static bool measured(const struct number_parse *second)
{
    struct word behind;
    double ignored;
    char mark = numberscan_char(second->text, second->range.end);
    if (mark == '%')
        return true;
    if (mark == '-' || !numberscan_behind(second->text, second->range.end, &behind))
        return false;
    enum number_role role =
        number_role_of(second->style, slice_range(second->text, behind.range), &ignored);
    return role == ROLE_PERCENT || role == ROLE_MONEY;
}

/* "5 to 7 million": the scale is of both. */
static bool share_scale(const struct number_parse *first, const struct number_parse *second,
                        double *low, double high)
{
    if (!second->scaled || first->scaled || *low >= 1000 || *low <= 0)
        return false;
    double scale = high >= 1e12 ? 1e12 : high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : 1e3;
    *low *= *low < high / scale ? scale : 1;
    return true;
}

static bool read_second(const struct number_parse *first, size_t at, struct number_parse *second)
{
    if (!numbervalue_read(second, at) || second->kind != NUMBER_PLAIN || second->vague > 0)
        return false;
    bool more = numberscan_char(first->text, second->range.end) == '-' &&
                numberscan_is_digit(first->text, second->range.end + 1);
    return !more && first->digits == second->digits;
}

void numberpair_second(struct number_parse *first, bool between, struct number *number)
{
    bool hyphen;
    size_t at = second_at(first, between, &hyphen);
    struct number_parse second = {.text = first->text, .style = first->style};
    if (!at || (!between && !hyphen && is_change(first)) || !read_second(first, at, &second))
        return;
    double low = numbervalue_of(first), high = numbervalue_of(&second);
    bool loose = !between && !share_scale(first, &second, &low, high) && !measured(&second);
    bool score = loose && low <= SEATS && high <= SEATS &&
                 (hyphen ? !number->bound
                         : (low > high && is_vote(first, &second)) || is_count_of_votes(first));
    bool span = low < high && (between || high <= low * SPAN_RATIO + 10) &&
                !(hyphen && loose && !number->bound);
    if (!score && !span)
        return;
    number->kind = score ? NUMBER_SCORE : number->kind;
    number->bound = score ? number->bound : NUMBER_BETWEEN;
    number->value = low;
    number->second = high;
    number->range.end = second.range.end;
}

/* "two in three", "one out of ten". */
void numberpair_out_of(const struct number_parse *parse, struct number *number)
{
    struct word link, next;
    size_t at = parse->range.end;
    if (number->kind != NUMBER_PLAIN || !numberscan_begins(parse->text, at, "io") ||
        parse->scaled || !numberscan_behind(parse->text, at, &link))
        return;
    bool out = numberscan_is(slice_range(parse->text, link.range), "out");
    if (out && (!numberscan_behind(parse->text, link.range.end, &link) ||
                !numberscan_is(slice_range(parse->text, link.range), "of")))
        return;
    if (!out && !numberscan_is(slice_range(parse->text, link.range), "in"))
        return;
    struct number_parse under = {.text = parse->text, .style = parse->style};
    if (!numberscan_behind(parse->text, link.range.end, &next) ||
        !numbervalue_read(&under, next.range.start) || under.kind != NUMBER_PLAIN ||
        numbervalue_of(&under) <= number->value || numbervalue_of(&under) > 100 ||
        under.digits != parse->digits)
        return;
    number->value = number->value / numbervalue_of(&under) * 100;
    number->kind = NUMBER_FRACTION;
    number->range.end = under.range.end;
}
