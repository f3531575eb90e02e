/* Times of day with their zones. */
#ifndef HEXAPLA_TEXT_DATECLOCK_H
#define HEXAPLA_TEXT_DATECLOCK_H

#include "text/date.h"

/* What is known before a time is read. */
struct dateclock_context {
    uint64_t languages; /* datenames.h */
    bool announced;     /* a word before it says that a time follows: "12.30" and "12" are times */
    bool basic;         /* behind the T of ISO 8601: "121158", "1211" */
};

/* Reads the time that begins at s.data[at] into hour, minute, second and zone of *date; gives the
 * bytes it takes, 0 where there is none. A bare number is no time. */
size_t dateclock_read(struct slice s, size_t at, const struct dateclock_context *context,
                      struct date *date);

#endif
