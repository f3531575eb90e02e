/* The logistic model: from features to how likely it is that two sentences say the same. */
#ifndef HEXAPLA_COMPARE_MODEL_H
#define HEXAPLA_COMPARE_MODEL_H

#include "compare/features.h"
#include "compare/likeness.h"
#include "model/comparison.h"

/* Two sentences of one story, 0 to 1. In a story most pairs that are tried say different things. */
double model_score(const struct features *features);
/* Two sentences handed over on their own, which mostly say nearly the same; 0 to 1. */
double model_alone(const struct likenesses *likenesses);
/* In a story: the score with what the other pairs tell (see support.h). third: the weaker of the
 * two scores that a third sentence has with both, 0 for none. lead: how far the pair is ahead of
 * the next best in each article, on average; below 0 where it is not the best. */
double model_supported(double score, double third, double lead);
/* The score of two that tell the same date or time in other words (see dated.h). */
double model_dated(double score);
/* The score with what the class tells: 1 for verbatim and only there; at least what the share of
 * common words warrants for near. */
double score_with(double score, enum pair_class class, double alike);

struct model_weights {
    double bias;
    double weight[FEATURE_COUNT];
};

/* What a likeness becomes before it is weighed: x made z by (x - middle) * scale, at most MODEL_FAR
 * either way; then z, max(0, z + 1), max(0, z), max(0, z - 1), and z times how much more and how
 * much less than most (in their z) the two have of LENGTH_SUM, and of CONCEPT_MIN. */
enum { MODEL_PARTS = 8 };
#define MODEL_FAR 4.0
struct model_term {
    double middle, scale;
    double weight[MODEL_PARTS];
};
struct alone_weights {
    double bias;
    struct model_term terms[LIKENESS_COUNT];
};

struct support_weights {
    double bias, own, third, lead; /* own: of the score's log odds */
    double dated;
};
extern const struct model_weights model_weights;
extern const struct alone_weights alone_weights;
extern const struct support_weights support_weights;

#endif
