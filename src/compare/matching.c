/* Every mention of one side against every one of its kind on the other, the most telling ruling
 * first. Members have few mentions; sides beyond MOST are cut. */
#include "compare/matching.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST = 64, MOST_APART = 12 };

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

/* Kinds of which a sentence that says the same as another has the same number. */
static bool eliminates(enum fact_kind kind)
{
    return kind == FACT_NUMBER || kind == FACT_MONEY || kind == FACT_PERCENT || kind == FACT_DATE;
}

struct odd {
    uint32_t a[FACT_KINDS], b[FACT_KINDS]; /* mentions, or UINT32_MAX */
};

/* "Five" is in "five to two", "ten" in "ten in the morning": the same figure, of another kind. */
static bool same_figure(const struct mention *number, const struct mention *other)
{
    const struct number *a = &number->quantity.number, *b = &other->quantity.number;
    if (number->kind != FACT_NUMBER)
        return false;
    if (other->kind == FACT_DATE)
        return other->moment.date.hour >= 0 && ((double)other->moment.date.hour == a->value ||
                                                (double)(other->moment.date.hour - 12) == a->value);
    return other->kind == FACT_NUMBER && other->quantity.form == QUANTITY_SCORE &&
           (b->value == a->value || b->second == a->value);
}

/* Whether the other side has the figure in another form. */
static bool elsewhere(const struct mention *mention, const struct side *other)
{
    for (uint32_t i = 0; i < other->mentions.count; i++)
        if (same_figure(mention, other->mentions.items[i]) ||
            same_figure(other->mentions.items[i], mention))
            return true;
    return false;
}

/* Whether the mention agrees with one of the other side, whatever stands around. */
static bool settled(const struct mention *mention, const struct side *other)
{
    if (elsewhere(mention, other))
        return true;
    for (uint32_t i = 0; i < other->mentions.count; i++) {
        const struct mention *candidate = other->mentions.items[i];
        if (family(candidate->kind) != family(mention->kind))
            continue;
        struct ruling ruling = mention_hold(mention, candidate, BOND_NONE);
        if (ruling.meets && ruling.verdict <= VERDICT_CLOSE)
            return true;
    }
    return false;
}

static bool alone(const struct side *side, uint32_t index)
{
    enum fact_kind kind = side->mentions.items[index]->kind;
    for (uint32_t i = 0; i < side->mentions.count; i++)
        if (i != index && side->mentions.items[i]->kind == kind)
            return false;
    return true;
}

/* The one of its kind that the other side has no equal of; UINT32_MAX where there is none, or more.
 */
static uint32_t odd_one(const struct side *side, const struct side *other, enum fact_kind kind)
{
    uint32_t odd = UINT32_MAX;
    for (uint32_t i = 0; i < side->mentions.count; i++) {
        const struct mention *mention = side->mentions.items[i];
        if (mention->kind != kind || settled(mention, other))
            continue;
        if (odd != UINT32_MAX)
            return UINT32_MAX;
        odd = i;
    }
    return odd;
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

/* What is left over on both sides, each alone of its kind, is likely the same thing where one word
 * around it is, too. */
static void find_odd(const struct side *a, const struct side *b, struct odd *odd)
{
    for (int kind = 0; kind < FACT_KINDS; kind++) {
        odd->a[kind] = odd->b[kind] = UINT32_MAX;
        if (!eliminates((enum fact_kind)kind))
            continue;
        odd->a[kind] = odd_one(a, b, (enum fact_kind)kind);
        if (odd->a[kind] != UINT32_MAX)
            odd->b[kind] = odd_one(b, a, (enum fact_kind)kind);
    }
}

/* Digits swapped, or one changed: what a slip makes of a figure. */
static bool kin(double a, double b)
{
    char x[32], y[32];
    int apart = 0, sum = 0, len = snprintf(x, sizeof x, "%.15g", a);
    if (snprintf(y, sizeof y, "%.15g", b) != len || len < 2)
        return false;
    for (int i = 0; i < len; i++) {
        apart += x[i] != y[i];
        sum += x[i] - y[i];
    }
    return apart == 1 || (apart == 2 && sum == 0);
}

/* Whether two that are left over may be taken for one: where there were others to choose from, only
 * where it looks like a slip. */
static bool may_pair(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    if (alone(a, i) && alone(b, j))
        return true;
    return x->kind != FACT_DATE && kin(x->quantity.number.value, y->quantity.number.value);
}

/* Two and several hundred thousand are hardly two versions of one figure. */
static bool same_size(const struct mention *a, const struct mention *b)
{
    if (a->kind == FACT_DATE)
        return true;
    double x = a->quantity.number.value, y = b->quantity.number.value;
    return x <= y * MOST_APART && y <= x * MOST_APART;
}

static enum slot_bond bond_of(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                              const struct odd *odd, bool near)
{
    enum slot_bond bond = role_bond(&a->roles.items[i], &b->roles.items[j], near);
    enum fact_kind kind = a->mentions.items[i]->kind;
    /* "Opened" and "closed" turn a sentence only where little else differs. */
    if (kind == FACT_NEGATION && !near)
        return bond == BOND_FIXED ? BOND_STRONG : BOND_NONE;
    if (odd->a[kind] != i || odd->b[kind] != j || bond >= BOND_STRONG ||
        !same_size(a->mentions.items[i], b->mentions.items[j]) || !(near || may_pair(a, i, b, j)))
        return bond;
    return bond == BOND_WEAK || near ? BOND_STRONG : BOND_WEAK;
}

static void try_all(struct matches *matches, const struct side *a, const struct side *b, bool near)
{
    struct odd odd;
    matches->tried.count = 0;
    find_odd(a, b, &odd);
    for (uint32_t i = 0; i < a->mentions.count; i++)
        for (uint32_t j = 0; j < b->mentions.count; j++) {
            const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
            if (family(x->kind) != family(y->kind))
                continue;
            struct match match = {i, j, bond_of(a, i, b, j, &odd, near), {0}};
            match.ruling = mention_hold(x, y, match.bond);
            bool apart =
                match.ruling.verdict == VERDICT_CONFLICT && (elsewhere(x, b) || elsewhere(y, a));
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
