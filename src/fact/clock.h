/* Times of day. */
#ifndef HEXAPLA_FACT_CLOCK_H
#define HEXAPLA_FACT_CLOCK_H

#include "fact/reading.h"

/* Fills the minutes from moment->date's hour and minute, widened by what stands before start
 * ("shortly after"); *start moves back to that. */
void clock_set(const struct reading *reading, struct moment *moment, uint32_t *start);
/* "noon", "midnight", "nine o'clock", "shortly after nine", "at nine" at the token. */
bool clock_read(const struct reading *reading, uint32_t token, struct moment *moment,
                struct range *range);

#endif
