/* The search from end to end. */
#include "passage/passage.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "passage/bounds.h"
#include "passage/condense.h"
#include "passage/edges.h"
#include "passage/extend.h"
#include "passage/runs.h"
#include "passage/settle.h"

#include <stdlib.h>
#include <string.h>

/* Words of a run that is a passage on its own; words that may differ between two runs of one. */
enum { WHOLE_RUN = 12, GAP = 2, STRAY = 1 };
/* A fragment this alike is nearly verbatim. */
static const double NEAR = 0.75;

struct passage_finder {
    struct arena *arena;
    size_t threads;
    struct seeds seeds;
    struct runs runs;
    struct stretches stretches;
};

struct passage_finder *passage_finder_new(size_t threads)
{
    struct passage_finder *finder = alloc_zeroed(1, sizeof *finder);
    finder->arena = arena_new();
    finder->threads = threads;
    return finder;
}

void passage_finder_free(struct passage_finder *finder)
{
    if (!finder)
        return;
    seeds_free(&finder->seeds);
    runs_free(&finder->runs);
    VEC_FREE(&finder->stretches);
    arena_free(finder->arena);
    free(finder);
}

void passage_list_free(struct passage_list *list)
{
    VEC_FREE(list);
}

/* Whether a run holds a sentence or quotation of at least so many words, whole on both sides. */
static bool holds_whole(const struct joint *joint, const struct stretch *run, uint32_t least)
{
    const uint8_t *a = joint->sides[0].digest->opens + run->from[0];
    const uint8_t *b = joint->sides[1].digest->opens + run->from[1];
    uint32_t count = run->to[0] - run->from[0], since = UINT32_MAX;
    for (uint32_t i = 0; i <= count; i++) {
        if (!a[i] || !b[i])
            continue;
        if (since != UINT32_MAX && i - since >= least)
            return true;
        since = since == UINT32_MAX || i - since < least ? i : since;
    }
    return false;
}

/* Runs that go on after a few words are one stretch, which then is only nearly verbatim. */
static bool goes_on(const struct stretch *last, const struct run *run)
{
    return run->at[0] - last->to[0] <= GAP && run->at[1] >= last->to[1] &&
           run->at[1] - last->to[1] <= GAP;
}

static void join_runs(struct passage_finder *finder)
{
    for (size_t i = 0; i < finder->runs.count; i++) {
        const struct run *run = &finder->runs.items[i];
        size_t count = finder->stretches.count;
        if (count && goes_on(&finder->stretches.items[count - 1], run)) {
            struct stretch *last = &finder->stretches.items[count - 1];
            last->around |= true;
            last->to[0] = run->at[0] + run->count;
            last->to[1] = run->at[1] + run->count;
            last->score += run->count;
        } else {
            VEC_PUSH(&finder->stretches,
                     (struct stretch){.kind = STRETCH_RUN,
                                      .from = {run->at[0], run->at[1]},
                                      .to = {run->at[0] + run->count, run->at[1] + run->count},
                                      .score = run->count});
        }
    }
}

/* A word or two of the next sentence, or of the one before, are no part of what was taken over. */
static void trim(const struct joint *joint, struct stretch *run)
{
    const uint8_t *a = joint->sides[0].digest->opens, *b = joint->sides[1].digest->opens;
    uint32_t count = run->to[0] - run->from[0];
    if (run->around || count <= 4 * STRAY)
        return;
    for (uint32_t i = 1; i <= STRAY; i++)
        if (a[run->from[0] + i] && b[run->from[1] + i]) {
            run->from[0] += i;
            run->from[1] += i;
            break;
        }
    for (uint32_t i = 1; i <= STRAY; i++)
        if (a[run->to[0] - i] && b[run->to[1] - i]) {
            run->to[0] -= i;
            run->to[1] -= i;
            break;
        }
    run->score = run->to[0] - run->from[0];
}

/* Leaves the runs that are passages on their own; their score becomes their share of common words.
 */
static void weed_runs(struct passage_finder *finder, const struct joint *joint, uint32_t min_run)
{
    size_t kept = 0;
    for (size_t i = 0; i < finder->stretches.count; i++) {
        struct stretch run = finder->stretches.items[i];
        if (!min_run)
            trim(joint, &run);
        double words = (double)(run.to[0] - run.from[0]) + (run.to[1] - run.from[1]);
        bool alone = run.score >= RUN_ALONE;
        run.whole = !alone && !run.around && holds_whole(joint, &run, WHOLE_RUN);
        run.score = 2 * run.score / words;
        if (alone || run.whole || min_run)
            finder->stretches.items[kept++] = run;
    }
    finder->stretches.count = kept;
}

static void mark_runs(const struct stretches *stretches, uint8_t *const in_run[2])
{
    for (size_t i = 0; i < stretches->count; i++) {
        const struct stretch *run = &stretches->items[i];
        for (int side = 0; side < 2 && !run->whole; side++)
            memset(in_run[side] + run->from[side], 1, run->to[side] - run->from[side]);
    }
}

static void search(struct passage_finder *finder, struct joint *joint, uint32_t min_run)
{
    struct stretches *stretches = &finder->stretches;
    uint8_t *in_run[2];
    finder->runs.count = finder->seeds.count = stretches->count = 0;
    runs_find(&finder->runs, joint, min_run ? min_run : RUN_LEAST);
    join_runs(finder);
    weed_runs(finder, joint, min_run);
    for (int side = 0; side < 2; side++)
        in_run[side] = arena_alloc(joint->arena, joint->sides[side].digest->place_count + 1, 1);
    mark_runs(stretches, in_run);
    size_t runs = stretches->count;
    seeds_find(&finder->seeds, joint, finder->threads);
    extend_seeds(stretches, joint, &finder->seeds);
    if (stretches->count > runs)
        edges_find_all(stretches->items + runs, stretches->count - runs, joint,
                       (const uint8_t *const *)in_run, finder->threads);
    settle_weak(stretches);
    settle_runs(stretches, joint);
    condense_find(stretches, joint, 0, in_run[0]);
    condense_find(stretches, joint, 1, in_run[1]);
    settle_overlaps(stretches, joint, (const uint8_t *const *)in_run);
}

static enum pair_class class_of(const struct stretch *stretch)
{
    if (stretch->kind == STRETCH_RUN)
        return stretch->around ? CLASS_NEAR : CLASS_VERBATIM;
    return stretch->kind == STRETCH_ALIKE && stretch->score >= NEAR ? CLASS_NEAR : CLASS_PARAPHRASE;
}

static struct range bytes_of(const struct digest *digest, const struct stretch *stretch, int side)
{
    uint32_t from = stretch->from[side], to = stretch->to[side];
    if (stretch->kind != STRETCH_RUN)
        return bounds_alone(digest, from, to);
    return (struct range){digest->places[from].start, digest->places[to - 1].end};
}

static int by_place(const void *left, const void *right)
{
    const struct passage *a = left, *b = right;
    const uint32_t x[] = {a->a.start, a->b.start, a->a.end, a->b.end};
    const uint32_t y[] = {b->a.start, b->b.start, b->a.end, b->b.end};
    for (int i = 0; i < 4; i++)
        if (x[i] != y[i])
            return x[i] < y[i] ? -1 : 1;
    return 0;
}

void passage_find(struct passage_finder *finder, const struct digest *a, const struct digest *b,
                  uint32_t min_run, struct passage_list *found)
{
    struct joint joint;
    size_t before = found->count;
    /* The order of the sides is the texts' own, so that swapping the articles swaps the result. */
    bool swapped = a->hash > b->hash;
    if (!a->place_count || !b->place_count)
        return;
    joint_make(&joint, finder->arena, swapped ? b : a, swapped ? a : b);
    search(finder, &joint, min_run);
    for (size_t i = 0; i < finder->stretches.count; i++) {
        const struct stretch *stretch = &finder->stretches.items[i];
        struct passage passage = {.article_b = 1,
                                  .a = bytes_of(a, stretch, swapped),
                                  .b = bytes_of(b, stretch, !swapped),
                                  .class = class_of(stretch),
                                  .score = stretch->score > 1 ? 1 : stretch->score};
        if (stretch->kind == STRETCH_RUN)
            bounds_common(a, &passage.a, b, &passage.b);
        VEC_PUSH(found, passage);
    }
    if (found->count > before)
        qsort(found->items + before, found->count - before, sizeof *found->items, by_place);
    arena_reset(finder->arena);
}

bool passage_same_vocabulary(const struct digest *a, const struct digest *b)
{
    if (a->words.count != b->words.count)
        return false;
    for (uint32_t i = 0; i < a->words.count; i++)
        if (dictionary_find(&b->words, a->words.keys[i]) == DICTIONARY_NONE)
            return false;
    return true;
}
