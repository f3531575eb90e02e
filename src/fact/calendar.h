/* Days counted from 1970-01-01 (Gregorian, also before it was). */
#ifndef HEXAPLA_FACT_CALENDAR_H
#define HEXAPLA_FACT_CALENDAR_H

#include <stdint.h>

enum { NO_DAY = INT32_MIN };

struct span {
    int32_t first, last; /* both in it; first > last: not known */
};

/* month 1 to 12, any day. Source: days-from-civil, as in Howard Hinnant's note on date algorithms.
 */
int32_t calendar_day(int year, int month, int day);
void calendar_date(int32_t day, int *year, int *month, int *of_month);
/* 1 Monday … 7 Sunday. */
uint32_t calendar_weekday(int32_t day);
/* The days of a month; month may lie outside 1 to 12 and then counts from that year on. */
struct span calendar_month(int year, int month);
/* count months from a month on. */
struct span calendar_months(int year, int month, int count);
/* The day shift months away, cut to the end of its month. */
int32_t calendar_add_months(int32_t day, int shift);

#endif
