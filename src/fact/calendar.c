/* Arithmetic of the Gregorian calendar on plain numbers. */
#include "fact/calendar.h"

int32_t calendar_day(int year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t of_era_day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return (int32_t)(era * 146097 + of_era_day - 719468);
}

void calendar_date(int32_t day, int *year, int *month, int *of_month)
{
    int64_t z = (int64_t)day + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
    int64_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * y + y / 4 - y / 100), m = (5 * of_year + 2) / 153;
    *of_month = (int)(of_year - (153 * m + 2) / 5 + 1);
    *month = (int)(m < 10 ? m + 3 : m - 9);
    *year = (int)(y + era * 400 + (*month <= 2));
}

uint32_t calendar_weekday(int32_t day)
{
    int32_t from_monday = (int32_t)(((int64_t)day + 3) % 7);
    return (uint32_t)(from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

static void settle(int *year, int *month)
{
    int from_first = *month - 1, years = from_first / 12;
    if (from_first % 12 < 0)
        years--;
    *year += years;
    *month = from_first - years * 12 + 1;
}

struct span calendar_months(int year, int month, int count)
{
    int next_year = year, next_month = month + count;
    settle(&year, &month);
    settle(&next_year, &next_month);
    return (struct span){calendar_day(year, month, 1), calendar_day(next_year, next_month, 1) - 1};
}

struct span calendar_month(int year, int month)
{
    return calendar_months(year, month, 1);
}

int32_t calendar_add_months(int32_t day, int shift)
{
    int year, month, of_month;
    calendar_date(day, &year, &month, &of_month);
    struct span span = calendar_month(year, month + shift);
    int32_t wanted = span.first + of_month - 1;
    return wanted < span.last ? wanted : span.last;
}
