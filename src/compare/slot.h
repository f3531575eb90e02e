/* What a fact is the value of, in a word or two for people. */
#ifndef HEXAPLA_COMPARE_SLOT_H
#define HEXAPLA_COMPARE_SLOT_H

#include "compare/candidates.h"

/* Taken from the words around its values that most of them share; the kind's own word where there
 * are none. In the arena or of static life. */
struct slice slot_name(struct arena *arena, const struct candidates *candidates,
                       const struct fact *fact);

#endif
