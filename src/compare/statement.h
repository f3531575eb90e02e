/* From clusters in order to the statements of a comparison. */
#ifndef HEXAPLA_COMPARE_STATEMENT_H
#define HEXAPLA_COMPARE_STATEMENT_H

#include "compare/going.h"
#include "compare/order.h"

/* Fills statements and places, and facts where the comparison is to have them. What is stopped is
 * of no use. */
void statements_fill(struct comparison *comparison, const struct candidates *candidates,
                     const struct clusters *clusters, const struct order *order,
                     struct going *going);

#endif
