/* What a cell only repeats: the same as a column further left says, without conflict. */
#ifndef HEXAPLA_PARALLEL_REPEATS_H
#define HEXAPLA_PARALLEL_REPEATS_H

#include "desk/state.h"

/* Whether "only what is new" folds the cell; *source gets the article that said it before, the one
 * nearest in wording. */
bool repeats_left(const struct reader *reader, size_t row, uint32_t article, uint32_t *source);
/* Whether it folds any cell of the row. */
bool repeats_any(const struct reader *reader, size_t row);

#endif
