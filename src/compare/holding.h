/* Everything that two members of a statement make of each other's facts. */
#ifndef HEXAPLA_COMPARE_HOLDING_H
#define HEXAPLA_COMPARE_HOLDING_H

#include "compare/matching.h"

struct finding {
    const struct mention *a, *b; /* NULL: that side lacks what the other has */
    struct ruling ruling;
};

struct holding {
    struct matches matches;
    VEC(struct finding) findings;
    VEC(struct mention) row_a, row_b; /* of the sides, one behind the other */
};

/* Fills findings: matches of mentions, negations and hedges that one side lacks, rows of names that
 * differ.  */
void holding_find(struct holding *holding, const struct side *a, const struct side *b,
                  enum grounds grounds);
void holding_free(struct holding *holding);

#endif
