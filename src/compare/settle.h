/* Two phrases that contradict each other, made to agree: a conflict is a flag on a pair, never
 * evidence against it. */
#ifndef HEXAPLA_COMPARE_SETTLE_H
#define HEXAPLA_COMPARE_SETTLE_H

#include "compare/strand.h"

/* One phrase with the other's values where the two are opposed. */
struct settled {
    struct token tokens[STRAND_WORDS];
    uint32_t token_count;
    uint32_t numbers; /* so many were opposed */
};

/* Puts a's figures and names into b where both say another at what seems to be one place. False
 * where there are none such, or where the two have too little else in common to tell; *settled is
 * undefined then. */
bool settle(struct settled *settled, const struct vocabulary *vocabulary, const struct phrase *a,
            const struct phrase *b);

#endif
