/* Every mention of one side against every one of its kind on the other, the most telling ruling
 * first. */
#include "compare/matching.h"

#include "compare/evidence.h"
#include "compare/initials.h"
#include "compare/odd.h"
#include "fact/namehold.h"

#include <stdlib.h>
#include <string.h>

/* BESIDE: telling words around two names that are enough beside one that touches both. */
enum { MOST = SIDE_MOST, LAST_SURE = 3, BESIDE = 1, BESIDE_ONLY = 1, BETWEEN = 3 };

/* A town elsewhere in its country, which may be another thing, gives way to what stands in the very
 * same place. */
static bool is_loose(const struct match *match)
{
    return match->ruling.verdict == VERDICT_CLOSE && match->bond < BOND_STRONG &&
           match->ruling.code && strcmp(match->ruling.code, "place-related") == 0;
}

/* What agrees comes first, then the surest. */
static int rank(const struct match *match)
{
    static const int ranks[VERDICTS] = {
        [VERDICT_AGREE] = 0, [VERDICT_CLOSE] = 1, [VERDICT_WITHHELD] = 3, [VERDICT_CONFLICT] = 5};
    if (is_loose(match))
        return 4;
    if (match->ruling.verdict == VERDICT_CONFLICT && match->bond == BOND_FIXED)
        return 2;
    return ranks[match->ruling.verdict];
}

static int surest_first(const void *a, const void *b)
{
    const struct match *x = a, *y = b;
    int apart = rank(x) - rank(y);
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

/* Names that stand between the same words take one another's place. Where no other name is left on
 * either side, less of that is needed. */
static enum slot_bond name_bond(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                                bool only, enum slot_bond bond)
{
    struct surround around =
        surround_of(a->vocabulary, &a->roles.items[i].place, &b->roles.items[j].place);
    /* Many speak in one story; that they do is not enough to take them for one. */
    uint32_t words = around.touching - around.edges - (only ? 0 : around.speech);
    bool between = around.touching == 2 && (around.telling > around.edges || (only && words));
    if (between || (words && around.telling >= (only ? BESIDE_ONLY : BESIDE)))
        return BOND_FIXED;
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    bool kin = only && !x->withheld && !y->withheld && names_share(&x->name, &y->name);
    return kin ? BOND_STRONG : bond;
}

/* Sentences of a story that have a part in common may go on about different people: their names
 * must stand in the middle of what is the same. */
static enum slot_bond name_bond_apart(const struct side *a, uint32_t i, const struct side *b,
                                      uint32_t j, bool only, enum slot_bond bond)
{
    struct surround around =
        surround_of(a->vocabulary, &a->roles.items[i].place, &b->roles.items[j].place);
    bool between = around.touching == 2 && !around.edges && !around.speech;
    return only && between && around.telling >= BETWEEN ? BOND_FIXED : bond;
}

static bool is_only_quote(const struct side *side, uint32_t index)
{
    for (uint32_t i = 0; i < side->mentions.count; i++)
        if (i != index && side->mentions.items[i]->kind == FACT_QUOTE)
            return false;
    return true;
}

/* Where both quote once, they quote the same, however little of it is left. */
static enum slot_bond quote_bond(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                                 enum slot_bond bond)
{
    struct surround around =
        surround_of(a->vocabulary, &a->roles.items[i].place, &b->roles.items[j].place);
    bool only = is_only_quote(a, i) && is_only_quote(b, j);
    uint32_t words = around.touching - around.edges;
    if (only && words && around.telling)
        return BOND_FIXED;
    return bond < BOND_WEAK ? BOND_WEAK : bond;
}

static enum slot_bond bond_of(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                              const struct odd *odd, enum grounds grounds)
{
    bool near = grounds == GROUNDS_NEAR;
    enum slot_bond bond = role_bond(&a->roles.items[i], &b->roles.items[j], near,
                                    odd_family(a->mentions.items[i]->kind) != FACT_NAME);
    /* "Opened" and "closed" turn a sentence only where little else differs. */
    if (a->mentions.items[i]->kind == FACT_NEGATION && !near)
        return bond == BOND_FIXED ? BOND_STRONG : BOND_NONE;
    if (a->mentions.items[i]->kind == FACT_QUOTE && grounds > GROUNDS_STORY)
        return quote_bond(a, i, b, j, bond);
    if (grounds > GROUNDS_STORY && bond < BOND_STRONG && odd_alike(odd, a, i, b, j))
        bond = BOND_STRONG;
    bond = bond >= BOND_STRONG ? bond : odd_bond(odd, a, i, b, j, bond, near);
    if (bond == BOND_FIXED || odd_family(a->mentions.items[i]->kind) != FACT_NAME)
        return bond;
    bool only = odd_is(a, odd->a[FACT_NAME], i) && odd_is(b, odd->b[FACT_NAME], j);
    return grounds == GROUNDS_STORY ? name_bond_apart(a, i, b, j, only, bond)
                                    : name_bond(a, i, b, j, only, bond);
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

/* What one quotes at a stretch, the other may quote in parts. */
static bool is_part(const struct mention *part, const struct mention *whole)
{
    return part->kind == FACT_QUOTE && !part->withheld && !whole->withheld &&
           part->quotation.token_count < whole->quotation.token_count;
}

/* Whether the side has a word that turns its sentence as the opposite does, mention or not. */
static bool has_turn(const struct side *side, const struct mention *opposite)
{
    for (size_t s = 0; s < side->sentences.count; s++)
        for (uint32_t t = side->sentences.items[s].start; t < side->sentences.items[s].end; t++)
            if (vocabulary_turn(side->vocabulary, side->document->tokens[t].word) ==
                opposite->turning.turn)
                return true;
    return false;
}

/* What looks like a conflict, but is said on both sides. */
static bool is_said(const struct mention *x, const struct side *a, const struct mention *y,
                    const struct side *b)
{
    /* Both have both opposites: which belongs to what is another matter. */
    if (x->kind == FACT_NEGATION && y->kind == FACT_NEGATION)
        return has_turn(b, x) && has_turn(a, y);
    return odd_elsewhere(x, b) || odd_elsewhere(y, a) || initials_spelled(x, b) ||
           initials_spelled(y, a);
}

/* The rest of what is quoted in parts stands in the other parts. */
static void spare_part(const struct side *a, const struct side *b, struct match *match)
{
    bool part_a = is_part(a->mentions.items[match->a], b->mentions.items[match->b]);
    bool part_b = is_part(b->mentions.items[match->b], a->mentions.items[match->a]);
    bool whole = part_a ? is_only_quote(a, match->a) : !part_b || is_only_quote(b, match->b);
    if (!whole && match->ruling.note && strncmp(match->ruling.note, "trimmed", 7) == 0)
        match->ruling.verdict = VERDICT_CLOSE;
}

static void try_all(struct matches *matches, const struct side *a, const struct side *b,
                    enum grounds grounds)
{
    struct odd odd;
    matches->tried.count = 0;
    odd_find(&odd, a, b);
    for (uint32_t i = 0; i < a->mentions.count; i++)
        for (uint32_t j = 0; j < b->mentions.count; j++) {
            const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
            if (!same_kind(x, y))
                continue;
            struct match match = {i, j, bond_of(a, i, b, j, &odd, grounds), {0}};
            match.ruling = mention_hold(x, y, match.bond);
            spare_part(a, b, &match);
            bool apart = match.ruling.verdict == VERDICT_CONFLICT &&
                         (is_said(x, a, y, b) ||
                          (grounds != GROUNDS_GIVEN && evidence_misread(a, i, b, j)) ||
                          (grounds == GROUNDS_STORY && !evidence_holds(a, i, b, j, &match.ruling)));
            if (match.ruling.meets && !apart)
                VEC_PUSH(&matches->tried, match);
        }
    if (matches->tried.count)
        qsort(matches->tried.items, matches->tried.count, sizeof *matches->tried.items,
              surest_first);
}

static void settle(struct matches *matches, const struct side *a, const struct side *b,
                   bool *settled_a, bool *settled_b, bool again)
{
    for (size_t i = 0; i < matches->tried.count; i++) {
        struct match *match = &matches->tried.items[i];
        bool here = settled_a[match->a], there = settled_b[match->b];
        bool same = match->ruling.verdict == VERDICT_AGREE;
        if ((here && there) || ((here || there) && !(same && again)))
            continue;
        if (!again && rank(match) > LAST_SURE)
            break;
        settled_a[match->a] = !is_part(b->mentions.items[match->b], a->mentions.items[match->a]);
        settled_b[match->b] = !is_part(a->mentions.items[match->a], b->mentions.items[match->b]);
        VEC_PUSH(&matches->found, *match);
    }
}

/* A value may be said twice, and then agrees with what is settled; but what stands in its place is
 * asked first. What only comes close is taken for another but once. */
void matches_find(struct matches *matches, const struct side *a, const struct side *b,
                  enum grounds grounds)
{
    bool settled_a[MOST] = {false}, settled_b[MOST] = {false};
    matches->found.count = 0;
    try_all(matches, a, b, grounds);
    settle(matches, a, b, settled_a, settled_b, false);
    settle(matches, a, b, settled_a, settled_b, true);
}

void matches_free(struct matches *matches)
{
    VEC_FREE(&matches->found);
    VEC_FREE(&matches->tried);
}
