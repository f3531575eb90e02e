/* Where a fragment really begins and ends, and how much speaks for it. */
#ifndef HEXAPLA_PASSAGE_EDGES_H
#define HEXAPLA_PASSAGE_EDGES_H

#include "passage/joint.h"
#include "passage/stretch.h"

/* Moves the bounds of a stretch of kind STRETCH_ALIKE to where its words stop coming of the other
 * side, word by word, with some favour for the bounds of sentences and quotations; sets its gains.
 * in_run: [token] of either side, whether it stands in a verbatim run.
 *
 * A word of the one side that comes of the other is found there, but for those that were replaced;
 * any other word is found there by chance: the more often, the commoner it is in the two articles
 * and the longer the other side. The two likelihoods of what is found make a walk whose best
 * stretch is taken (the maximal segment of Karlin and Altschul, PNAS 1990). */
void edges_find(struct stretch *stretch, struct joint *joint, const uint8_t *const in_run[2]);
/* The same for several, on several threads. threads: at most; 0: one a core. */
void edges_find_all(struct stretch *stretches, size_t count, struct joint *joint,
                    const uint8_t *const in_run[2], size_t threads);

#endif
