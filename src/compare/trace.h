/* Quotations followed through the other articles: where their words stand without marks, and where
 * without a speaker. */
#ifndef HEXAPLA_COMPARE_TRACE_H
#define HEXAPLA_COMPARE_TRACE_H

#include "compare/links.h"

/* Adds links, and reasons and flags to the pairs that hold both sentences. */
void trace_quotations(struct links *links, struct comparison *comparison);

#endif
