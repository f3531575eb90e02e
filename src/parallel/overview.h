/* The story as a whole, for the panels, while no statement is chosen. */
#ifndef HEXAPLA_PARALLEL_OVERVIEW_H
#define HEXAPLA_PARALLEL_OVERVIEW_H

#include "desk/state.h"
#include "sheet/page.h"

/* A paragraph per source on the screen: who, when, how long, how much of it nobody else has, and
 * its title uncut. */
void overview_sources(const struct reader *reader, struct page *page);
/* How many facts the story holds, and how many of them are in conflict. */
void overview_facts(const struct reader *reader, struct page *page);

#endif
