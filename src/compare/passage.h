/* Passages of a comparison. */
#ifndef HEXAPLA_COMPARE_PASSAGE_H
#define HEXAPLA_COMPARE_PASSAGE_H

#include "compare/going.h"

/* Fills comparison->passages for every pair of its articles, or for those of the base where it has
 * one; min_run as passage_find has it; threads: at most, 0: one a core. What is
 * stopped lacks some. */
void passages_fill(struct comparison *comparison, uint32_t min_run, size_t threads,
                   struct going *going);

#endif
