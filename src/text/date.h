/* Dates and times as typed values, only as precise as they are known. */
#ifndef HEXAPLA_TEXT_DATE_H
#define HEXAPLA_TEXT_DATE_H

#include "base/arena.h"
#include "base/buffer.h"

struct date {
    int year, month, day;     /* 0: not known; a year has four digits */
    int hour, minute, second; /* -1: not known */
    int zone;                 /* minutes east of UTC, where has_zone */
    bool has_zone;
    bool ambiguous; /* day and month could be exchanged, and nothing told which is which */
};

enum date_order { DATE_ORDER_UNKNOWN, DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST };

/* How 03/04/2026 reads in a language (BCP 47): en-US, en-PH and their like month first, other tags
 * day first; plain "en", en-CA, languages that begin with the year, and an absent tag: unknown
 * (read day first, and marked ambiguous). */
enum date_order date_order_for(struct slice language);

/* Reads the date, time, or both, that begins at s.data[at]: numeric dates, month names of some
 * forty languages (tools/datenames.txt), native digits, ISO 8601, RFC 822 and 850, ctime(3),
 * date-time groups of the wires, East Asian units and eras; the time before or after the date.
 * Gives the bytes it takes, 0 where there is none. A year alone is not taken. The language, where
 * it is known, decides between names and opens its short ones ("out", "set"). */
size_t date_read_in(struct slice s, size_t at, enum date_order order, struct slice language,
                    struct date *date);
/* The first expression at or after from that begins a word and holds a day or month (no time
 * alone); false where there is none. */
bool date_find_in(struct slice s, size_t from, enum date_order order, struct slice language,
                  struct date *date, struct range *range);
/* The same where the language is not known. */
size_t date_read(struct slice s, size_t at, enum date_order order, struct date *date);
bool date_find(struct slice s, size_t from, enum date_order order, struct date *date,
               struct range *range);
/* Whether s holds, in its first kilobyte, a date of a calendar that is not read (Jalali, Hijri,
 * Ethiopian). */
bool date_is_other_calendar(struct slice s);
/* Whether s speaks of a moment only by its distance from now: "2 hours ago", "yesterday". */
bool date_is_relative(struct slice s);
/* ISO 8601: "2026-01-28", "2026-01-29T08:33", "2026-01-28T12:27Z", "2026-01", "--01-28"; absent
 * where neither day nor month is known. */
struct slice date_iso(struct arena *arena, const struct date *date);

#endif
