/* Who said it, after a quotation or an outcry. */
#ifndef HEXAPLA_SEGMENT_ATTRIBUTION_H
#define HEXAPLA_SEGMENT_ATTRIBUTION_H

#include "segment/candidate.h"

/* Whether the words after a question or exclamation mark report it: `"Why?" Mayor Ruiz asked.`,
 * "Leave me alone! he yelled." Looks at most ten words ahead. */
bool attribution_follows(const struct candidate *candidate);
/* The same in scripts without case, after their own full stops: whether a word of speech stands
 * soon after the quotation, before the next mark, and that mark is no colon, which would begin
 * another quotation. Looks at most 60 bytes ahead. */
bool attribution_follows_uncased(const struct candidate *candidate);

#endif
