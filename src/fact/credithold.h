/* What two credits make of each other. */
#ifndef HEXAPLA_FACT_CREDITHOLD_H
#define HEXAPLA_FACT_CREDITHOLD_H

#include "fact/hold.h"

/* See hold.h. Only two people who are both named, in one place, are a conflict. */
struct ruling credit_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);

#endif
