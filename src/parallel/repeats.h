/* What a cell only repeats: verbatim or nearly what was read before it, to its left or in a row
 * above, without conflict, and with nothing dropped, withheld or added. */
#ifndef HEXAPLA_PARALLEL_REPEATS_H
#define HEXAPLA_PARALLEL_REPEATS_H

#include "desk/state.h"

/* Who said it before, and the row where that was. */
struct repeated {
    uint32_t article;
    size_t row;
};

/* Whether "only what is new" folds the cell; *repeated gets what it repeats, the nearest in
 * wording. Nearly the same folds only once the facts were looked for. */
bool repeats_before(const struct reader *reader, size_t row, uint32_t article,
                    struct repeated *repeated);
/* Whether it folds any cell of the row. */
bool repeats_any(const struct reader *reader, size_t row);

#endif
