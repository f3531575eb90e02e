/* Passages: stretches of one article reused in another. */
#ifndef HEXAPLA_COMPARE_PASSAGE_H
#define HEXAPLA_COMPARE_PASSAGE_H

#include "compare/candidates.h"

/* Fills comparison->passages: verbatim runs of at least min_run words, merged over small gaps. */
void passages_fill(struct comparison *comparison, const struct candidates *candidates,
                   uint32_t min_run);

#endif
