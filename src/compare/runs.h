/* Verbatim runs: the longest stretches of words that two articles have in common. */
#ifndef HEXAPLA_COMPARE_RUNS_H
#define HEXAPLA_COMPARE_RUNS_H

#include "vocabulary/document.h"

enum { RUN_SEED = 6 }; /* words; no run is shorter */

struct run {
    uint32_t article_a, article_b; /* article_a < article_b */
    uint32_t token_a, token_b;     /* first tokens */
    uint32_t count;                /* words */
};

struct runs {
    struct run *items; /* by articles, then token_a, token_b */
    size_t count, capacity;
};

/* Words are the same when their folded forms are. Runs do not overlap in both articles; in long
 * stretches of the same few words only the first occurrences are followed. */
void runs_find(struct runs *runs, const struct document *documents, size_t count);
void runs_free(struct runs *runs);

#endif
