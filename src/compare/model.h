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
/* The score with what the class tells: 1 for verbatim and only there; at least what the share of
 * common words warrants for near. */
double score_with(double score, enum pair_class class, double alike);

struct model_weights {
    double bias;
    double weight[FEATURE_COUNT];
};
extern const struct model_weights model_weights[SETTINGS];

#endif
