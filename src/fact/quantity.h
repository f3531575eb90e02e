/* Numbers, money and percentages of a sentence. */
#ifndef HEXAPLA_FACT_QUANTITY_H
#define HEXAPLA_FACT_QUANTITY_H

#include "fact/reading.h"

/* first_mention: the first of the sentence, among which its moments are already. */
void quantities_read(struct reading *reading, size_t first_mention);

#endif
