/* Times of day with their zones. */
#ifndef HEXAPLA_TEXT_DATECLOCK_H
#define HEXAPLA_TEXT_DATECLOCK_H

#include "text/date.h"

/* Reads the time that begins at s.data[at] into hour, minute, second and zone of *date; gives the
 * bytes it takes, 0 where there is none. A bare number is no time. */
size_t dateclock_read(struct slice s, size_t at, struct date *date);

#endif
