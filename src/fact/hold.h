/* Two mentions held against each other. */
#ifndef HEXAPLA_FACT_HOLD_H
#define HEXAPLA_FACT_HOLD_H

#include "fact/mention.h"

/* How sure the alignment is that the two are values of the same thing. */
enum slot_bond {
    BOND_NONE,   /* only their sentences say the same */
    BOND_WEAK,   /* something around them is the same */
    BOND_STRONG, /* the same thing is counted, or the same words stand on both sides */
    BOND_FIXED   /* the sentences differ in little else: the same place */
};

struct ruling {
    bool meets;                  /* they are values of one slot; else nothing else is set */
    enum verdict verdict;        /* AGREE, CLOSE, WITHHELD or CONFLICT */
    const char *code;            /* of a reason: "number-differs" …; NULL where they agree */
    const char *note;            /* for people: "digits swapped"; NULL: nothing to add */
    struct slice part_a, part_b; /* what differs inside long values: words of each; or absent */
};

/* Mentions of one kind. a and b of different articles; the same the other way round. */
struct ruling mention_hold(const struct mention *a, const struct mention *b, enum slot_bond bond);
/* Whether two mentions of one kind are of one sort: both dollars, both days, both shares. Where
 * each is the only one of its sort that finds no match, little more is needed to take them for
 * values of one slot. */
bool mention_alike(const struct mention *a, const struct mention *b);
/* A negation or hedge of one sentence, held against another that says the same: whether that has
 * what it turns, and turns it not. other: tokens from..to of the document; others: the mentions of
 * that sentence. Opposites never meet anything so. */
struct ruling mention_absent(const struct mention *turning, const struct vocabulary *vocabulary,
                             const struct document *other, uint32_t from, uint32_t to,
                             const struct mention *others, size_t count, enum slot_bond bond);
/* The value in a normal form, in the arena. */
struct slice mention_value(struct arena *arena, const struct mention *mention);

#endif
