/* A sentence that tells two statements in one stands in but one of them; where it surely says what
 * the other says, too, the two become one statement. */
#ifndef HEXAPLA_COMPARE_UNITE_H
#define HEXAPLA_COMPARE_UNITE_H

#include "compare/cluster.h"
#include "compare/decide.h"

/* Keeps the clusters as they are in core, and numbers them anew in of. */
void unite_clusters(struct clusters *clusters, const struct candidates *candidates,
                    const struct compare_options *options, const struct decided *decided);
/* Whether a pair is sure enough to unite two clusters, and one of the two mostly in the other. */
bool unite_sure(const struct scored *pair);

#endif
