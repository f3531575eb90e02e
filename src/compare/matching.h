/* The mentions of two members of a statement, one by one. */
#ifndef HEXAPLA_COMPARE_MATCHING_H
#define HEXAPLA_COMPARE_MATCHING_H

#include "compare/side.h"

struct match {
    uint32_t a, b; /* indexes of side.mentions */
    enum slot_bond bond;
    struct ruling ruling;
};

struct matches {
    VEC(struct match) found; /* the best first */
    VEC(struct match) tried;
};

/* A mention that agrees (or nearly) with one on the other side is settled: it disagrees with no
 * other. Of those left, each disagrees with one at most, the surest pair first. near: the members
 * differ in few words only. */
void matches_find(struct matches *matches, const struct side *a, const struct side *b, bool near);
void matches_free(struct matches *matches);

#endif
