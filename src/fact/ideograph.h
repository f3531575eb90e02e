/* Negations, hedges, what is kept back and who says so in Chinese and Japanese, whose words nothing
 * parts. */
#ifndef HEXAPLA_FACT_IDEOGRAPH_H
#define HEXAPLA_FACT_IDEOGRAPH_H

#include "fact/creditlexis.h"

/* Whether the text is in one of them. */
bool ideograph_reads(const struct reading *reading);
/* The negations and hedges of the sentence, and the values that it says are not told. */
void ideograph_turnings(struct reading *reading);
/* Who speaks by the phrase that begins at the token; false where none does. */
bool ideograph_credit(const struct reading *reading, uint32_t token, struct attribution *found);

#endif
