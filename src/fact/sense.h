/* Negations, opposites and hedges held against each other. */
#ifndef HEXAPLA_FACT_SENSE_H
#define HEXAPLA_FACT_SENSE_H

#include "fact/hold.h"

/* See hold.h. */
struct ruling turning_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);

#endif
