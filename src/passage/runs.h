/* Verbatim runs: the longest stretches of words that two articles have in common. */
#ifndef HEXAPLA_PASSAGE_RUNS_H
#define HEXAPLA_PASSAGE_RUNS_H

#include "passage/joint.h"

struct run {
    uint32_t at[2]; /* first tokens */
    uint32_t count; /* words */
};

struct runs {
    struct run *items; /* by their place in side 0 */
    size_t count, capacity;
};

/* Appends the runs of at least least words. Words are the same when their folded forms are. No two
 * runs share a token of either side: the longest are taken first, and of the others what is left.
 * Where the same words stand over and over, only some of the places are followed. */
void runs_find(struct runs *runs, const struct joint *joint, uint32_t least);
void runs_free(struct runs *runs);

#endif
