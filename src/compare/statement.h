/* From clusters in order to the statements of a comparison. */
#ifndef HEXAPLA_COMPARE_STATEMENT_H
#define HEXAPLA_COMPARE_STATEMENT_H

#include "compare/order.h"

/* Fills statements and places, and facts where they are wanted. */
void statements_fill(struct comparison *comparison, const struct candidates *candidates,
                     const struct clusters *clusters, const struct order *order, bool facts);

#endif
