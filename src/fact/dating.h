/* Two moments held against each other. */
#ifndef HEXAPLA_FACT_DATING_H
#define HEXAPLA_FACT_DATING_H

#include "fact/hold.h"

/* See hold.h. */
struct ruling moment_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);
/* See mention_alike of hold.h. */
bool moment_alike(const struct moment *a, const struct moment *b);
/* "2026-01-13", "2026-01-13T09:10Z", "--01-13", "2026-01-05..2026-01-11", "tuesday", "2025",
 * "1990s", "09:00..09:40", "-1 day", "Q3". */
struct slice moment_value(struct arena *arena, const struct moment *moment);

#endif
