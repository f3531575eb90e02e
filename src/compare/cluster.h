/* Which units stand together: the statements, before they are put in order. */
#ifndef HEXAPLA_COMPARE_CLUSTER_H
#define HEXAPLA_COMPARE_CLUSTER_H

#include "compare/decide.h"

struct clusters {
    uint32_t *of;    /* [unit]: its cluster, before decisions are heeded */
    uint32_t *core;  /* [unit]: the consistent set that it was of before sets were united */
    uint32_t **at;   /* [article][sentence]: its cluster, 0 .. count - 1 */
    uint32_t *cells; /* of at */
    size_t count;
    struct decided decided;
};

void clusters_free(struct clusters *clusters);
struct clusters cluster_units(const struct candidates *candidates,
                              const struct compare_options *options);

#endif
