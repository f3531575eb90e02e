/* The order in which a merged story is read. */
#ifndef HEXAPLA_VIEWS_READING_H
#define HEXAPLA_VIEWS_READING_H

#include "model/comparison.h"

/* Writes the statements to be read, the story's order with its lead in front: what the earliest
 * article begins with. Key points stand where the body of their article begins. Section headings
 * are no statements of the story and are left out. ranks: of telling_rank. Gives how many; order
 * has room for all of the comparison's. */
size_t reading_order(const struct comparison *comparison, const uint32_t *ranks, uint32_t *order);

#endif
