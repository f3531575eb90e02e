/* Dates as feeds write them. */
#ifndef HEXAPLA_FEED_MOMENT_H
#define HEXAPLA_FEED_MOMENT_H

#include "text/date.h"

/* Reads RFC 822 (two-digit years, "UT"), W3CDTF with or without its marks, and whatever
 * text/date.h finds. False where there is no day, month or year. */
bool moment_read(struct slice s, enum date_order order, struct date *date);

#endif
