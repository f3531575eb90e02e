/* What two quotations, or a quotation and plain text, make of each other. */
#ifndef HEXAPLA_FACT_QUOTEHOLD_H
#define HEXAPLA_FACT_QUOTEHOLD_H

#include "fact/hold.h"

/* See hold.h. Words changed are a conflict ("quote-altered"), and so are words left out that turned
 * what was said; less of it is close ("quote-trimmed"), as are changes of small words. */
struct ruling quotation_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);

/* A quotation against a sentence of another article that says the same: meets where its words stand
 * there without marks, at least four in order. "marks-lost" is close; "attribution-lost", where a
 * quotation with a speaker became a plain statement, is a conflict. others, document and
 * text are the other article's, as mentions_read gave and took them. part_b is not set. */
struct ruling quotation_against_sentence(const struct mention *quote, const struct mentions *others,
                                         const struct document *document, struct slice text,
                                         uint32_t sentence);

#endif
