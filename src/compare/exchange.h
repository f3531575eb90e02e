/* A word of a name that was put for another: what names as wholes do not show where they are cut
 * otherwise on the other side, or where one of them is not read as a name at all. */
#ifndef HEXAPLA_COMPARE_EXCHANGE_H
#define HEXAPLA_COMPARE_EXCHANGE_H

#include "compare/matching.h"

struct exchange {
    const struct mention *a, *b; /* that the words stand in; NULL: in none */
    struct slice word_a, word_b; /* as written */
};

/* The first two words with capitals that the other side has in no form, and that stand between the
 * same words; false where there are none. */
bool exchange_find(struct exchange *exchange, const struct side *a, const struct side *b,
                   enum grounds grounds);

#endif
