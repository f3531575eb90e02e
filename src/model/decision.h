/* An editor's decisions about which sentences belong together. They name sentences by id, so that
 * they hold when an article is loaded again. A later one takes back what an earlier one said of the
 * same sentences. */
#ifndef HEXAPLA_MODEL_DECISION_H
#define HEXAPLA_MODEL_DECISION_H

#include "model/article.h"

enum decision_kind {
    DECISION_ACCEPT, /* the two say the same, whatever the score */
    DECISION_REJECT, /* they do not; b is the one that goes where both say it word for word */
    DECISION_JOIN,   /* the two are of one statement, which was made of several */
    DECISION_SPLIT   /* b is taken out of whatever it was in, to stand with a, which was taken out
                      * just before, or (a is b) in a statement of its own */
};

struct decision {
    enum decision_kind kind;
    struct id a, b; /* sentences of two articles; of JOIN and SPLIT maybe of one */
    /* Which articles' they are, by article_key: those that say the same word for word have the
     * same id. 0, or a key that no article has: whichever has the sentence. */
    uint64_t key_a, key_b;
};

struct decisions {
    const struct decision *items;
    size_t count;
};

#endif
