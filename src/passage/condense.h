/* Condensations: a few sentences of one article that tell what the other tells at length. */
#ifndef HEXAPLA_PASSAGE_CONDENSE_H
#define HEXAPLA_PASSAGE_CONDENSE_H

#include "passage/joint.h"
#include "passage/stretch.h"

/* Appends the stretch of kind STRETCH_CONDENSED where side holds one of the other side: its other
 * range is the whole article. in_run: [token of side], whether it stands in a verbatim run.
 * The stretch is the best one of a likelihood walk, as in edges.h, against the other side as a bag
 * of words; what tells it from a passage that stands in one place over there is that its words lie
 * far apart there and that no stretch over there is as well covered. */
void condense_find(struct stretches *stretches, struct joint *joint, int side,
                   const uint8_t *in_run);

#endif
