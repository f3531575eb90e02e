/* Which units stand together: the statements, before they are put in order. */
#ifndef HEXAPLA_COMPARE_CLUSTER_H
#define HEXAPLA_COMPARE_CLUSTER_H

#include "compare/candidates.h"

struct clusters {
    uint32_t *of;   /* [unit]: its cluster, 0 .. count - 1 */
    uint32_t *core; /* [unit]: the consistent set that it was of before sets were united */
    size_t count;
};

void clusters_free(struct clusters *clusters);
struct clusters cluster_units(const struct candidates *candidates,
                              const struct compare_options *options);

#endif
