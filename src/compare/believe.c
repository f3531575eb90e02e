/* Groups of the believed pairs between two members: every believed pair stands in one, and no
 * other. Members of very many sentences (a line that an article repeats over and over) stay whole.
 */
#include "compare/believe.h"

#include "compare/unite.h"

/* In shares of the threshold: what a pair needs that its statement carries; the more where one of
 * the articles has a choice of sentences there. A short sentence that is mostly in a longer one is
 * part of it. */
static const double SUPPORT = 0.46, CHOICE = 0.6, PART_COVER = 0.75;
enum { MOST = 24 };

static bool believe_units(const struct candidates *candidates, const uint32_t *core, uint32_t a,
                          uint32_t b, double bar)
{
    if (a == b)
        return true;
    const struct scored *pair = candidates_pair(candidates, a, b);
    if (core[a] != core[b])
        return pair && unite_sure(pair);
    return pair &&
           (pair->score >= bar || pair->cover_a >= PART_COVER || pair->cover_b >= PART_COVER);
}

/* What is believed between two members, a bit for each sentence of the other. */
struct beliefs {
    uint32_t of_a[MOST], of_b[MOST];
};

static struct beliefs read_beliefs(const struct candidates *candidates, const uint32_t *core,
                                   const struct member *a, const struct member *b, double threshold)
{
    struct beliefs beliefs = {0};
    double bar = threshold * (a->count == 1 && b->count == 1 ? SUPPORT : CHOICE);
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t j = 0; j < b->count; j++) {
            uint32_t u = candidates->units.of[a->article][a->sentences[i]];
            uint32_t v = candidates->units.of[b->article][b->sentences[j]];
            if (!believe_units(candidates, core, u, v, bar))
                continue;
            beliefs.of_a[i] |= UINT32_C(1) << j;
            beliefs.of_b[j] |= UINT32_C(1) << i;
        }
    return beliefs;
}

/* How many different sets there are, empty ones aside. */
static uint32_t count_sets(const uint32_t *sets, uint32_t count)
{
    uint32_t different = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool fresh = sets[i] != 0;
        for (uint32_t k = 0; k < i && fresh; k++)
            fresh = sets[k] != sets[i];
        different += fresh;
    }
    return different;
}

static struct member pick(struct arena *arena, const struct member *member, uint32_t set)
{
    struct member picked = {.article = member->article};
    picked.sentences = ARENA_ARRAY(arena, uint32_t, member->count);
    for (uint32_t i = 0; i < member->count; i++)
        if (set & UINT32_C(1) << i)
            picked.sentences[picked.count++] = member->sentences[i];
    return picked;
}

/* Sentences that are believed to say the same as the same sentences of the other go together. */
static struct parts divide(struct arena *arena, const struct member *a, const struct member *b,
                           const uint32_t *sets)
{
    struct parts parts = {ARENA_ARRAY(arena, struct member, a->count),
                          ARENA_ARRAY(arena, struct member, a->count), 0};
    for (uint32_t i = 0; i < a->count; i++) {
        uint32_t alike = 0;
        bool first = sets[i] != 0;
        for (uint32_t k = 0; k < a->count; k++) {
            first = first && (k >= i || sets[k] != sets[i]);
            alike |= sets[k] == sets[i] ? UINT32_C(1) << k : 0;
        }
        if (!first)
            continue;
        parts.a[parts.count] = pick(arena, a, alike);
        parts.b[parts.count++] = pick(arena, b, sets[i]);
    }
    return parts;
}

/* An order of the two that does not mind which article came first. */
static bool goes_first(const struct candidates *candidates, const struct member *a,
                       const struct member *b)
{
    const struct units *units = &candidates->units;
    return units->items[units->of[a->article][a->sentences[0]]].hash <=
           units->items[units->of[b->article][b->sentences[0]]].hash;
}

struct parts believe_parts(struct arena *arena, const struct candidates *candidates,
                           const uint32_t *core, const struct member *a, const struct member *b,
                           double threshold)
{
    if (a->count > MOST || b->count > MOST) {
        struct parts whole = {ARENA_ARRAY(arena, struct member, 1),
                              ARENA_ARRAY(arena, struct member, 1), 1};
        *whole.a = *a;
        *whole.b = *b;
        return whole;
    }
    struct beliefs beliefs = read_beliefs(candidates, core, a, b, threshold);
    uint32_t by_a = count_sets(beliefs.of_a, a->count), by_b = count_sets(beliefs.of_b, b->count);
    if (by_a < by_b || (by_a == by_b && goes_first(candidates, a, b)))
        return divide(arena, a, b, beliefs.of_a);
    struct parts turned = divide(arena, b, a, beliefs.of_b);
    return (struct parts){turned.b, turned.a, turned.count};
}
