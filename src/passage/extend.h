/* From seeds to fragments: seeds that lie close together on both sides are one. */
#ifndef HEXAPLA_PASSAGE_EXTEND_H
#define HEXAPLA_PASSAGE_EXTEND_H

#include "passage/seeds.h"
#include "passage/stretch.h"

/* Appends the stretches of kind STRETCH_ALIKE that the seeds make, at the bounds of units. Groups
 * of seeds are parted where too many units without a seed lie between, on one side, then the other,
 * until they hold together on both; a fragment whose sides are not alike as a whole is parted at
 * smaller gaps (Sanchez-Perez et al. 2014). Reorders the seeds. */
void extend_seeds(struct stretches *stretches, const struct joint *joint, struct seeds *seeds);

#endif
