/* From the inverted index to pairs of units. Candidates come from stems that few units of side 1
 * hold; the two measures are then taken over all terms. */
#include "passage/seeds.h"

#include "base/share.h"
#include "base/vec.h"

#include <math.h>
#include <stdlib.h>

/* A stem held by more units of side 1 than this proposes none; seeds kept of one unit. */
enum { MOST_HELD = 96, KEPT = 24 };
static const double COSINE = 0.22, DICE = 0.2;
/* What a pair proposed by rare stems needs of the cosine before the others are counted. */
static const double PROMISE = 0.3;

struct found {
    struct seed seed;
    double cosine;
};

struct scoring {
    const struct joint *joint;
    double *lengths[2]; /* [unit]: of its vector */
    double *products;   /* [unit of side 1]: with the unit of side 0 at hand, so far; 0: none */
    uint32_t *proposed; /* units of side 1 with a product */
    uint32_t proposed_count;
    uint8_t *counts; /* [stem of side 0]: how often the unit at hand has it */
};

static double *measure(const struct joint *joint, const struct side *side)
{
    const struct digest *digest = side->digest;
    double *lengths = arena_bytes(joint->arena, digest->unit_count + 1, sizeof *lengths);
    for (uint32_t unit = 0; unit < digest->unit_count; unit++) {
        double sum = 0;
        for (uint32_t i = digest->term_first[unit]; i < digest->term_first[unit + 1]; i++) {
            double part = digest->counts[i] * side->weight[digest->terms[i]];
            sum += part * part;
        }
        lengths[unit] = sqrt(sum);
    }
    return lengths;
}

static void propose(struct scoring *scoring, uint32_t unit)
{
    const struct side *a = &scoring->joint->sides[0];
    const struct digest *own = a->digest, *other = scoring->joint->sides[1].digest;
    double *products = scoring->products;
    uint32_t *proposed = scoring->proposed;
    for (uint32_t i = own->term_first[unit]; i < own->term_first[unit + 1]; i++) {
        uint32_t stem = own->terms[i], same = a->other[stem];
        scoring->counts[stem] = own->counts[i];
        if (same == DICTIONARY_NONE || digest_held(other, same) > MOST_HELD || a->weight[stem] <= 0)
            continue;
        double part = own->counts[i] * a->weight[stem] * a->weight[stem];
        for (uint32_t p = other->post_first[same]; p < other->post_first[same + 1]; p++) {
            uint32_t at = other->posts[p];
            *proposed = at; /* stays only if it is new */
            proposed += products[at] == 0;
            products[at] += part;
        }
    }
    scoring->proposed_count = (uint32_t)(proposed - scoring->proposed);
}

/* The cosine of the unit at hand with one of side 1, and Dice of their terms. */
static double compare(const struct scoring *scoring, uint32_t unit, uint32_t at, double *dice)
{
    const struct side *b = &scoring->joint->sides[1];
    const struct digest *own = scoring->joint->sides[0].digest, *other = b->digest;
    double product = 0;
    uint32_t shared = 0;
    for (uint32_t i = other->term_first[at]; i < other->term_first[at + 1]; i++) {
        uint32_t stem = other->terms[i], same = b->other[stem];
        if (same == DICTIONARY_NONE || !scoring->counts[same])
            continue;
        shared++;
        product += scoring->counts[same] * other->counts[i] * b->weight[stem] * b->weight[stem];
    }
    uint32_t terms = own->term_first[unit + 1] - own->term_first[unit] + other->term_first[at + 1] -
                     other->term_first[at];
    *dice = 2.0 * shared / terms;
    return product / (scoring->lengths[0][unit] * scoring->lengths[1][at]);
}

static void keep(struct found *best, uint32_t *kept, struct found found)
{
    uint32_t place = *kept;
    while (place && best[place - 1].cosine < found.cosine) {
        best[place] = best[place - 1];
        place--;
    }
    best[place] = found;
    *kept = *kept < KEPT ? *kept + 1 : KEPT;
}

/* Leaves those proposed that may be alike enough, in their order. */
static void weed(struct scoring *scoring, uint32_t unit)
{
    const struct digest *other = scoring->joint->sides[1].digest;
    uint32_t left = 0;
    for (uint32_t i = 0; i < scoring->proposed_count; i++) {
        uint32_t at = scoring->proposed[i];
        double scale = scoring->lengths[0][unit] * scoring->lengths[1][at];
        double partial = scoring->products[at];
        scoring->products[at] = 0;
        if (scale <= 0 || partial < PROMISE * COSINE * scale)
            continue;
        __builtin_prefetch(&other->term_first[at]);
        scoring->proposed[left++] = at;
    }
    scoring->proposed_count = left;
}

/* In long articles the terms of a unit are far from those of the one before. */
static void fetch_terms(const struct scoring *scoring, uint32_t index)
{
    enum { LINE = 64 / sizeof(uint32_t) };
    const struct digest *other = scoring->joint->sides[1].digest;
    if (index >= scoring->proposed_count)
        return;
    uint32_t first = other->term_first[scoring->proposed[index]];
    __builtin_prefetch(&other->terms[first]);
    __builtin_prefetch(&other->terms[first] + LINE);
    __builtin_prefetch(&other->counts[first]);
}

static void score_unit(struct scoring *scoring, uint32_t unit, struct seeds *seeds)
{
    enum { AHEAD = 4 };
    const struct digest *own = scoring->joint->sides[0].digest;
    struct found best[KEPT + 1];
    uint32_t kept = 0;
    propose(scoring, unit);
    weed(scoring, unit);
    for (uint32_t i = 0; i < scoring->proposed_count; i++) {
        uint32_t at = scoring->proposed[i];
        double dice;
        fetch_terms(scoring, i + AHEAD);
        double cosine = compare(scoring, unit, at, &dice);
        if (cosine >= COSINE && dice >= DICE)
            keep(best, &kept, (struct found){{{unit, at}}, cosine});
    }
    for (uint32_t i = 0; i < kept; i++)
        VEC_PUSH(seeds, best[i].seed);
    for (uint32_t i = own->term_first[unit]; i < own->term_first[unit + 1]; i++)
        scoring->counts[own->terms[i]] = 0;
}

/* What threads share, and what each of them finds. */
struct search {
    const struct joint *joint;
    double *lengths[2];
    size_t parts;
    struct seeds found[SHARE_PARTS];
};

static void search_part(void *context, size_t part)
{
    struct search *search = context;
    const struct joint *joint = search->joint;
    const struct digest *a = joint->sides[0].digest, *b = joint->sides[1].digest;
    struct arena *arena = part ? arena_new() : joint->arena;
    struct scoring scoring = {.joint = joint,
                              .lengths = {search->lengths[0], search->lengths[1]},
                              .products = arena_alloc(arena, b->unit_count + 1, sizeof(double)),
                              .proposed = arena_bytes(arena, b->unit_count + 1, sizeof(uint32_t)),
                              .counts = arena_alloc(arena, a->stems.count + 1, 1)};
    uint32_t end = (uint32_t)share_start(a->unit_count, part + 1, search->parts);
    for (uint32_t unit = (uint32_t)share_start(a->unit_count, part, search->parts); unit < end;
         unit++)
        if (scoring.lengths[0][unit] > 0)
            score_unit(&scoring, unit, &search->found[part]);
    if (part)
        arena_free(arena);
}

void seeds_find(struct seeds *seeds, const struct joint *joint, size_t threads)
{
    enum { WORTH = 300 };
    struct search search = {
        .joint = joint,
        .lengths = {measure(joint, &joint->sides[0]), measure(joint, &joint->sides[1])},
        .parts = share_parts(joint->sides[0].digest->unit_count, WORTH, threads),
        .found = {*seeds}};
    share_run(search.parts, search_part, &search);
    *seeds = search.found[0];
    for (size_t part = 1; part < search.parts; part++) {
        for (size_t i = 0; i < search.found[part].count; i++)
            VEC_PUSH(seeds, search.found[part].items[i]);
        seeds_free(&search.found[part]);
    }
}

void seeds_free(struct seeds *seeds)
{
    VEC_FREE(seeds);
}
