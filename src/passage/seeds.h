/* Seeds: pairs of units, one of either article, that have much in common. */
#ifndef HEXAPLA_PASSAGE_SEEDS_H
#define HEXAPLA_PASSAGE_SEEDS_H

#include "passage/joint.h"

struct seed {
    uint32_t at[2]; /* units */
};

struct seeds {
    struct seed *items;
    size_t count, capacity;
};

/* Appends every pair of units whose weighted vectors are alike by their cosine, and whose terms are
 * by Dice (Sanchez-Perez et al. 2014). Pairs that have only frequent stems in common are not looked
 * at, and of one unit only the best are kept. threads: at most; 0: one a core. */
void seeds_find(struct seeds *seeds, const struct joint *joint, size_t threads);
void seeds_free(struct seeds *seeds);

#endif
