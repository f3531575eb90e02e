/* The logistic model: from features to how likely it is that two sentences say the same. */
#ifndef HEXAPLA_COMPARE_MODEL_H
#define HEXAPLA_COMPARE_MODEL_H

#include "compare/features.h"
#include "model/comparison.h"

/* In a story most pairs that are tried say different things; two sentences handed over on their own
 * mostly do not. */
enum setting { SETTING_STORY, SETTING_ALONE, SETTINGS };

/* 0 to 1. */
double model_score(const struct features *features, enum setting setting);
/* In a story: the score with what the other pairs tell (see support.h). third: the weaker of the
 * two scores that a third sentence has with both, 0 for none. lead: how far the pair is ahead of
 * the next best in each article, on average; below 0 where it is not the best. */
double model_supported(double score, double third, double lead);
/* The score with what the class tells: 1 for verbatim and only there; at least what the share of
 * common words warrants for near. */
double score_with(double score, enum pair_class class, double alike);

struct model_weights {
    double bias;
    double weight[FEATURE_COUNT];
};
struct support_weights {
    double bias, own, third, lead; /* own: of the score's log odds */
};
extern const struct model_weights model_weights[SETTINGS];
extern const struct support_weights support_weights;

#endif
