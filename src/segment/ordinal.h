/* Numbers that a full stop makes ordinals: "am 12. Juni", "der 3. Platz", "Ludwig XIV." */
#ifndef HEXAPLA_SEGMENT_ORDINAL_H
#define HEXAPLA_SEGMENT_ORDINAL_H

#include "segment/candidate.h"

/* Whether the word before the mark is an ordinal that belongs to what follows; false in languages
 * whose tables have no words for them. starter: the next word is known to begin sentences. */
bool ordinal_inside(const struct candidate *candidate, bool starter);

#endif
