/* What it takes in a story before two values contradict each other. */
#ifndef HEXAPLA_COMPARE_EVIDENCE_H
#define HEXAPLA_COMPARE_EVIDENCE_H

#include "compare/side.h"

/* Whether a conflict that was found between the two mentions can be trusted: their sentences may
 * have but a part in common, so that the values have to fill the same place in it. */
bool evidence_holds(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                    const struct ruling *ruling);
/* Whether the two differ only by how they were written or read, in sentences however much alike: a
 * part of a figure, the day an article was put out. */
bool evidence_misread(const struct side *a, uint32_t i, const struct side *b, uint32_t j);
/* Of a negation that only one side has: whether the other says what is denied. */
bool evidence_denied(const struct side *side, uint32_t negation, const struct side *other);

#endif
