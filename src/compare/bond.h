/* What binds two articles to each other beyond telling the same story. */
#ifndef HEXAPLA_COMPARE_BOND_H
#define HEXAPLA_COMPARE_BOND_H

#include "base/map.h"
#include "base/vec.h"
#include "model/comparison.h"

struct bond {
    uint32_t a, b;         /* a < b */
    uint32_t words;        /* shared verbatim, quotations left out: two may quote one speaker */
    uint32_t errors;       /* values that only few have and most others contradict */
    struct slice error;    /* the first of them, as a has it */
    bool a_cites, b_cites; /* a credits b's source; b credits a's */
};

struct bonds {
    VEC(struct bond) items;
    struct map known;
    struct arena *arena; /* the keys' */
};

/* Every two articles that have something of it. Free with bonds_free. */
void bonds_collect(struct bonds *bonds, const struct comparison *comparison);
void bonds_free(struct bonds *bonds);

#endif
