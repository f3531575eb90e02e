/* Two quantities held against each other. */
#ifndef HEXAPLA_FACT_WEIGH_H
#define HEXAPLA_FACT_WEIGH_H

#include "fact/hold.h"

/* See hold.h. */
struct ruling quantity_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);
/* See mention_alike of hold.h. */
bool quantity_alike(const struct quantity *a, const struct quantity *b);
/* "214", "~400000", "400000+", "<=50", "5..7", "2-1", "6x", "#2", "1200000 euro", "7%". */
struct slice quantity_value(struct arena *arena, const struct quantity *quantity);

#endif
