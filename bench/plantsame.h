/* Whether two sentences have the same values before anything is planted. */
#ifndef HEXAPLA_BENCH_PLANTSAME_H
#define HEXAPLA_BENCH_PLANTSAME_H

#include "base/slice.h"

/* Whether the two have the same figures (spelled out or not) and the same words with capitals
 * inside the sentence; false for headlines in capitals too, of which that cannot be said. */
bool plantsame_values(struct slice a, struct slice b);
/* Whether the words between quotation marks are the same in both, or one has no marks. */
bool plantsame_quotations(struct slice a, struct slice b);

#endif
