/* Negations and hedges of the languages of lexis.h. */
#ifndef HEXAPLA_FACT_TURNLEXIS_H
#define HEXAPLA_FACT_TURNLEXIS_H

#include "fact/reading.h"

/* The negations and hedges of a sentence that is not English. */
void turnlexis_read(struct reading *reading);

#endif
