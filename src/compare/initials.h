/* Short names whose letters another sentence spells out. */
#ifndef HEXAPLA_COMPARE_INITIALS_H
#define HEXAPLA_COMPARE_INITIALS_H

#include "compare/side.h"

/* Whether the mention is the name of a body by its initials ("ADA"), and words of the side that
 * stand in a row begin with these: "the Americans with Disabilities Act". Small words between may
 * count or not. */
bool initials_spelled(const struct mention *mention, const struct side *other);
/* The same of a word. */
bool initials_spelled_word(struct slice word, const struct side *other);

#endif
