/* Dates as feeds write them. */
#ifndef HEXAPLA_FEED_MOMENT_H
#define HEXAPLA_FEED_MOMENT_H

#include "text/date.h"

/* Reads RFC 822 (two-digit years, "UT"), W3CDTF with or without its marks, and whatever
 * text/date.h finds in that language (or absent). Feeds must give a time: midnight to the second is
 * how they write a day alone, and is read as one. False where there is no day, month or year. */
bool moment_read(struct slice s, struct slice language, struct date *date);

#endif
