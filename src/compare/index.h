/* Which units may say the same: an inverted index from concepts to units. Never all pairs: each
 * unit reads its rarest concepts' postings up to a budget. */
#ifndef HEXAPLA_COMPARE_INDEX_H
#define HEXAPLA_COMPARE_INDEX_H

#include "compare/unit.h"

struct couple {
    uint32_t a, b; /* units, a < b */
};

struct couples {
    struct couple *items; /* ascending, each once */
    size_t count, capacity;
};

/* going is called every few milliseconds, on the calling thread; false stops the search. */
struct index_watch {
    bool (*going)(void *context, double done); /* done: 0 to 1 */
    void *context;
    size_t threads; /* at most; 0: one a core */
};

/* The caller frees items. articles: how many there are in the story. Couples found so far where the
 * watch stopped the search. */
struct couples index_couples(const struct units *units, const struct vocabulary *vocabulary,
                             size_t articles, struct index_watch watch);

#endif
