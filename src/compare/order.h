/* The reading order of statements. */
#ifndef HEXAPLA_COMPARE_ORDER_H
#define HEXAPLA_COMPARE_ORDER_H

#include "compare/cluster.h"

struct order {
    uint32_t *row; /* [cluster]: its place in reading order */
    bool **moved;  /* [article][sentence]: out of order with its neighbours */
};

/* Everything in the arena. first: the article whose order comes before all others' (the base). */
struct order order_clusters(struct arena *arena, const struct candidates *candidates,
                            const struct clusters *clusters, size_t first);

#endif
