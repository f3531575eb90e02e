/* Which stretches of two strands are the same words: greedy tiling by the longest (Wise, "String
 * similarity via greedy string tiling", 1993), and what lies between the tiles. */
#ifndef HEXAPLA_COMPARE_TILING_H
#define HEXAPLA_COMPARE_TILING_H

#include "compare/strand.h"

enum { TILING_FREE = 0xFFFF };

struct tiling {
    uint16_t a[STRAND_WORDS]; /* [word of a]: its word in b, or TILING_FREE */
    uint16_t b[STRAND_WORDS];
    uint32_t matched, tiles, longest;
    uint32_t turned; /* pairs of neighbouring tiles that stand the other way round in b */
};

/* What is said at one place in one strand and not in the other (inserted), or otherwise there
 * (reworded); weights. */
struct gaps {
    uint32_t longest_a, longest_b; /* the heaviest stretch of free words */
    uint32_t count, sum;           /* stretches, and their weight */
    uint32_t inserted, reworded;
    uint32_t names;          /* places where both have something else with a name in it */
    uint32_t before, behind; /* of what is inserted: at the ends */
};

/* By stems, or by concepts. */
void tiling_of(struct tiling *tiling, const struct strand *a, const struct strand *b,
               bool concepts);
struct gaps tiling_gaps(const struct tiling *tiling, const struct strand *a,
                        const struct strand *b);

#endif
