/* Every mention of one side against every one of its kind on the other, the most telling ruling
 * first. */
#include "compare/matching.h"

#include "compare/odd.h"

#include <stdlib.h>

enum { MOST = SIDE_MOST };

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

static enum slot_bond bond_of(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                              const struct odd *odd, bool near)
{
    enum slot_bond bond = role_bond(&a->roles.items[i], &b->roles.items[j], near,
                                    odd_family(a->mentions.items[i]->kind) != FACT_NAME);
    /* "Opened" and "closed" turn a sentence only where little else differs. */
    if (a->mentions.items[i]->kind == FACT_NEGATION && !near)
        return bond == BOND_FIXED ? BOND_STRONG : BOND_NONE;
    return bond >= BOND_STRONG ? bond : odd_bond(odd, a, i, b, j, bond, near);
}

static bool is_amount(enum fact_kind kind)
{
    return kind == FACT_NUMBER || kind == FACT_MONEY || kind == FACT_PERCENT;
}

/* How much is withheld may be told in figures, money or shares. */
static bool same_kind(const struct mention *a, const struct mention *b)
{
    if ((a->withheld || b->withheld) && is_amount(a->kind) && is_amount(b->kind))
        return true;
    return odd_family(a->kind) == odd_family(b->kind);
}

static void try_all(struct matches *matches, const struct side *a, const struct side *b, bool near)
{
    struct odd odd;
    matches->tried.count = 0;
    odd_find(&odd, a, b);
    for (uint32_t i = 0; i < a->mentions.count; i++)
        for (uint32_t j = 0; j < b->mentions.count; j++) {
            const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
            if (!same_kind(x, y))
                continue;
            struct match match = {i, j, bond_of(a, i, b, j, &odd, near), {0}};
            match.ruling = mention_hold(x, y, match.bond);
            bool apart = match.ruling.verdict == VERDICT_CONFLICT &&
                         (odd_elsewhere(x, b) || odd_elsewhere(y, a));
            if (match.ruling.meets && !apart)
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
        /* A value may be said twice; what only comes close is taken for another but once. */
        bool same = match.ruling.verdict == VERDICT_AGREE;
        if (same ? settled_a[match.a] && settled_b[match.b]
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
