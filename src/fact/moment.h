/* Dates, weekdays, times of day and relative dates of a sentence. */
#ifndef HEXAPLA_FACT_MOMENT_H
#define HEXAPLA_FACT_MOMENT_H

#include "fact/reading.h"

void moments_read(struct reading *reading);

#endif
