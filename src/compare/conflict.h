/* Facts of an aligned pair that disagree. A flag, never evidence against the pair. */
#ifndef HEXAPLA_COMPARE_CONFLICT_H
#define HEXAPLA_COMPARE_CONFLICT_H

#include "compare/candidates.h"
#include "compare/fact.h"

/* Whether facts of the two disagree. close: the sentences differ in few words only. */
bool conflict_between(const struct facts *a, const struct facts *b, bool close);
/* Sets FLAG_CONFLICT and adds a reason for each disagreement to the pair. */
void conflict_find(const struct candidates *candidates, struct arena *arena, struct pair *pair);

#endif
