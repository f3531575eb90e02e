/* Puts the two old forms that prose never has into newer ones, and leaves the rest to text/date. */
#include "feed/moment.h"

#include <ctype.h>

enum { LONGEST = 200 };

static bool digits(struct slice s, size_t at, size_t count)
{
    if (at + count > s.len)
        return false;
    for (size_t i = at; i < at + count; i++)
        if (!isdigit((unsigned char)s.data[i]))
            return false;
    return true;
}

static bool is_digit_at(struct slice s, size_t at)
{
    return digits(s, at, 1);
}

/* Where the two digits of "01 Jan 04" or "01-Jan-04" stand that are the year; s.len: nowhere. */
static size_t short_year(struct slice s)
{
    for (size_t at = 0; at + 4 < s.len; at++) {
        char mark = s.data[at];
        if ((mark != ' ' && mark != '-') || !at || !is_digit_at(s, at - 1))
            continue;
        size_t end = at + 1;
        while (end < s.len && isalpha((unsigned char)s.data[end]))
            end++;
        if (end < at + 4 || end >= s.len || s.data[end] != mark)
            continue;
        if (digits(s, end + 1, 2) && !is_digit_at(s, end + 3) &&
            (end + 3 >= s.len || s.data[end + 3] == ' '))
            return end + 1;
    }
    return s.len;
}

/* "20031231T101455" and "20031231101455" with the marks of ISO 8601. */
static bool compact(struct slice s, struct buffer *into)
{
    size_t at = 8 + (s.len > 8 && s.data[8] == 'T');
    if (!digits(s, 0, 8) || !digits(s, at, 6) || is_digit_at(s, at + 6))
        return false;
    buffer_format(into, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s", s.data, s.data + 4, s.data + 6,
                  s.data + at, s.data + at + 2, s.data + at + 4);
    buffer_add_slice(into, slice_sub(s, at + 6, s.len));
    return true;
}

/* RFC 2822, section 4.3: 00 to 49 are of this century. */
static void expand(struct slice s, struct buffer *into)
{
    size_t year = short_year(s);
    buffer_add_slice(into, slice_sub(s, 0, year));
    if (year < s.len)
        buffer_add_string(into, s.data[year] < '5' ? "20" : "19");
    buffer_add_slice(into, slice_sub(s, year, s.len));
    if (slice_ends(s, SLICE(" UT")))
        buffer_add_char(into, 'C');
}

static void drop_midnight(struct date *date)
{
    if (date->hour || date->minute || date->second)
        return;
    date->hour = date->minute = date->second = -1;
    date->zone = 0;
    date->has_zone = false;
}

bool moment_read(struct slice s, struct slice language, struct date *date)
{
    struct buffer whole = {0};
    struct range range;
    s = slice_sub(slice_trim(s), 0, LONGEST);
    if (!compact(s, &whole))
        expand(s, &whole);
    bool found =
        date_find_in(buffer_slice(&whole), 0, date_order_for(language), language, date, &range);
    if (found)
        drop_midnight(date);
    buffer_free(&whole);
    return found;
}
