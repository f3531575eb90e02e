/* What an editor decided, put on top of what the engine found. */
#ifndef HEXAPLA_COMPARE_AMEND_H
#define HEXAPLA_COMPARE_AMEND_H

#include "compare/cluster.h"

/* Fills at, cells and count from of and what was decided: clusters that sentences bound together
 * stand in become one; what was split off stands with those it is bound to, or alone; of two that
 * do not say the same and would still stand together, one goes. */
void amend_clusters(struct clusters *clusters, const struct candidates *candidates);
/* The sentences of two members that an editor bound together: false where there are none. In the
 * arena. */
bool amend_bound(struct arena *arena, const struct decided *decided, const struct member *a,
                 const struct member *b, struct member *bound_a, struct member *bound_b);

#endif
