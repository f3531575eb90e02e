/* Walks down the trees. Knows nothing of what the numbers mean. */
#include "html/forest.h"

#include <math.h>

float forest_ask(const struct forest *forest, const float *row)
{
    float sum = forest->start;
    for (size_t i = 0; i < forest->count; i++) {
        const struct forest_tree *tree = &forest->trees[i];
        unsigned at = 0;
        for (int level = 0; level < FOREST_DEPTH; level++)
            at = 2 * at + 1 + (row[tree->feature[at]] > tree->limit[at]);
        sum += tree->leaf[at - FOREST_SPLITS];
    }
    return 1 / (1 + expf(-sum));
}

float forest_mean(float a, float b)
{
    static const float least = 1e-4F;
    a = fminf(fmaxf(a, least), 1 - least);
    b = fminf(fmaxf(b, least), 1 - least);
    return 1 / (1 + sqrtf((1 - a) / a * ((1 - b) / b)));
}
