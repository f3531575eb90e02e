/* The facts of a pair of members, held against each other. */
#ifndef HEXAPLA_COMPARE_HOLDPAIR_H
#define HEXAPLA_COMPARE_HOLDPAIR_H

#include "compare/holding.h"
#include "compare/links.h"

struct pair_holder {
    struct arena *arena; /* the comparison's */
    struct links *links; /* get what is found */
    struct side a, b;
    struct holding holding;
};

/* Sets FLAG_CONFLICT and adds a reason for whatever does not simply agree. */
void pair_hold(struct pair_holder *holder, struct pair *pair);
void pair_holder_free(struct pair_holder *holder);

#endif
