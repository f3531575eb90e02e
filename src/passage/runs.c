/* Seed and extend: the first words of every possible run of side 0 are hashed into a table; side 1
 * looks its own up and follows each hit to where the words part. Positions are tokens. */
#include "passage/runs.h"

#include "base/vec.h"

#include <stdlib.h>
#include <string.h>

/* Places of one seed that are looked at, and runs of one start that are kept; what stands more
 * often is boilerplate. */
enum { CHAIN = 64, KEPT = 4, NONE = UINT32_MAX };

struct search {
    const struct spot *places; /* of side 0 */
    uint32_t place_count;
    uint32_t *words; /* of side 1, as side 0 numbers them; NONE: it has them not */
    uint32_t word_count;
    uint32_t least;
    uint32_t *slots, *next; /* chains of starts in side 0 */
    uint32_t mask;
};

static uint32_t fold_in(uint32_t hash, uint32_t word)
{
    uint64_t wide = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(wide ^ wide >> 32);
}

static uint32_t hash_own(const struct search *search, uint32_t at)
{
    uint32_t hash = 0;
    for (uint32_t i = 0; i < search->least; i++)
        hash = fold_in(hash, search->places[at + i].word);
    return hash & search->mask;
}

static uint32_t hash_other(const struct search *search, uint32_t at)
{
    uint32_t hash = 0;
    for (uint32_t i = 0; i < search->least; i++)
        hash = fold_in(hash, search->words[at + i]);
    return hash & search->mask;
}

/* Side 1's words in side 0's numbers; false where no run can be. */
static bool translate(struct search *search, const struct joint *joint)
{
    const struct digest *own = joint->sides[1].digest;
    uint32_t known = 0;
    bool any = false;
    for (uint32_t i = 0; i < own->place_count; i++) {
        search->words[i] = joint->word[own->places[i].word];
        known = search->words[i] == DICTIONARY_NONE ? 0 : known + 1;
        any |= known >= search->least;
    }
    return any;
}

static void fill_table(struct search *search, struct arena *arena)
{
    size_t size = 64;
    while (size < search->place_count)
        size *= 2;
    search->mask = (uint32_t)size - 1;
    search->slots = arena_bytes(arena, size, sizeof *search->slots);
    search->next = arena_bytes(arena, search->place_count, sizeof *search->next);
    memset(search->slots, 0xFF, size * sizeof *search->slots);
    for (uint32_t at = search->place_count - search->least + 1; at-- > 0;) {
        uint32_t *slot = &search->slots[hash_own(search, at)];
        search->next[at] = *slot;
        *slot = at;
    }
}

static uint32_t extend(const struct search *search, uint32_t at, uint32_t other)
{
    uint32_t count = 0;
    while (at + count < search->place_count && other + count < search->word_count &&
           search->places[at + count].word == search->words[other + count])
        count++;
    return count;
}

/* A longer run before a shorter; equal ones in the order of the texts. */
static int by_length(const void *left, const void *right)
{
    const struct run *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    if (a->at[0] != b->at[0])
        return a->at[0] < b->at[0] ? -1 : 1;
    return a->at[1] < b->at[1] ? -1 : a->at[1] > b->at[1];
}

static int by_place(const void *left, const void *right)
{
    const struct run *a = left, *b = right;
    return a->at[0] < b->at[0] ? -1 : a->at[0] > b->at[0];
}

/* The longest runs that start at a token of side 1. A run that only continues one found before is
 * passed over, save where that one has ended: else a repeated line would cost its square. Gives
 * where the longest ends. */
static uint32_t look_up(const struct search *search, uint32_t other, uint32_t covered,
                        struct runs *found)
{
    struct run best[KEPT + 1];
    uint32_t kept = 0, tries = 0, at = search->slots[hash_other(search, other)];
    for (; at != NONE && tries < CHAIN; at = search->next[at], tries++) {
        if (other != covered && at && other &&
            search->places[at - 1].word == search->words[other - 1])
            continue;
        uint32_t count = extend(search, at, other), place = kept;
        if (count < search->least)
            continue;
        while (place && best[place - 1].count < count) {
            best[place] = best[place - 1];
            place--;
        }
        best[place] = (struct run){{at, other}, count};
        kept = kept < KEPT ? kept + 1 : KEPT;
    }
    for (uint32_t i = 0; i < kept; i++)
        VEC_PUSH(found, best[i]);
    return kept ? other + best[0].count : 0;
}

static void follow(const struct search *search, struct runs *found)
{
    uint32_t known = 0, covered = 0;
    for (uint32_t i = 0; i < search->word_count; i++) {
        known = search->words[i] == DICTIONARY_NONE ? 0 : known + 1;
        if (known < search->least || i + 1 - search->least < covered)
            continue;
        uint32_t end = look_up(search, i + 1 - search->least, covered, found);
        covered = end > covered ? end : covered;
    }
}

/* The longest part of a run whose tokens nobody has; its count is 0 where there is none. */
static struct run free_part(struct run run, const uint8_t *taken_own, const uint8_t *taken_other)
{
    struct run best = {0};
    uint32_t from = 0;
    for (uint32_t i = 0; i <= run.count; i++) {
        if (i < run.count && !taken_own[run.at[0] + i] && !taken_other[run.at[1] + i])
            continue;
        if (i - from > best.count)
            best = (struct run){{run.at[0] + from, run.at[1] + from}, i - from};
        from = i + 1;
    }
    return best;
}

static void choose(struct runs *runs, const struct runs *found, const struct joint *joint,
                   uint32_t least)
{
    uint8_t *own = arena_alloc(joint->arena, joint->sides[0].digest->place_count + 1, 1);
    uint8_t *other = arena_alloc(joint->arena, joint->sides[1].digest->place_count + 1, 1);
    for (size_t i = 0; i < found->count; i++) {
        struct run run = free_part(found->items[i], own, other);
        if (run.count < least)
            continue;
        memset(own + run.at[0], 1, run.count);
        memset(other + run.at[1], 1, run.count);
        VEC_PUSH(runs, run);
    }
}

void runs_find(struct runs *runs, const struct joint *joint, uint32_t least)
{
    const struct digest *a = joint->sides[0].digest, *b = joint->sides[1].digest;
    struct search search = {.places = a->places,
                            .place_count = a->place_count,
                            .word_count = b->place_count,
                            .least = least};
    struct runs found = {0};
    if (a->place_count < least || b->place_count < least)
        return;
    search.words = arena_bytes(joint->arena, b->place_count, sizeof *search.words);
    if (!translate(&search, joint))
        return;
    fill_table(&search, joint->arena);
    follow(&search, &found);
    if (found.count) {
        qsort(found.items, found.count, sizeof *found.items, by_length);
        choose(runs, &found, joint, least);
        qsort(runs->items, runs->count, sizeof *runs->items, by_place);
    }
    VEC_FREE(&found);
}

void runs_free(struct runs *runs)
{
    VEC_FREE(runs);
}
