/* How two sentences that stand alone are worded, as numbers: the close reading of a pair. Costs
 * some ten microseconds; the same to the last bit when the two are swapped, since the two are first
 * put into an order of their own. Values that are opposed at one place count as equal (settle.h).
 */
#ifndef HEXAPLA_COMPARE_LIKENESS_H
#define HEXAPLA_COMPARE_LIKENESS_H

#include "compare/strand.h"

/* name, what it is; MIN and MAX: of the less and the more covered sentence. */
#define LIKENESSES(X) \
    X(LENGTH_SUM, "log of the words of both") \
    X(LENGTH, "shorter length by longer") \
    X(LENGTH_APART, "words that one has more") \
    X(GRAM1_MIN, "words in common") \
    X(GRAM1_MAX, "") \
    X(GRAM2_MIN, "pairs of words in common") \
    X(GRAM2_MAX, "") \
    X(GRAM3_MIN, "runs of three") \
    X(GRAM3_MAX, "") \
    X(GRAM4_MIN, "runs of four") \
    X(GRAM4_MAX, "") \
    X(COVER_MIN, "weight in common") \
    X(COVER_MAX, "") \
    X(CONCEPT_MIN, "the same, synonyms and derivations joined") \
    X(CONCEPT_MAX, "") \
    X(COSINE, "of the squared weights") \
    X(REST_MIN, "log of the weight not in common") \
    X(REST_MAX, "") \
    X(REST_SUM, "") \
    X(SHARED, "log of the weight in common") \
    X(UNSHARED_MIN, "content words not in common") \
    X(UNSHARED_MAX, "") \
    X(LETTERS3_MIN, "runs of three letters in common") \
    X(LETTERS3_MAX, "") \
    X(LETTERS5_MIN, "runs of five letters") \
    X(LETTERS5_MAX, "") \
    X(LCS_MIN, "longest common subsequence of words") \
    X(LCS_MAX, "") \
    X(LCS_WEIGHT, "the same by weight, of the heavier") \
    X(EDIT, "edits from one to the other, of the longer") \
    X(FRAGMENTS, "tiles by matched words") \
    X(TILES, "tiles by the longer length") \
    X(RUN_MIN, "longest tile by the longer length") \
    X(RUN_MAX, "by the shorter") \
    X(TURNED, "share of tiles out of order") \
    X(GAP_MAX, "log of the heaviest stretch that only one has") \
    X(GAP_MIN, "the other's") \
    X(GAP_SHARE, "the heaviest by the whole") \
    X(GAPS, "number of such stretches") \
    X(GAP_MEAN, "log of their weight on average") \
    X(INSERTED, "log of what one adds") \
    X(REWORDED, "log of what is said otherwise at its place") \
    X(REWORDED_SHARE, "of the whole") \
    X(BEFORE, "log of what one has before all that is common") \
    X(BEHIND, "behind it") \
    X(CONCEPT_GAP, "GAP_MAX with synonyms joined") \
    X(CONCEPT_INSERTED, "INSERTED with synonyms joined") \
    X(CONCEPT_MATCHED, "words matched by concept alone, of the longer") \
    X(NUMBERS_ANY, "any numbers") \
    X(NUMBERS_SAME, "share in common") \
    X(NUMBERS_ONE, "only one has numbers") \
    X(NUMBERS_APART, "both have, none in common") \
    X(AMOUNTS, "a number that may mean the same amount") \
    X(COUNTED, "both count the same thing") \
    X(NAMES_SWAPPED, "each has a name the other has not, at one place") \
    X(PLACES_SAME, "share of places in common") \
    X(PLACES_APART, "each has a place the other has not") \
    X(VALUES_SAME, "share of amounts in common, spelled out or not") \
    X(VALUES_APART, "each has an amount the other has not") \
    X(NEGATED, "only one has a negation") \
    X(OPPOSITES, "one has the opposite of what the other has") \
    X(CONCEPT_RUN, "longest tile with synonyms joined, of the longer") \
    X(CONCEPT_COSINE, "COSINE with synonyms joined") \
    X(FIRST, "same first word") \
    X(LAST, "same last word")

enum likeness {
#define X(name, what) LIKENESS_##name,
    LIKENESSES(X)
#undef X
        LIKENESS_COUNT
};

struct likenesses {
    double x[LIKENESS_COUNT];
};

struct likenesses likeness_of(const struct vocabulary *vocabulary, const struct phrase *a,
                              const struct phrase *b);

#endif
