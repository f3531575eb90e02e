/* The mentions of two members of a statement, one by one. */
#ifndef HEXAPLA_COMPARE_MATCHING_H
#define HEXAPLA_COMPARE_MATCHING_H

#include "base/vec.h"
#include "compare/role.h"

/* Some sentences of one article as seen by their facts. */
struct side {
    const struct vocabulary *vocabulary;
    const struct document *document;
    struct slice text; /* of the article */
    VEC(const struct mention *) mentions;
    VEC(struct role) roles;      /* of each of them */
    VEC(struct range) sentences; /* tokens */
};

/* Takes up the sentence of tokens from..to and its mentions. */
void side_add(struct side *side, const struct mention *mentions, size_t count, uint32_t from,
              uint32_t to);
void side_clear(struct side *side); /* keeps the room */
void side_free(struct side *side);

struct match {
    uint32_t a, b; /* indexes of side.mentions */
    enum slot_bond bond;
    struct ruling ruling;
};

struct matches {
    VEC(struct match) found; /* the best first */
    VEC(struct match) tried;
};

/* A mention that agrees (or nearly) with one on the other side is settled: it disagrees with no
 * other. Of those left, each disagrees with one at most, the surest pair first. near: the members
 * differ in few words only. */
void matches_find(struct matches *matches, const struct side *a, const struct side *b, bool near);
void matches_free(struct matches *matches);

#endif
