/* Reads dates by trying a handful of shapes at one place, each a short walk over numbers, names and
 * the marks between them. Offsets are bytes. Never completes what is not said: no year, zone or
 * second is made up. */
#include "text/date.h"

#include "text/dateclock.h"
#include "text/datescan.h"
#include "text/datewords.h"

#include <string.h>

static int days_in(int month, int year)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = !year || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool is_day(int year, int month, int day)
{
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in(month, year);
}

/* Four digits, or two after an apostrophe-free mark: 26 is 2026, 97 is 1997. */
static bool fix_year(size_t digits, int *year)
{
    if (digits == 2)
        *year += *year < 70 ? 2000 : 1900;
    return (digits == 2 || digits == 4) && *year >= 1000 && *year <= 2999;
}

/* 2026-01-28, 2026/1/28, 2026.01.28, 20260128, 2026年1月28日. */
static size_t read_year_first(struct slice s, size_t at, struct date *date)
{
    int year, month, day;
    size_t start = at, digits = scan_number(s, at, &year);
    if (digits == 8) {
        month = year / 100 % 100;
        day = year % 100;
        year /= 10000;
        if (year < 1900 || year > 2199 || !is_day(year, month, day))
            return 0;
        date->year = year;
        date->month = month;
        date->day = day;
        return 8;
    }
    if (digits != 4 || !fix_year(4, &year))
        return 0;
    at += digits;
    struct slice rest = slice_sub(s, at, s.len);
    char mark = scan_char(s, at);
    bool ideographs = slice_starts(rest, SLICE("年")) || slice_starts(rest, SLICE("년"));
    if (!ideographs && mark != '-' && mark != '/' && mark != '.')
        return 0;
    at = ideographs ? scan_spaces(s, at + 3) : at + 1;
    digits = scan_number(s, at, &month);
    if (digits < 1 || digits > 2 || month < 1 || month > 12)
        return 0;
    at += digits;
    if (ideographs ? !scan_is_digit(s, scan_spaces(s, at + 3)) : scan_char(s, at) != mark) {
        bool whole = ideographs || (mark == '-' && digits == 2 && scan_char(s, at) != '-');
        date->year = year;
        date->month = month;
        return whole ? at + (ideographs ? 3 : 0) - start : 0;
    }
    at = ideographs ? scan_spaces(s, at + 3) : at + 1;
    digits = scan_number(s, at, &day);
    if (digits < 1 || digits > 2 || !is_day(year, month, day))
        return 0;
    at += digits + (ideographs ? 3 : 0);
    date->year = year;
    date->month = month;
    date->day = day;
    return (at > s.len ? s.len : at) - start;
}

/* Which of two numbers is the day. */
static bool settle_order(int a, int b, char mark, enum date_order order, struct date *date)
{
    bool month_first =
        mark == '/' || mark == '-' ? order == DATE_ORDER_MONTH_FIRST : false; /* 3.4.2026: day */
    if (a > 12 || b > 12)
        month_first = b > 12;
    else
        date->ambiguous = a != b && order == DATE_ORDER_UNKNOWN && mark != '.';
    date->month = month_first ? a : b;
    date->day = month_first ? b : a;
    return is_day(date->year, date->month, date->day);
}

/* 29/01/2026, 1/29/26, 29.1.2026, 29-01-2026. */
static size_t read_year_last(struct slice s, size_t at, enum date_order order, struct date *date)
{
    int a, b;
    size_t start = at, digits = scan_number(s, at, &a);
    at += digits;
    char mark = scan_char(s, at);
    if (digits < 1 || digits > 2 || (mark != '/' && mark != '.' && mark != '-'))
        return 0;
    at++;
    if (mark == '.')
        at = scan_spaces(s, at);
    digits = scan_number(s, at, &b);
    at += digits;
    if (digits < 1 || digits > 2 || scan_char(s, at) != mark)
        return 0;
    at++;
    if (mark == '.')
        at = scan_spaces(s, at);
    digits = scan_number(s, at, &date->year);
    if (!fix_year(digits, &date->year) || !settle_order(a, b, mark, order, date))
        return 0;
    return at + digits - start;
}

/* A year behind a day and month: ", 2026", " 2026", " de 2026". Gives the bytes, 0 for none. */
static size_t read_year(struct slice s, size_t at, int *year)
{
    size_t start = at;
    at = scan_spaces(s, at);
    if (scan_char(s, at) == ',')
        at = scan_spaces(s, at + 1);
    size_t link = datewords_link(s, at);
    if (link)
        at = scan_spaces(s, at + link);
    size_t digits = scan_number(s, at, year);
    if (digits != 4 || !fix_year(4, year) || scan_char(s, at + 4) == ':')
        return 0;
    return at + 4 - start;
}

/* 28 January 2026, 28. Januar 2026, 28 de enero de 2026, 28-Jan-2026, 1er janvier. */
static size_t read_day_month(struct slice s, size_t at, struct date *date)
{
    int day, month, year;
    size_t start = at, digits = scan_number(s, at, &day);
    if (digits < 1 || digits > 2)
        return 0;
    at += digits;
    at += datewords_ordinal(s, at);
    if (scan_char(s, at) == '.')
        at++;
    bool dashed = scan_char(s, at) == '-' || scan_char(s, at) == '/';
    at = dashed ? at + 1 : scan_spaces(s, at);
    size_t link = datewords_link(s, at);
    if (link)
        at = scan_spaces(s, at + link);
    size_t name = datewords_month(s, at, &month);
    if (!name || !is_day(0, month, day))
        return 0;
    at += name;
    date->day = day;
    date->month = month;
    if (dashed && scan_char(s, at) == scan_char(s, at - name - 1)) {
        digits = scan_number(s, at + 1, &year);
        if (!fix_year(digits, &year))
            return 0;
        date->year = year;
        return at + 1 + digits - start;
    }
    size_t more = read_year(s, at, &year);
    date->year = more ? year : 0;
    return at + more - start;
}

/* January 28, 2026; Jan. 28; January 2026. */
static size_t read_month_day(struct slice s, size_t at, struct date *date)
{
    int day, year;
    size_t start = at, name = datewords_month(s, at, &date->month);
    if (!name)
        return 0;
    at += name;
    size_t more = read_year(s, at, &year);
    if (more) {
        date->year = year;
        return at + more - start;
    }
    at = scan_spaces(s, at);
    size_t digits = scan_number(s, at, &day);
    if (digits < 1 || digits > 2 || !is_day(0, date->month, day) ||
        scan_char(s, at + digits) == ':')
        return 0;
    at += digits;
    at += datewords_ordinal(s, at);
    date->day = day;
    more = read_year(s, at, &year);
    date->year = more ? year : 0;
    return at + more - start;
}

static struct date no_date(void)
{
    return (struct date){.hour = -1, .minute = -1, .second = -1};
}

/* A weekday before a date, with the comma and space behind it. */
static size_t skip_weekday(struct slice s, size_t at)
{
    size_t day = datewords_weekday(s, at);
    if (!day)
        return 0;
    size_t end = at + day;
    if (scan_char(s, end) == '.')
        end++;
    end = scan_spaces(s, end);
    if (scan_char(s, end) == ',')
        end = scan_spaces(s, end + 1);
    size_t link = datewords_link(s, end);
    return (link ? scan_spaces(s, end + link) : end) - at;
}

/* Any date without its time, a weekday before it allowed. */
static size_t read_day(struct slice s, size_t at, enum date_order order, struct date *date)
{
    size_t weekday = skip_weekday(s, at), from = at + weekday, len;
    struct date tried;
#define TRY(call) \
    do { \
        tried = no_date(); \
        len = (call); \
        if (len) { \
            *date = tried; \
            return weekday + len; \
        } \
    } while (0)
    TRY(read_year_first(s, from, &tried));
    TRY(read_year_last(s, from, order, &tried));
    TRY(read_day_month(s, from, &tried));
    TRY(read_month_day(s, from, &tried));
#undef TRY
    return 0;
}

/* What may stand between a date and its time. */
static size_t skip_between(struct slice s, size_t at)
{
    size_t start = at;
    if (scan_char(s, at) == 'T' || scan_char(s, at) == '_')
        return 1;
    at = scan_spaces(s, at);
    static const struct slice marks[] = {{",", 1}, {"-", 1}, {"|", 1}, {"@", 1}, {"/", 1}, {";", 1},
                                         {"–", 3}, {"—", 3}, {"•", 3}, {"·", 2}, {"‧", 3}};
    struct slice rest = slice_sub(s, at, s.len);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_starts(rest, marks[i])) {
            at = scan_spaces(s, at + marks[i].len);
            break;
        }
    size_t link = datewords_at(s, at);
    return (link ? scan_spaces(s, at + link) : at) - start;
}

static void take_time(struct date *date, const struct date *time)
{
    date->hour = time->hour;
    date->minute = time->minute;
    date->second = time->second;
    date->zone = time->zone;
    date->has_zone = time->has_zone;
}

/* Behind a date: its time, and for ctime(3) the year behind that. */
static size_t read_time_behind(struct slice s, size_t at, struct date *date)
{
    size_t between = skip_between(s, at);
    struct date time = no_date();
    size_t len = between ? dateclock_read(s, at + between, &time) : 0;
    if (!len)
        return 0;
    take_time(date, &time);
    len += between;
    int year;
    size_t more = date->year ? 0 : read_year(s, at + len, &year);
    if (more)
        date->year = year;
    return len + more;
}

size_t date_read(struct slice s, size_t at, enum date_order order, struct date *date)
{
    *date = no_date();
    if (at >= s.len)
        return 0;
    size_t len = read_day(s, at, order, date);
    if (len)
        return len + read_time_behind(s, at + len, date);
    struct date time = no_date();
    len = dateclock_read(s, at, &time);
    if (!len)
        return 0;
    size_t between = skip_between(s, at + len);
    size_t day = between ? read_day(s, at + len + between, order, date) : 0;
    take_time(date, &time);
    return day ? len + between + day : len;
}

static bool begins_word(struct slice s, size_t at)
{
    if (!at)
        return true;
    unsigned char before = (unsigned char)s.data[at - 1];
    bool word = (before | 32) >= 'a' && (before | 32) <= 'z';
    return !word && !(before >= '0' && before <= '9') && before != '.' && before != '-';
}

static bool ends_word(struct slice s, size_t at)
{
    unsigned char after = (unsigned char)scan_char(s, at);
    if (after == '.' || after == '-')
        return !scan_is_digit(s, at + 1);
    return !((after | 32) >= 'a' && (after | 32) <= 'z') && !scan_is_digit(s, at);
}

bool date_find(struct slice s, size_t from, enum date_order order, struct date *date,
               struct range *range)
{
    for (size_t at = from; at < s.len; at++) {
        unsigned char c = (unsigned char)s.data[at];
        bool starts = (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == 0xC3;
        if (!starts || !begins_word(s, at))
            continue;
        size_t len = date_read(s, at, order, date);
        if (!len || !date->month || !ends_word(s, at + len))
            continue;
        *range = (struct range){(uint32_t)at, (uint32_t)(at + len)};
        return true;
    }
    return false;
}

bool date_is_relative(struct slice s)
{
    return datewords_relative(s);
}

enum date_order date_order_for(struct slice language)
{
    static const struct slice american[] = {{"en-US", 5}, {"en-PH", 5}, {"es-US", 5}};
    if (slice_is_none(language) || !language.len || slice_equal_nocase(language, SLICE("en")))
        return DATE_ORDER_UNKNOWN;
    for (size_t i = 0; i < sizeof american / sizeof *american; i++)
        if (slice_equal_nocase(language, american[i]))
            return DATE_ORDER_MONTH_FIRST;
    return DATE_ORDER_DAY_FIRST;
}

struct slice date_iso(struct arena *arena, const struct date *date)
{
    struct buffer text = {0};
    if (!date->month)
        return SLICE_NONE;
    if (date->year)
        buffer_format(&text, "%04d-%02d", date->year, date->month);
    else
        buffer_format(&text, "--%02d", date->month);
    if (date->day)
        buffer_format(&text, "-%02d", date->day);
    if (date->day && date->hour >= 0) {
        buffer_format(&text, "T%02d", date->hour);
        if (date->minute >= 0)
            buffer_format(&text, ":%02d", date->minute);
        if (date->minute >= 0 && date->second >= 0)
            buffer_format(&text, ":%02d", date->second);
        int zone = date->zone < 0 ? -date->zone : date->zone;
        if (date->has_zone && !zone)
            buffer_add_char(&text, 'Z');
        else if (date->has_zone)
            buffer_format(&text, "%c%02d:%02d", date->zone < 0 ? '-' : '+', zone / 60, zone % 60);
    }
    struct slice iso = arena_slice(arena, buffer_slice(&text));
    buffer_free(&text);
    return iso;
}
