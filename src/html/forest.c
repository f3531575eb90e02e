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
