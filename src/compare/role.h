/* The role of a value in its sentence: what stands around it. Two values can disagree only where
 * their roles are the same. */
#ifndef HEXAPLA_COMPARE_ROLE_H
#define HEXAPLA_COMPARE_ROLE_H

#include "compare/surround.h"
#include "fact/hold.h"

enum { ROLE_WORDS = 3, ROLE_EDGE = UINT32_MAX };

struct role {
    uint32_t before[ROLE_WORDS], after[ROLE_WORDS]; /* telling concepts, nearest first */
    uint32_t before_count, after_count;
    uint32_t last, next; /* the words on both sides, whatever they are; ROLE_EDGE: none */
    uint32_t label;      /* the token of the most telling word around it, or ROLE_EDGE */
    struct spot_tokens place;
};

/* from..to: the tokens of the sentence; range: the value's bytes. */
struct role role_of(const struct vocabulary *vocabulary, const struct document *document,
                    uint32_t from, uint32_t to, struct range range);
/* near: the two sentences differ in few words only. counts: they are figures, so that what stands
 * behind them is what they count. */
enum slot_bond role_bond(const struct role *a, const struct role *b, bool near, bool counts);
/* How many of the telling words around both are the same. */
uint32_t role_shared(const struct role *a, const struct role *b);
/* Whether the same stands behind both, one word more on one side at most. */
bool role_same_counted(const struct role *a, const struct role *b);

#endif
