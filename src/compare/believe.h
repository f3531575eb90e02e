/* Which sentences of two members of a statement really stand against each other. */
#ifndef HEXAPLA_COMPARE_BELIEVE_H
#define HEXAPLA_COMPARE_BELIEVE_H

#include "compare/candidates.h"

/* Parts of two members whose sentences hang together by believed pairs; a sentence without one is
 * in none. */
struct parts {
    struct member *a, *b; /* [count]; in the arena */
    size_t count;
};
struct parts believe_parts(struct arena *arena, const struct candidates *candidates,
                           const struct member *a, const struct member *b, double threshold);

#endif
