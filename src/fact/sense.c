/* What turning words make of each other, and of a sentence that has none. A word that is missing is
 * told from one that is not needed by what it turns: that has to stand on the other side. */
#include "fact/sense.h"

#include "vocabulary/turn.h"

static bool shares_head(const struct turning *a, const struct turning *b)
{
    for (uint32_t i = 0; i < a->head_count; i++)
        for (uint32_t j = 0; j < b->head_count; j++)
            if (a->heads[i] == b->heads[j])
                return true;
    return false;
}

static bool is_opposite(const struct turning *turning)
{
    return turning->turn >= TURN_OPPOSITE;
}

static struct ruling meets(enum verdict verdict, const char *code, const char *note)
{
    return (struct ruling){.meets = true, .verdict = verdict, .code = code, .note = note};
}

static struct ruling apart(void)
{
    return (struct ruling){.meets = false};
}

static struct ruling hold_opposites(const struct turning *a, const struct turning *b,
                                    enum slot_bond bond)
{
    if (a->turn == b->turn)
        return meets(VERDICT_AGREE, NULL, NULL);
    bool other = (a->turn - TURN_OPPOSITE) / 2 == (b->turn - TURN_OPPOSITE) / 2;
    return other && bond >= BOND_STRONG ? meets(VERDICT_CONFLICT, "sense-differs", "opposites")
                                        : apart();
}

static struct ruling hold_hedges(const struct turning *a, const struct turning *b,
                                 enum slot_bond bond)
{
    if (!shares_head(a, b) && bond < BOND_WEAK)
        return apart();
    return a->hedge == b->hedge ? meets(VERDICT_AGREE, NULL, NULL)
                                : meets(VERDICT_CLOSE, NULL, NULL);
}

struct ruling turning_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    const struct turning *x = &a->turning, *y = &b->turning;
    if (a->kind != b->kind || is_opposite(x) != is_opposite(y))
        return apart();
    if (a->kind == FACT_HEDGE)
        return hold_hedges(x, y, bond);
    if (is_opposite(x))
        return hold_opposites(x, y, bond);
    bool same = shares_head(x, y) || slice_equal(x->value, y->value) || bond >= BOND_STRONG;
    return same ? meets(VERDICT_AGREE, NULL, NULL) : apart();
}

/* The first token of from..to that is one of the heads; to where none is. */
static uint32_t find_head(const struct turning *turning, const struct vocabulary *vocabulary,
                          const struct document *document, uint32_t from, uint32_t to,
                          uint32_t *which)
{
    for (*which = 0; *which < turning->head_count; ++*which)
        for (uint32_t t = from; t < to; t++)
            if (vocabulary_entry(vocabulary, document->tokens[t].stem)->concept ==
                turning->heads[*which])
                return t;
    return to;
}

/* Whether the other side turns anything in the same way. */
static bool turns(const struct mention *turning, const struct mention *others, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (others[i].kind == turning->kind &&
            (others[i].kind == FACT_HEDGE || !is_opposite(&others[i].turning)))
            return true;
    return false;
}

struct ruling mention_absent(const struct mention *turning, const struct vocabulary *vocabulary,
                             const struct document *other, uint32_t from, uint32_t to,
                             const struct mention *others, size_t count, enum slot_bond bond)
{
    uint32_t which;
    bool hedge = turning->kind == FACT_HEDGE;
    if ((!hedge && turning->kind != FACT_NEGATION) || is_opposite(&turning->turning) ||
        turns(turning, others, count))
        return apart();
    uint32_t head = find_head(&turning->turning, vocabulary, other, from, to, &which);
    if (head == to || which > 0)
        return apart();
    if (hedge)
        return meets(VERDICT_CLOSE, "hedge-lost", "hedge dropped");
    return bond >= BOND_STRONG
               ? meets(VERDICT_CONFLICT, "sense-differs", "only one of them says not")
               : apart();
}
