/* What was changed, left out or added in a quotation. Private to this room. */
#ifndef HEXAPLA_FACT_QUOTESTRETCH_H
#define HEXAPLA_FACT_QUOTESTRETCH_H

#include "fact/hold.h"
#include "fact/quoteside.h"

/* Judges two quotations by what they do not share, see quotation_hold. partner: as quoteside_align
 * fills it. sure: the two are alike beyond the place they stand in, so that one word put for
 * another counts although they are worded freely. */
struct ruling quotestretch_compare(const struct quoteside *a, const struct quoteside *b,
                                   const uint16_t *partner, bool sure);

#endif
