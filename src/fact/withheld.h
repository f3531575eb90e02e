/* Values that a sentence says are not told. */
#ifndef HEXAPLA_FACT_WITHHELD_H
#define HEXAPLA_FACT_WITHHELD_H

#include "fact/hold.h"
#include "fact/reading.h"

/* "Their names have not been disclosed", "an undisclosed sum", "would not say how many", "orders
 * far exceed supply": withheld mentions of the kind that is kept back. Numbers and names of the
 * sentence are known. */
void withheld_read(struct reading *reading);
/* One of the two, or both, are withheld. */
struct ruling withheld_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);

#endif
