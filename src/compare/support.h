/* What the rest of the story says about a pair. */
#ifndef HEXAPLA_COMPARE_SUPPORT_H
#define HEXAPLA_COMPARE_SUPPORT_H

#include "compare/candidates.h"

/* Scores every pair anew, given its score so far: it gains where both tell the same date or time in
 * other words and where a third sentence is like both, and loses where a sentence of the same
 * article fits better. Needs candidates->reach and candidates->mentions. */
void support_pairs(struct candidates *candidates);

#endif
