/* The only two of their kind without a partner are likely versions of one thing, if anything around
 * them is alike. */
#include "compare/odd.h"

#include "compare/initials.h"
#include "fact/namehold.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Figures further apart are hardly two versions of one. */
enum { MOST_APART = 12, BESIDE = 2 };

enum fact_kind odd_family(enum fact_kind kind)
{
    return kind == FACT_PLACE ? FACT_NAME : kind;
}

bool odd_name(const struct mention *mention)
{
    return odd_family(mention->kind) == FACT_NAME && !mention->withheld;
}

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

bool odd_elsewhere(const struct mention *mention, const struct side *other)
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
    if (odd_elsewhere(mention, other) || initials_spelled(mention, other))
        return true;
    for (uint32_t i = 0; i < other->mentions.count; i++) {
        const struct mention *candidate = other->mentions.items[i];
        if (odd_family(candidate->kind) != odd_family(mention->kind))
            continue;
        struct ruling ruling = mention_hold(mention, candidate, BOND_NONE);
        bool loose = ruling.code && strcmp(ruling.code, "place-related") == 0;
        if (ruling.meets && ruling.verdict <= VERDICT_CLOSE && !loose)
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

/* A name may be said twice. */
static bool is_same_name(const struct mention *a, const struct mention *b)
{
    return odd_name(a) && odd_name(b) && names_alike(&a->name, &b->name);
}

/* The one of its kind that the other side has no equal of; UINT32_MAX where there is none, or more.
 */
static uint32_t odd_one(const struct side *side, const bool *is_free, enum fact_kind kind)
{
    uint32_t odd = UINT32_MAX;
    for (uint32_t i = 0; i < side->mentions.count; i++) {
        const struct mention *mention = side->mentions.items[i];
        if (odd_family(mention->kind) != kind || !is_free[i])
            continue;
        if (odd == UINT32_MAX)
            odd = i;
        else if (!is_same_name(side->mentions.items[odd], mention))
            return UINT32_MAX;
    }
    return odd;
}

static bool may_be_odd(const struct mention *mention)
{
    enum fact_kind kind = odd_family(mention->kind);
    return !mention->withheld && (kind <= FACT_DATE || kind == FACT_NAME);
}

static void find_free(const struct side *side, const struct side *other, bool *is_free)
{
    for (uint32_t i = 0; i < side->mentions.count; i++) {
        const struct mention *mention = side->mentions.items[i];
        is_free[i] = may_be_odd(mention) && !settled(mention, other);
    }
}

void odd_find(struct odd *odd, const struct side *a, const struct side *b)
{
    static const enum fact_kind families[] = {FACT_NUMBER, FACT_MONEY, FACT_PERCENT, FACT_DATE,
                                              FACT_NAME};
    for (int kind = 0; kind < FACT_KINDS; kind++)
        odd->a[kind] = odd->b[kind] = UINT32_MAX;
    find_free(a, b, odd->free_a);
    find_free(b, a, odd->free_b);
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        odd->a[families[i]] = odd_one(a, odd->free_a, families[i]);
        if (odd->a[families[i]] != UINT32_MAX)
            odd->b[families[i]] = odd_one(b, odd->free_b, families[i]);
    }
}

/* How many of the side are left over and of one sort with the mention. */
static uint32_t free_alike(const struct side *side, const bool *is_free,
                           const struct mention *mention)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < side->mentions.count; i++)
        count += is_free[i] && mention_alike(side->mentions.items[i], mention);
    return count;
}

/* Two and several hundred thousand are hardly two versions of one figure. */
static bool same_size(const struct mention *a, const struct mention *b)
{
    if (a->kind == FACT_DATE)
        return true;
    double x = a->quantity.number.value, y = b->quantity.number.value;
    return x <= y * MOST_APART && y <= x * MOST_APART;
}

/* A nought too many, or million for billion. */
static bool powers_apart(double a, double b)
{
    double powers = a > 0 && b > 0 ? log10(a / b) : 0.5;
    return fabs(powers) > 0.9 && fabs(powers - round(powers)) < 0.05;
}

bool odd_alike(const struct odd *odd, const struct side *a, uint32_t i, const struct side *b,
               uint32_t j)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    if (!odd->free_a[i] || !odd->free_b[j] || !mention_alike(x, y))
        return false;
    return (same_size(x, y) || powers_apart(x->quantity.number.value, y->quantity.number.value)) &&
           free_alike(a, odd->free_a, y) == 1 && free_alike(b, odd->free_b, x) == 1;
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

static bool names_bond(const struct role *a, const struct role *b)
{
    bool last = a->last != ROLE_EDGE && a->last == b->last;
    bool next = a->next != ROLE_EDGE && a->next == b->next;
    return last || next;
}

/* That they are the only two left over says little where the sentences have but a part in common:
 * they have to count the same, to look like a slip, or to stand beside the same words. */
static bool belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    struct surround around =
        surround_of(a->vocabulary, &a->roles.items[i].place, &b->roles.items[j].place);
    if (around.telling >= BESIDE)
        return true;
    if (x->kind == FACT_DATE)
        return around.touching > around.edges && around.telling;
    bool counted = x->quantity.concept != NO_CONCEPT && x->quantity.concept == y->quantity.concept;
    return counted || around.touching > around.edges ||
           kin(x->quantity.number.value, y->quantity.number.value);
}

bool odd_is(const struct side *side, uint32_t odd, uint32_t index)
{
    return odd == index || (odd != UINT32_MAX &&
                            is_same_name(side->mentions.items[odd], side->mentions.items[index]));
}

enum slot_bond odd_bond(const struct odd *odd, const struct side *a, uint32_t i,
                        const struct side *b, uint32_t j, enum slot_bond bond, bool near)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    enum fact_kind kind = odd_family(x->kind);
    if (!odd_is(a, odd->a[kind], i) || !odd_is(b, odd->b[kind], j))
        return bond;
    if (kind == FACT_NAME)
        return bond == BOND_WEAK && (near || names_bond(&a->roles.items[i], &b->roles.items[j]))
                   ? BOND_STRONG
                   : bond;
    if (!same_size(x, y) || !(near || may_pair(a, i, b, j)))
        return bond;
    return near || (bond == BOND_WEAK && belong(a, i, b, j)) ? BOND_STRONG : BOND_WEAK;
}
