/* Two digests side by side: which words and stems they have in common, and what each weighs. */
#ifndef HEXAPLA_PASSAGE_JOINT_H
#define HEXAPLA_PASSAGE_JOINT_H

#include "base/arena.h"
#include "passage/digest.h"

#include <math.h>

struct chance {
    double chance;
    uint32_t units; /* 0: not asked */
};

struct side {
    const struct digest *digest;
    uint32_t *other;        /* [stem]: the same stem of the other side, or DICTIONARY_NONE */
    double *weight;         /* [stem]: how telling it is in the two articles together */
    double *lack;           /* [stem]: log of the share of their units that do not hold it */
    uint32_t *marked;       /* [stem]: the number of the marking that holds it */
    struct chance *chances; /* [stem]: as it was asked last */
};

struct joint {
    struct arena *arena; /* of everything made for this pair; borrowed */
    struct side sides[2];
    uint32_t *word; /* [word of side 1]: the same word of side 0, or DICTIONARY_NONE */
    uint32_t marking;
};

/* Weights are inverse sentence frequencies over the units of both (Sanchez-Perez, Sidorov and
 * Gelbukh, "A Winning Approach to Text Alignment for Text Reuse Detection at PAN 2014", CLEF 2014).
 * The digests are borrowed. */
void joint_make(struct joint *joint, struct arena *arena, const struct digest *a,
                const struct digest *b);
/* The same for another thread, with marks of its own, in its own arena. */
void joint_fork(struct joint *fork, const struct joint *joint, struct arena *arena);
/* Marks the stems of tokens from..to of a side; undoes the marking before. */
void joint_mark(struct joint *joint, int side, uint32_t from, uint32_t to);

/* The chance that one of so many units, at least one, holds the stem: as often as those of both
 * articles do. */
static inline double joint_chance(const struct side *side, uint32_t stem, uint32_t units)
{
    struct chance *last = &side->chances[stem];
    if (last->units != units)
        *last = (struct chance){-expm1(units * side->lack[stem]), units};
    return last->chance;
}

/* Whether a stem of the side stands among those marked of the other side. */
static inline bool joint_marked(const struct joint *joint, int side, uint32_t stem)
{
    uint32_t other = joint->sides[side].other[stem];
    return other != DICTIONARY_NONE && joint->sides[!side].marked[other] == joint->marking;
}

#endif
