/* When two figures of a story are of one thing. */
#ifndef HEXAPLA_COMPARE_FIGURE_H
#define HEXAPLA_COMPARE_FIGURE_H

#include "compare/side.h"

/* Of two quantities that differ: whether enough stands around them that is the same. ruling: what
 * they were found to make of each other. Meant for sentences that may have but a part in common. */
bool figures_belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                    const struct ruling *ruling);
/* Whether one of the two is but a part of what was written, or they are the same in other units. */
bool figures_misread(const struct side *a, uint32_t i, const struct side *b, uint32_t j);

#endif
