/* Whose age it is. */
#ifndef HEXAPLA_COMPARE_AGE_H
#define HEXAPLA_COMPARE_AGE_H

#include "compare/side.h"

/* Whether the figure at the index is somebody's age, also where spaces stand in "36 - year - old".
 */
bool age_at(const struct side *side, uint32_t index);
/* Whether two ages are of one person: the same name beside both, or the same noun ("man") where one
 * of them has no name. */
bool ages_belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j);

#endif
