/* A model made of many small decision trees whose leaves add up (gradient boosting: Friedman,
 * Greedy function approximation, 2001). tools/body_fit makes the tables. */
#ifndef HEXAPLA_HTML_FOREST_H
#define HEXAPLA_HTML_FOREST_H

#include <stddef.h>
#include <stdint.h>

enum {
    FOREST_DEPTH = 4,
    FOREST_SPLITS = (1 << FOREST_DEPTH) - 1,
    FOREST_LEAVES = 1 << FOREST_DEPTH
};

/* The children of split i are 2i+1 (not above the limit) and 2i+2; behind the splits come the
 * leaves. */
struct forest_tree {
    uint16_t feature[FOREST_SPLITS];
    float limit[FOREST_SPLITS];
    float leaf[FOREST_LEAVES];
};

struct forest {
    const struct forest_tree *trees;
    size_t count;
    float start; /* log odds before any tree */
};

/* The probability for one row of numbers. */
float forest_ask(const struct forest *forest, const float *row);
/* The probability whose log odds are the mean of those of two. */
float forest_mean(float a, float b);

#endif
