/* The words of a sentence that say whose word it is. */
#ifndef HEXAPLA_FACT_CREDIT_H
#define HEXAPLA_FACT_CREDIT_H

#include "fact/reading.h"

/* "X said", "said X", "according to X", "X declined to comment"; its quotations are known. */
void credit_read(struct reading *reading);
struct slice credit_value(struct arena *arena, const struct credit *credit);

#endif
