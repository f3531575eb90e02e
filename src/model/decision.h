/* An editor's decisions about which sentences belong together. They name sentences by id, so that
 * they hold when an article is loaded again. */
#ifndef HEXAPLA_MODEL_DECISION_H
#define HEXAPLA_MODEL_DECISION_H

#include "model/article.h"

enum decision_kind {
    DECISION_ACCEPT, /* the two say the same, whatever the score */
    DECISION_REJECT  /* they do not */
};

struct decision {
    enum decision_kind kind;
    struct id a, b; /* sentences of two articles, in any order */
};

struct decisions {
    const struct decision *items;
    size_t count;
};

#endif
