/* One pair of `diff --pairs` where nothing but passages is asked for: no statements are made. */
#ifndef HEXAPLA_APP_PAIR_PASSAGES_H
#define HEXAPLA_APP_PAIR_PASSAGES_H

#include "app/shelf.h"

/* What a thread keeps from pair to pair. */
struct searcher {
    struct lexicon *lexicon;
    struct passage_finder *finder;
};

void searcher_begin(struct searcher *searcher);
void searcher_end(struct searcher *searcher);

/* A comparison that has passages only; one reference for the caller. how: threshold, base and
 * min_run. */
struct comparison *pair_passages(const struct searcher *searcher, const struct digest *a,
                                 const struct digest *b, struct article *const *articles,
                                 const struct compare_options *how);
/* Whether either article has a sentence that the other has not word for word, as
 * comparison_diverges says of a whole comparison. */
bool pair_diverges(const struct digest *a, const struct digest *b, struct article *const *articles);

#endif
