/* Stamps are digits in fixed places; what is read of them is spelled out for text/date.h. */
#include "wire/stamp.h"

#include "text/date.h"
#include "text/datescan.h"
#include "text/datewords.h"
#include "wire/status.h"

#include <stdio.h>

/* '0' in the shape stands for any digit; other characters for themselves. */
static bool has_shape(struct slice s, size_t at, const char *shape)
{
    for (size_t i = 0; shape[i]; i++) {
        char c = scan_char(s, at + i);
        if (shape[i] == '0' ? !scan_is_digit(s, at + i) : c != shape[i])
            return false;
    }
    return !at || !scan_is_digit(s, at - 1);
}

static int two(struct slice s, size_t at)
{
    return (s.data[at] - '0') * 10 + (s.data[at + 1] - '0');
}

static int century(int year)
{
    return year + (year < 70 ? 2000 : 1900);
}

static struct slice date_of(struct article *article, struct date *date)
{
    return date_iso(article->arena, date);
}

static bool is_real(const struct date *date)
{
    return date->month >= 1 && date->month <= 12 && date->day >= 1 && date->day <= 31 &&
           date->hour < 24 && date->minute < 60;
}

/* The zone behind white space at at, where it names one offset. */
static void read_zone(struct slice s, size_t at, struct date *date)
{
    bool known = false;
    int minutes = 0;
    at = scan_spaces(s, at);
    date->has_zone = at < s.len && datewords_zone(s, at, &minutes, &known) && known;
    date->zone = date->has_zone ? minutes : 0;
}

/* "09-04-19 1029GMT" */
static bool read_month_first(struct slice s, size_t at, struct date *date)
{
    if (!has_shape(s, at, "00-00-00 0000"))
        return false;
    *date = (struct date){.month = two(s, at),
                          .day = two(s, at + 3),
                          .year = century(two(s, at + 6)),
                          .hour = two(s, at + 9),
                          .minute = two(s, at + 11),
                          .second = -1};
    read_zone(s, at + 13, date);
    return is_real(date);
}

/* "071341 GMT Okt 15" */
static bool read_day_time(struct slice s, size_t at, struct date *date)
{
    int month = 0, year = 0;
    if (!has_shape(s, at, "000000") || scan_is_digit(s, at + 6))
        return false;
    *date = (struct date){
        .day = two(s, at), .hour = two(s, at + 2), .minute = two(s, at + 4), .second = -1};
    read_zone(s, at + 6, date);
    for (size_t i = at + 6, words = 0; i < s.len && words < 3; i++) {
        size_t len =
            s.data[i - 1] == ' ' || s.data[i - 1] == '\n' ? datewords_month(s, i, &month) : 0;
        words += s.data[i] == ' ';
        if (!len)
            continue;
        i = scan_spaces(s, i + len);
        size_t digits = scan_number(s, i, &year);
        date->year = digits == 2 ? century(year) : digits == 4 ? year : 0;
        break;
    }
    date->month = month;
    return month && is_real(date);
}

/* How well a date in the opening agrees with this day of this month. */
static int says(struct slice opening, struct slice language, int day, int month)
{
    struct date date;
    struct range range;
    if (!date_find_in(opening, 0, DATE_ORDER_UNKNOWN, language, &date, &range) ||
        date.month != month)
        return 0;
    return date.day == day ? 2 : 1;
}

/* "21:37-09-12-18" */
static bool read_clock_first(struct slice s, size_t at, struct slice opening, struct slice language,
                             struct date *date)
{
    if (!has_shape(s, at, "00:00-00-00-00"))
        return false;
    int a = two(s, at + 6), b = two(s, at + 9);
    int as_month_first = says(opening, language, b, a),
        as_day_first = says(opening, language, a, b);
    bool month_first = b > 12 || (a <= 12 && as_month_first > as_day_first);
    *date = (struct date){.day = month_first ? b : a,
                          .month = month_first ? a : b,
                          .year = century(two(s, at + 12)),
                          .hour = two(s, at),
                          .minute = two(s, at + 3),
                          .second = -1};
    date->ambiguous = a <= 12 && b <= 12 && a != b && as_month_first == as_day_first;
    return is_real(date);
}

struct slice stamp_read(struct article *article, struct slice trailer, struct slice opening)
{
    struct date date;
    opening = slice_sub(opening, 0, 200);
    trailer = slice_sub(trailer, 0, 400);
    for (size_t at = 0; at < trailer.len; at++) {
        if (!scan_is_digit(trailer, at) ||
            (!read_month_first(trailer, at, &date) && !read_day_time(trailer, at, &date) &&
             !read_clock_first(trailer, at, opening, article->language, &date)))
            continue;
        if (date.ambiguous)
            article_warn(article, MESSAGE_DATE_AMBIGUOUS, 0, "%.*s",
                         SLICE_ARG(slice_sub(trailer, at, at + 14)));
        return date_of(article, &date);
    }
    return SLICE_NONE;
}

/* "0600 GMT" as "06:00 GMT". */
static void spell_times(struct slice s, struct buffer *into)
{
    for (size_t at = 0; at < s.len; at++) {
        int minutes;
        bool known;
        bool time = has_shape(s, at, "0000") && !scan_is_digit(s, at + 4) && two(s, at) < 24 &&
                    two(s, at + 2) < 60 &&
                    datewords_zone(s, scan_spaces(s, at + 4), &minutes, &known);
        buffer_add_char(into, s.data[at]);
        if (!time)
            continue;
        buffer_add_char(into, s.data[at + 1]);
        buffer_add_char(into, ':');
        at++;
    }
}

/* What asks to hold a story, at the start of a sentence. */
static const char *const holds[] = {"hold for release",
                                    "hold until",
                                    "not for release before",
                                    "not for release until",
                                    "not for publication before",
                                    "not for publication until",
                                    "embargoed",
                                    "embargo until",
                                    "embargo:",
                                    "embargo till",
                                    "embargo for",
                                    "sperrfrist",
                                    "sous embargo",
                                    "embargo jusqu",
                                    "embargo bis",
                                    "for release at",
                                    "for release on"};

/* Where the request begins in the line; line.len where there is none. A headline may speak of an
 * embargo too, so that a bare word is none unless a time follows. */
static size_t find_hold(struct slice line)
{
    for (size_t at = 0; at < line.len && at < 400; at++) {
        struct slice rest = slice_sub(line, at, line.len);
        char before = at ? line.data[at - 1] : '.';
        char earlier = at > 1 ? line.data[at - 2] : '.';
        if (before != '(' && before != '*' && !(strchr(".:;", before) && before) &&
            !(before == ' ' && earlier && strchr(".:;*-)", earlier)))
            continue;
        for (size_t i = 0; i < sizeof holds / sizeof *holds; i++)
            if (slice_starts_nocase(rest, slice_from(holds[i])))
                return at;
        if (slice_starts_nocase(rest, SLICE("embargo")) &&
            (rest.len == 7 || scan_is_digit(rest, scan_spaces(rest, 7))))
            return at;
    }
    return line.len;
}

/* The year of a month that is meant when a message is sent: in December, January is the next one.
 */
static int year_for(struct slice published, int month)
{
    if (!has_shape(published, 0, "0000-00"))
        return 0;
    int year = two(published, 0) * 100 + two(published, 2), sent = two(published, 5);
    return year + (month + 6 < sent);
}

bool stamp_embargo(struct article *article, struct slice line, uint32_t number)
{
    size_t at = find_hold(line);
    if (at == line.len)
        return false;
    if (!article->status.len || slice_equal_string(article->status, "usable"))
        article->status = SLICE("embargoed");
    struct buffer spelt = {0};
    struct date date;
    struct range range;
    spell_times(slice_sub(line, at, at + 300), &spelt);
    if (date_find_in(buffer_slice(&spelt), 0, date_order_for(article->language), article->language,
                     &date, &range)) {
        if (!date.year)
            date.year = year_for(article->published, date.month);
        if (slice_is_none(article->embargo))
            article->embargo = date_iso(article->arena, &date);
    } else {
        article_warn(article, MESSAGE_DATE_UNREAD, number, "%.*s",
                     SLICE_ARG(slice_sub(line, at, at + 80)));
    }
    buffer_free(&spelt);
    return true;
}
