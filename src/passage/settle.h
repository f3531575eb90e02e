/* Which of the stretches found are passages, where they are in each other's way. */
#ifndef HEXAPLA_PASSAGE_SETTLE_H
#define HEXAPLA_PASSAGE_SETTLE_H

#include "passage/joint.h"
#include "passage/stretch.h"

/* Drops what is too weak: of kind STRETCH_ALIKE, by its gains and score. */
void settle_weak(struct stretches *stretches);
/* Settles between verbatim runs (they come first, by their place in side 0) and the fragments
 * around them: a fragment that is more than its runs takes them in, any other gives way. Beside
 * runs that remain, a fragment needs more evidence. */
void settle_runs(struct stretches *stretches, const struct joint *joint);
/* Settles overlaps: runs before condensations before fragments by their score; what comes later
 * keeps the longest part that is free. in_run: as edges_find has it. Those dropped are taken out;
 * the rest is ordered by its place. */
void settle_overlaps(struct stretches *stretches, struct joint *joint,
                     const uint8_t *const in_run[2]);

#endif
