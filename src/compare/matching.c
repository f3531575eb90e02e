/* Every mention of one side against every one of its kind on the other, the most telling ruling
 * first. Members have few mentions; sides beyond MOST are cut. */
#include "compare/matching.h"

#include <stdlib.h>

enum { MOST = 64 };

void side_add(struct side *side, const struct mention *mentions, size_t count, uint32_t from,
              uint32_t to)
{
    for (size_t i = 0; i < count && side->mentions.count < MOST; i++) {
        VEC_PUSH(&side->mentions, &mentions[i]);
        VEC_PUSH(&side->roles,
                 role_of(side->vocabulary, side->document, from, to, mentions[i].range));
    }
    VEC_PUSH(&side->sentences, (struct range){from, to});
}

void side_clear(struct side *side)
{
    side->mentions.count = side->roles.count = side->sentences.count = 0;
}

void side_free(struct side *side)
{
    VEC_FREE(&side->mentions);
    VEC_FREE(&side->roles);
    VEC_FREE(&side->sentences);
}

/* People, firms and places are told apart by guess, so they are held against each other. */
static enum fact_kind family(enum fact_kind kind)
{
    return kind == FACT_PLACE ? FACT_NAME : kind;
}

/* Two lone values of a kind belong together where one word around them does. */
static bool alone(const struct side *side, uint32_t index)
{
    enum fact_kind kind = side->mentions.items[index]->kind;
    for (uint32_t i = 0; i < side->mentions.count; i++)
        if (i != index && side->mentions.items[i]->kind == kind)
            return false;
    return true;
}

static enum slot_bond bond_of(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                              bool near)
{
    enum slot_bond bond = role_bond(&a->roles.items[i], &b->roles.items[j], near);
    if (bond == BOND_WEAK && near && alone(a, i) && alone(b, j))
        return BOND_STRONG;
    return bond;
}

/* What agrees comes first, then the surest. */
static int rank(enum verdict verdict)
{
    static const int ranks[VERDICTS] = {
        [VERDICT_AGREE] = 0, [VERDICT_CLOSE] = 1, [VERDICT_WITHHELD] = 2, [VERDICT_CONFLICT] = 3};
    return ranks[verdict];
}

static int surest_first(const void *a, const void *b)
{
    const struct match *x = a, *y = b;
    int apart = rank(x->ruling.verdict) - rank(y->ruling.verdict);
    if (apart)
        return apart;
    if (x->bond != y->bond)
        return x->bond > y->bond ? -1 : 1;
    /* The places added: the same whichever side comes first. */
    if (x->a + x->b != y->a + y->b)
        return x->a + x->b < y->a + y->b ? -1 : 1;
    uint32_t low_x = x->a < x->b ? x->a : x->b, low_y = y->a < y->b ? y->a : y->b;
    return (low_x > low_y) - (low_x < low_y);
}

static void try_all(struct matches *matches, const struct side *a, const struct side *b, bool near)
{
    matches->tried.count = 0;
    for (uint32_t i = 0; i < a->mentions.count; i++)
        for (uint32_t j = 0; j < b->mentions.count; j++) {
            const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
            if (family(x->kind) != family(y->kind))
                continue;
            struct match match = {i, j, bond_of(a, i, b, j, near), {0}};
            match.ruling = mention_hold(x, y, match.bond);
            if (match.ruling.meets)
                VEC_PUSH(&matches->tried, match);
        }
    if (matches->tried.count)
        qsort(matches->tried.items, matches->tried.count, sizeof *matches->tried.items,
              surest_first);
}

void matches_find(struct matches *matches, const struct side *a, const struct side *b, bool near)
{
    bool settled_a[MOST] = {false}, settled_b[MOST] = {false};
    matches->found.count = 0;
    try_all(matches, a, b, near);
    for (size_t i = 0; i < matches->tried.count; i++) {
        struct match match = matches->tried.items[i];
        bool agrees = rank(match.ruling.verdict) <= rank(VERDICT_CLOSE);
        if (agrees ? settled_a[match.a] && settled_b[match.b]
                   : settled_a[match.a] || settled_b[match.b])
            continue;
        settled_a[match.a] = settled_b[match.b] = true;
        VEC_PUSH(&matches->found, match);
    }
}

void matches_free(struct matches *matches)
{
    VEC_FREE(&matches->found);
    VEC_FREE(&matches->tried);
}
