/* Who said it, after a quotation or an outcry. */
#ifndef HEXAPLA_SEGMENT_ATTRIBUTION_H
#define HEXAPLA_SEGMENT_ATTRIBUTION_H

#include "segment/candidate.h"

/* Whether the words after a question or exclamation mark report it: `"Why?" Mayor Ruiz asked.`,
 * "Leave me alone! he yelled." Looks at most ten words ahead. */
bool attribution_follows(const struct candidate *candidate);

#endif
