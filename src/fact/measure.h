/* What a number is measured in. */
#ifndef HEXAPLA_FACT_MEASURE_H
#define HEXAPLA_FACT_MEASURE_H

#include "base/slice.h"

/* 0: none that is known. The tens are the dimension, so that dollars and euros share one. *whole
 * gets the range of the number with its unit. */
uint32_t measure_of(struct slice text, struct range number, struct range *whole);
/* Whether one amount is never given in both units: percent and percentage points. */
bool measure_exclusive(uint32_t measure);
/* Different units of one dimension. */
bool measure_differs(uint32_t a, uint32_t b);

#endif
