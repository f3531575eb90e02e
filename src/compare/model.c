/* A dot product and the logistic curve. */
#include "compare/model.h"

#include <math.h>

double model_score(const struct features *features, enum setting setting)
{
    const struct model_weights *weights = &model_weights[setting];
    double sum = weights->bias;
    for (int i = 0; i < FEATURE_COUNT; i++)
        sum += weights->weight[i] * features->x[i];
    return 1 / (1 + exp(-sum));
}

double model_supported(double score, double third, double lead)
{
    const struct support_weights *weights = &support_weights;
    double own = log((score + 0.003) / (1.003 - score));
    double sum = weights->bias + weights->own * own + weights->third * third + weights->lead * lead;
    return 1 / (1 + exp(-sum));
}

double score_with(double score, enum pair_class class, double alike)
{
    if (class == CLASS_VERBATIM)
        return 1;
    if (class == CLASS_NEAR)
        score = fmax(score, 0.75 + 0.24 * (alike - 0.75) / 0.25);
    return fmin(score, 0.9999);
}
