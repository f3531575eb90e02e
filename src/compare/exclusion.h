/* What is not to count as shared: quotations, bylines, headings. It stays in the statements; only
 * shares, passages and origins go without it. */
#ifndef HEXAPLA_COMPARE_EXCLUSION_H
#define HEXAPLA_COMPARE_EXCLUSION_H

#include "compare/candidates.h"

/* Fills comparison->exclusions where something (of enum excluded) is left out. */
void exclusions_find(struct comparison *comparison, const struct candidates *candidates,
                     unsigned excluded);
/* Drops passages that have fewer words left than a run must have (0: RUN_LEAST). */
void exclusions_weed(struct comparison *comparison, uint32_t min_run);
/* The words of a range of an article's text that count. */
uint32_t exclusion_words(const struct comparison *comparison, uint32_t article, struct range range);

#endif
