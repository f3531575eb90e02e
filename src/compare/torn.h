/* Figures that are but a part of what was written. */
#ifndef HEXAPLA_COMPARE_TORN_H
#define HEXAPLA_COMPARE_TORN_H

#include "base/slice.h"

/* Whether the figure at the range is a piece of a longer one that the text has spaces in ("1, 500",
 * "5. 1", "3: 33"), a fraction without its whole (".357"), the end of a name ("AK-47"), or runs
 * into letters that were not read ("200MM"). */
bool torn_figure(struct slice text, struct range range);

#endif
