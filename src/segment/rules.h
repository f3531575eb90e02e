/* The decision whether a sentence ends at a candidate. */
#ifndef HEXAPLA_SEGMENT_RULES_H
#define HEXAPLA_SEGMENT_RULES_H

#include "segment/candidate.h"

/* Tries the rules in the order of their table; the first that holds decides. */
bool rules_split(const struct candidate *candidate);

#endif
