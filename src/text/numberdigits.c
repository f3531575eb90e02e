/* One pass over groups of digits and the marks between them; which mark is the decimal one follows
 * from the language, or, where the groups do not allow that, from the groups. */
#include "text/numberdigits.h"

enum { MOST_GROUPS = 8, MOST_DIGITS = 18, THREE = 3 };

struct groups {
    uint32_t start[MOST_GROUPS], len[MOST_GROUPS];
    char mark[MOST_GROUPS]; /* before the group; ' ' for any space */
    size_t count;
    size_t end;
};

static bool is_digit(struct slice s, size_t at)
{
    return at < s.len && s.data[at] >= '0' && s.data[at] <= '9';
}

/* The bytes of the mark at at, 0 for none that may stand inside a number. */
static size_t mark_at(struct slice s, size_t at, const struct number_style *style, char *mark)
{
    static const struct slice blanks[] = {
        {"\xC2\xA0", 2}, {"\xE2\x80\xAF", 3}, {"\xE2\x80\x89", 3}};
    if (at >= s.len)
        return 0;
    *mark = s.data[at];
    if (*mark == '.' || *mark == ',')
        return 1;
    if (*mark == ' ')
        return style->spaces ? 1 : 0;
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (slice_starts(slice_sub(s, at, s.len), blanks[i])) {
            *mark = ' ';
            return blanks[i].len;
        }
    return 0;
}

static bool read_group(struct slice s, size_t at, char mark, struct groups *groups)
{
    size_t end = at;
    while (is_digit(s, end))
        end++;
    /* A space groups only threes, so that it does not join a list of numbers. */
    bool first_fits = groups->count != 1 || groups->len[0] <= THREE;
    if (end == at || (mark == ' ' && (end - at != THREE || !first_fits)) ||
        groups->count == MOST_GROUPS)
        return false;
    groups->start[groups->count] = (uint32_t)at;
    groups->len[groups->count] = (uint32_t)(end - at);
    groups->mark[groups->count++] = mark;
    groups->end = end;
    return true;
}

static size_t count_mark(const struct groups *groups, char mark)
{
    size_t count = 0;
    for (size_t i = 1; i < groups->count; i++)
        count += groups->mark[i] == mark;
    return count;
}

/* Whether the last mark parts the decimals. */
static bool last_is_decimal(const struct groups *groups, const struct number_style *style)
{
    char last = groups->mark[groups->count - 1];
    if (groups->count < 2 || last == ' ' || count_mark(groups, last) > 1)
        return false;
    if (groups->count > 2)
        return true; /* 1.234,5: another mark groups before it */
    bool three = groups->len[1] == THREE && groups->len[0] <= THREE;
    return last == (style->comma ? ',' : '.') || !three;
}

/* All groups but the first, up to whole, have three digits (or two, as in 1,00,000). */
static bool well_grouped(const struct groups *groups, size_t whole)
{
    for (size_t i = 1; i < whole; i++) {
        bool last = i + 1 == whole;
        if (groups->mark[i] != groups->mark[1] ||
            !(groups->len[i] == THREE || (!last && groups->len[i] == 2)))
            return false;
    }
    return true;
}

static void take_digits(struct slice digits, double *value, size_t *count)
{
    for (size_t i = 0; i < digits.len && *count < MOST_DIGITS; i++, ++*count)
        *value = *value * 10 + (digits.data[i] - '0');
}

static double whole_unit(double value)
{
    double unit = 1;
    while (value >= unit * 10 && value < 1e15 &&
           value / (unit * 10) == (double)(uint64_t)(value / (unit * 10)))
        unit *= 10;
    return unit;
}

size_t numberdigits_read(struct slice s, size_t at, const struct number_style *style, double *value,
                         double *unit)
{
    struct groups groups = {.count = 0, .end = at};
    char mark = 0;
    size_t start = at, len = 0, count = 0;
    while (read_group(s, groups.end + len, mark, &groups))
        if (!(len = mark_at(s, groups.end, style, &mark)) || !is_digit(s, groups.end + len))
            break;
    if (!groups.count || (groups.count == MOST_GROUPS && is_digit(s, groups.end + len)))
        return 0;
    bool decimal = last_is_decimal(&groups, style);
    size_t whole = groups.count - decimal;
    if (!well_grouped(&groups, whole))
        return 0;
    *value = 0;
    for (size_t i = 0; i < whole; i++)
        take_digits(slice_sub(s, groups.start[i], groups.start[i] + groups.len[i]), value, &count);
    *unit = whole_unit(*value);
    if (decimal) {
        double part = 0, scale = 1;
        size_t digits = 0;
        struct slice behind = slice_sub(s, groups.start[whole], groups.end);
        take_digits(behind, &part, &digits);
        for (size_t i = 0; i < digits; i++)
            scale *= 10;
        *value += part / scale;
        *unit = 1 / scale;
    }
    return groups.end - start;
}
