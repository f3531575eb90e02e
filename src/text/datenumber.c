/* Dates written in numbers and the units of East Asia. Offsets are bytes. */
#include "text/datenumber.h"

#include "text/datescan.h"

#include <string.h>

static int days_in(int month, int year)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = !year || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return month == 2 && leap ? 29 : days[month - 1];
}

bool datenumber_is_day(int year, int month, int day)
{
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in(month, year);
}

/* Four digits, or two after an apostrophe-free mark: 26 is 2026, 97 is 1997. */
bool datenumber_fix_year(size_t digits, int *year)
{
    if (digits == 2)
        *year += *year < 70 ? 2000 : 1900;
    /* Years outside are of other calendars, or no years. */
    return (digits == 2 || digits == 4) && *year >= 1500 && *year <= 2199;
}

/* 20260128. */
static size_t take_solid(int number, struct date *date)
{
    date->year = number / 10000;
    date->month = number / 100 % 100;
    date->day = number % 100;
    bool good = date->year >= 1900 && date->year <= 2199 &&
                datenumber_is_day(date->year, date->month, date->day);
    return good ? 8 : 0;
}

/* Days from 1 January to the day, both of one year. */
static int day_of_year(int year, int month, int day)
{
    for (int m = 1; m < month; m++)
        day += days_in(m, year);
    return day;
}

/* Monday 1 to Sunday 7 of a year's 1 January (Gauss). */
static int first_weekday(int year)
{
    int before = year - 1;
    return (5 * (before % 4) + 4 * (before % 100) + 6 * (before % 400)) % 7 + 1;
}

/* 2026-W05-3; at stands at the W. Weeks of ISO 8601 begin on Monday; the first holds 4 January. */
static size_t read_week(struct slice s, size_t at, int year, struct date *date)
{
    int week, weekday;
    if (scan_char(s, at) != 'W' || scan_number(s, at + 1, &week) != 2 ||
        scan_char(s, at + 3) != '-' || scan_number(s, at + 4, &weekday) != 1 || week < 1 ||
        week > 53 || weekday < 1 || weekday > 7)
        return 0;
    int first = first_weekday(year), days = (week - 1) * 7 + weekday - first + 1;
    days += first > 4 ? 7 : 0;
    int month = 1, all = day_of_year(year, 12, 31);
    if (days < 1) {
        year--;
        days += day_of_year(year, 12, 31);
    } else if (days > all) {
        days -= all;
        year++;
    }
    for (; days > days_in(month, year); month++)
        days -= days_in(month, year);
    *date = (struct date){
        .year = year, .month = month, .day = days, .hour = -1, .minute = -1, .second = -1};
    return 5;
}

/* 年1月28日, 년 1월 28일, or 年1月; at stands behind the year. */
static size_t read_units(struct slice s, size_t at, int year, struct date *date)
{
    int month, day;
    size_t start = at;
    if (!scan_starts(s, at, "年") && !scan_starts(s, at, "년"))
        return 0;
    at = scan_spaces(s, at + 3);
    size_t digits = scan_number(s, at, &month);
    if (digits < 1 || digits > 2 || month < 1 || month > 12)
        return 0;
    at += digits;
    if (!scan_starts(s, at, "月") && !scan_starts(s, at, "월"))
        return 0;
    at += 3;
    date->year = year;
    date->month = month;
    size_t next = scan_spaces(s, at);
    digits = scan_number(s, next, &day);
    if (digits < 1 || digits > 2 || !datenumber_is_day(year, month, day))
        return at - start;
    next += digits;
    if (!scan_starts(s, next, "日") && !scan_starts(s, next, "일") && !scan_starts(s, next, "号") &&
        !scan_starts(s, next, "號"))
        return at - start;
    date->day = day;
    return next + 3 - start;
}

/* 2026-01-28, 2026/1/28, 2026.01.28, 2026. 1. 28., 20260128, 2026-01, 2026-W05-3. */
size_t datenumber_year_first(struct slice s, size_t at, struct date *date)
{
    int year, month, day;
    size_t start = at, digits = scan_number(s, at, &year);
    if (digits == 8)
        return take_solid(year, date);
    if (digits != 4 || !datenumber_fix_year(4, &year))
        return 0;
    at += digits;
    size_t units = read_units(s, at, year, date);
    if (units)
        return at + units - start;
    char mark = scan_char(s, at);
    if (mark != '-' && mark != '/' && mark != '.')
        return 0;
    at++;
    size_t week = mark == '-' ? read_week(s, at, year, date) : 0;
    if (week)
        return at + week - start;
    at = mark == '.' ? scan_spaces(s, at) : at;
    digits = scan_number(s, at, &month);
    if (digits < 1 || digits > 2 || month < 1 || month > 12)
        return 0;
    at += digits;
    date->year = year;
    date->month = month;
    if (scan_char(s, at) != mark) {
        bool whole = mark == '-' && digits == 2;
        return whole ? at - start : 0;
    }
    at = mark == '.' ? scan_spaces(s, at + 1) : at + 1;
    digits = scan_number(s, at, &day);
    if (digits < 1 || digits > 2 || !datenumber_is_day(year, month, day))
        return 0;
    date->day = day;
    return at + digits - start;
}

/* 令和8年1月28日: years of the Japanese eras. */
size_t datenumber_era(struct slice s, size_t at, struct date *date)
{
    static const struct {
        const char *name;
        int before; /* the year before its first */
    } eras[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911}, {"民国", 1911}};
    int year;
    for (size_t i = 0; i < sizeof eras / sizeof *eras; i++) {
        if (!scan_starts(s, at, eras[i].name))
            continue;
        size_t from = scan_spaces(s, at + strlen(eras[i].name));
        size_t digits = scan_number(s, from, &year);
        if (!digits && scan_starts(s, from, "元")) {
            year = 1;
            digits = 3;
        }
        size_t units = digits && year > 0 && year < 200
                           ? read_units(s, from + digits, eras[i].before + year, date)
                           : 0;
        return units ? from + digits + units - at : 0;
    }
    return 0;
}

/* 1月28日, 1월 28일. */
size_t datenumber_units_alone(struct slice s, size_t at, struct date *date)
{
    int month, day;
    size_t start = at, digits = scan_number(s, at, &month);
    if (digits < 1 || digits > 2 || month < 1 || month > 12)
        return 0;
    at += digits;
    if (!scan_starts(s, at, "月") && !scan_starts(s, at, "월"))
        return 0;
    at = scan_spaces(s, at + 3);
    digits = scan_number(s, at, &day);
    at += digits;
    if (digits < 1 || digits > 2 || !datenumber_is_day(0, month, day) ||
        (!scan_starts(s, at, "日") && !scan_starts(s, at, "일") && !scan_starts(s, at, "号")))
        return 0;
    date->month = month;
    date->day = day;
    return at + 3 - start;
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
    return datenumber_is_day(date->year, date->month, date->day);
}

/* 29/01/2026, 1/29/26, 29.1.2026, 29-01-2026. */
size_t datenumber_year_last(struct slice s, size_t at, enum date_order order, struct date *date)
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
    if (!datenumber_fix_year(digits, &date->year) || !settle_order(a, b, mark, order, date))
        return 0;
    return at + digits - start;
}
