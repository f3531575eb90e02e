/* Numbers, money and percentages of a sentence. */
#ifndef HEXAPLA_FACT_QUANTITY_H
#define HEXAPLA_FACT_QUANTITY_H

#include "fact/hold.h"
#include "fact/reading.h"

void quantities_read(struct reading *reading);
/* See hold.h. */
struct ruling quantity_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);
struct slice quantity_value(struct arena *arena, const struct quantity *quantity);

#endif
