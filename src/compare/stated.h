/* What the rest of an article says of a value. */
#ifndef HEXAPLA_COMPARE_STATED_H
#define HEXAPLA_COMPARE_STATED_H

#include "compare/side.h"

/* Whether the article of one side has the value that the other side has at the index, of the same
 * thing: in agreement, counting the same, among at least so many of the same words. Never where
 * only the pair is known. */
bool stated_elsewhere(const struct side *side, const struct side *other, uint32_t index,
                      uint32_t words);
/* Whether the article has the very name. */
bool stated_name(const struct side *side, const struct mention *name);

#endif
