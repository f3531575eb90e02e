/* Sentences that run into each other for want of a space: "It was over.Then". */
#ifndef HEXAPLA_SEGMENT_MISSING_H
#define HEXAPLA_SEGMENT_MISSING_H

#include "segment/candidate.h"

/* Whether the mark has a sentence on both sides although no space follows it; false for addresses,
 * file names and names such as Node.js. Looks at most 80 bytes both ways. */
bool missing_space(const struct candidate *candidate);

#endif
