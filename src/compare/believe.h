/* Which sentences of two members of a statement really stand against each other. */
#ifndef HEXAPLA_COMPARE_BELIEVE_H
#define HEXAPLA_COMPARE_BELIEVE_H

#include "compare/candidates.h"

/* Parts of two members that are believed to say the same, each sentence of one part as each of the
 * other; a sentence may be in several, or in none. core: [unit], see cluster.h. */
struct parts {
    struct member *a, *b; /* [count]; in the arena */
    size_t count;
};
struct parts believe_parts(struct arena *arena, const struct candidates *candidates,
                           const uint32_t *core, const struct member *a, const struct member *b,
                           double threshold);

#endif
