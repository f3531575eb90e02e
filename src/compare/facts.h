/* Facts of a comparison: mentions joined where they are values of one thing, with what the articles
 * make of it. */
#ifndef HEXAPLA_COMPARE_FACTS_H
#define HEXAPLA_COMPARE_FACTS_H

#include "compare/links.h"

/* Fills the comparison's facts and its statements' indexes of them, from the links; every mention
 * is a value of one fact. */
void facts_fill(struct comparison *comparison, const struct links *links);

#endif
