/* The mentions of two members of a statement, one by one. */
#ifndef HEXAPLA_COMPARE_MATCHING_H
#define HEXAPLA_COMPARE_MATCHING_H

#include "compare/side.h"

struct match {
    uint32_t a, b; /* indexes of side.mentions */
    enum slot_bond bond;
    struct ruling ruling;
};

struct matches {
    VEC(struct match) found; /* the best first */
    VEC(struct match) tried;
};

/* What is known of two members before their mentions are looked at. */
enum grounds {
    GROUNDS_STORY, /* found in a story: they may have only a part in common */
    GROUNDS_GIVEN, /* handed over as a pair: each of the one is likely meant by one of the other */
    GROUNDS_NEAR   /* they differ in few words only */
};

/* A mention that agrees (or nearly) with one on the other side is settled: it disagrees with no
 * other. Of those left, each disagrees with one at most, the surest pair first. */
void matches_find(struct matches *matches, const struct side *a, const struct side *b,
                  enum grounds grounds);
void matches_free(struct matches *matches);

#endif
