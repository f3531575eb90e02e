/* What two phrases have in common, as numbers. Every feature is the same when the two are swapped,
 * to the last bit: sums are whole numbers. */
#ifndef HEXAPLA_COMPARE_FEATURES_H
#define HEXAPLA_COMPARE_FEATURES_H

#include "compare/phrase.h"

/* name, what it is */
#define FEATURES(X) \
    X(COVER_MIN, "weight of what is shared in the less covered phrase") \
    X(COVER_MAX, "the same in the better covered phrase") \
    X(COVER_MEAN, "geometric mean of the two") \
    X(SHARED, "shared weight, dampened: 0 none, 1 six rare words") \
    X(LCS, "longest common subsequence of content, of the shorter") \
    X(LCS_LONG, "the same, of the longer") \
    X(BIGRAMS, "Dice of word pairs") \
    X(NUMBERS_SAME, "share of numbers in common, 0 where there are none") \
    X(NUMBERS_APART, "both have numbers, none in common") \
    X(AMOUNTS, "both have a number that may mean the same amount") \
    X(COUNTED, "both count the same thing") \
    X(COUNTED_NEAR, "both count the same thing in about the same number") \
    X(NAMES_SAME, "Dice of the weight of names") \
    X(NAMES_APART, "both have names, none in common") \
    X(LENGTH, "shorter length by longer") \
    X(RARE, "weight of the rarest shared stem") \
    X(POSITION, "distance of the places in the two articles, 0 to 1")

enum feature {
#define X(name, what) FEATURE_##name,
    FEATURES(X)
#undef X
        FEATURE_COUNT
};

struct features {
    double x[FEATURE_COUNT];
    double cover_a, cover_b; /* share of the weight of a found in b, and of b in a */
};

/* places: where the two stand in their articles, 0 to 1. */
struct features features_of(const struct phrase *a, const struct phrase *b, double place_a,
                            double place_b);
/* The share of whole's weight found in a or b together. */
double features_union_cover(const struct phrase *whole, const struct phrase *a,
                            const struct phrase *b);

#endif
