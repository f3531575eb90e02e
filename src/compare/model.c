/* Dot products and the logistic curve. */
#include "compare/model.h"

#include <math.h>

double model_score(const struct features *features)
{
    double sum = model_weights.bias;
    for (int i = 0; i < FEATURE_COUNT; i++)
        sum += model_weights.weight[i] * features->x[i];
    return 1 / (1 + exp(-sum));
}

static double standing(const struct model_term *term, double x)
{
    return fmax(-MODEL_FAR, fmin(MODEL_FAR, (x - term->middle) * term->scale));
}

static double standing_of(const struct likenesses *likenesses, enum likeness which)
{
    return standing(&alone_weights.terms[which], likenesses->x[which]);
}

double model_alone(const struct likenesses *likenesses)
{
    double length = standing_of(likenesses, LIKENESS_LENGTH_SUM);
    double shared = standing_of(likenesses, LIKENESS_CONCEPT_MIN);
    double sum = alone_weights.bias;
    for (int i = 0; i < LIKENESS_COUNT; i++) {
        double z = standing_of(likenesses, (enum likeness)i);
        const double parts[MODEL_PARTS] = {z,
                                           fmax(0, z + 1),
                                           fmax(0, z),
                                           fmax(0, z - 1),
                                           z * fmax(0, length),
                                           z * fmax(0, -length),
                                           z * fmax(0, shared),
                                           z * fmax(0, -shared)};
        for (int k = 0; k < MODEL_PARTS; k++)
            sum += alone_weights.terms[i].weight[k] * parts[k];
    }
    return 1 / (1 + exp(-sum));
}

double model_supported(double score, double third, double lead)
{
    const struct support_weights *weights = &support_weights;
    double own = log((score + 0.003) / (1.003 - score));
    double sum = weights->bias + weights->own * own + weights->third * third + weights->lead * lead;
    return 1 / (1 + exp(-sum));
}

double model_dated(double score)
{
    double odds = score / (1 - score) * exp(support_weights.dated);
    return odds / (1 + odds);
}

double score_with(double score, enum pair_class class, double alike)
{
    if (class == CLASS_VERBATIM)
        return 1;
    if (class == CLASS_NEAR)
        score = fmax(score, 0.75 + 0.24 * (alike - 0.75) / 0.25);
    return fmin(score, 0.9999);
}
