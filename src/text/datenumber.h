/* Dates without names of months. Each reader takes what begins at s.data[at] and gives its bytes, 0
 * where there is none. */
#ifndef HEXAPLA_TEXT_DATENUMBER_H
#define HEXAPLA_TEXT_DATENUMBER_H

#include "text/date.h"

/* Whether there is such a day; year 0: in any year. */
bool datenumber_is_day(int year, int month, int day);
/* Makes a year of two digits one of four; false where the number is no year. */
bool datenumber_fix_year(size_t digits, int *year);

/* 2026-01-28, 20260128, 2026-W05-3, 2026年1月28日. */
size_t datenumber_year_first(struct slice s, size_t at, struct date *date);
/* 29/01/2026, 1/29/26, 29.1.2026. */
size_t datenumber_year_last(struct slice s, size_t at, enum date_order order, struct date *date);
/* 令和8年1月28日. */
size_t datenumber_era(struct slice s, size_t at, struct date *date);
/* 1月28日, 1월 28일. */
size_t datenumber_units_alone(struct slice s, size_t at, struct date *date);

#endif
