/* Negations, opposites and hedges of a sentence. */
#ifndef HEXAPLA_FACT_TURNING_H
#define HEXAPLA_FACT_TURNING_H

#include "fact/reading.h"

/* first_mention: the first of the sentence, among which its other values are already, in order. */
void turnings_read(struct reading *reading, size_t first_mention);

#endif
