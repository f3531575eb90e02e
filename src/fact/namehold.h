/* What two names make of each other. */
#ifndef HEXAPLA_FACT_NAMEHOLD_H
#define HEXAPLA_FACT_NAMEHOLD_H

#include "fact/hold.h"

/* See hold.h. */
struct ruling name_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);
/* Whether they can be names of the same: short forms, abbreviations, a capital for its country. */
bool names_alike(const struct name *a, const struct name *b);
/* Whether they have a word in common. */
bool names_share(const struct name *a, const struct name *b);
/* Whether they are names of different things; a slip of the hand is neither. */
bool names_apart(const struct name *a, const struct name *b);

#endif
