/* One side of a pair, as its facts are held against the other's. */
#ifndef HEXAPLA_COMPARE_SIDE_H
#define HEXAPLA_COMPARE_SIDE_H

#include "base/vec.h"
#include "compare/role.h"

enum { SIDE_MOST = 64 }; /* mentions; those beyond are left out */

/* Some sentences of one article as seen by their facts. */
struct side {
    const struct vocabulary *vocabulary;
    const struct document *document;
    struct slice text;          /* of the article */
    const struct mentions *own; /* all of the article; NULL: nothing is known but the pair */
    VEC(const struct mention *) mentions;
    VEC(struct role) roles;      /* of each of them */
    VEC(struct range) sentences; /* tokens */
};

/* Takes up the sentence of tokens from..to and its mentions. */
void side_add(struct side *side, const struct mention *mentions, size_t count, uint32_t from,
              uint32_t to);
void side_clear(struct side *side); /* keeps the room */
void side_free(struct side *side);
/* Whether the sentences of the two mentions each speak of people, and of none that the other has.
 * Whoever only says so does not count. */
bool side_strangers(const struct side *a, uint32_t i, const struct side *b, uint32_t j);

#endif
