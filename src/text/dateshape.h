/* Dates without their times. */
#ifndef HEXAPLA_TEXT_DATESHAPE_H
#define HEXAPLA_TEXT_DATESHAPE_H

#include "text/date.h"

/* How dates are to be read. */
struct date_reading {
    enum date_order order;
    uint64_t languages; /* datenames.h; 0: not known */
};

/* Reads the date that begins at s.data[at], a weekday before it allowed; gives its bytes, 0 where
 * there is none. Only a date-time group of the wires sets the time, too. */
size_t dateshape_read(struct slice s, size_t at, const struct date_reading *how, struct date *date);
/* The bytes of the weekday that stands at at, 0 for none. */
size_t dateshape_weekday(struct slice s, size_t at, uint64_t languages);

#endif
