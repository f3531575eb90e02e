/* Superlatives with their rank. */
#ifndef HEXAPLA_FACT_RANK_H
#define HEXAPLA_FACT_RANK_H

#include "fact/reading.h"

/* The rank that begins at the token ("second" or "most" or "largest"): "second most powerful",
 * "third-largest", "the most powerful". Adds a mention and gives the byte behind it; 0 where there
 * is none. */
uint32_t rank_read(struct reading *reading, uint32_t token);

#endif
