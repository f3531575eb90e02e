/* Who was asked and said nothing. */
#ifndef HEXAPLA_FACT_ABSTENTION_H
#define HEXAPLA_FACT_ABSTENTION_H

#include "fact/reading.h"

/* Reads the word of TRAIT_COMMENT at the token; false where it is no abstention. Adds an
 * ATTRIBUTION with declined set. */
bool abstention_read(struct reading *reading, uint32_t token);

#endif
