/* Decisions between stretches. Positions are tokens; lengths are bytes of the text where they are
 * said to be. */
#include "passage/settle.h"

#include "passage/edges.h"

#include <stdlib.h>
#include <string.h>

/* What a fragment needs: gain on its weaker side, score, and bytes on both sides. */
static const double LEAST_GAIN = 10, LEAST_SCORE = 0.43;
enum { LEAST_BYTES = 155 };
/* Gain outside of its runs, on both sides and on the weaker, of a fragment that takes them in. */
static const double TAKES_IN = 30, TAKES_IN_WEAKER = 10;
/* Gain of a fragment that stands beside verbatim runs and holds none: where text was copied, what
 * is only alike is more often the subject's. */
static const double BESIDE_RUNS = 160;

static double weaker(const double gain[2])
{
    return gain[0] < gain[1] ? gain[0] : gain[1];
}

static void compact(struct stretches *stretches)
{
    size_t kept = 0;
    for (size_t i = 0; i < stretches->count; i++)
        if (!stretches->items[i].dropped)
            stretches->items[kept++] = stretches->items[i];
    stretches->count = kept;
}

static bool weak(const struct stretch *stretch)
{
    return weaker(stretch->gain) < LEAST_GAIN || stretch->score < LEAST_SCORE;
}

void settle_weak(struct stretches *stretches)
{
    for (size_t i = 0; i < stretches->count; i++) {
        struct stretch *stretch = &stretches->items[i];
        stretch->dropped |= stretch->kind == STRETCH_ALIKE && weak(stretch);
    }
    compact(stretches);
}

static bool overlap(const struct stretch *a, const struct stretch *b, int side)
{
    return a->from[side] < b->to[side] && b->from[side] < a->to[side];
}

/* Calls a fragment around, or drops it, by the runs that lie in it; run_at: [token of side 0], the
 * number from 1 of the run that holds it. */
static void settle_fragment(struct stretches *stretches, struct stretch *fragment,
                            const uint32_t *run_at)
{
    double apart = fragment->gain_apart[0] + fragment->gain_apart[1];
    bool takes_in = apart >= TAKES_IN && weaker(fragment->gain_apart) >= TAKES_IN_WEAKER;
    for (uint32_t i = fragment->from[0]; i < fragment->to[0]; i++) {
        struct stretch *run = run_at[i] ? &stretches->items[run_at[i] - 1] : NULL;
        if (!run || !overlap(run, fragment, 1))
            continue;
        if (!takes_in) {
            fragment->dropped = true;
            return;
        }
        run->dropped = true;
        fragment->around = true;
    }
}

void settle_runs(struct stretches *stretches, const struct joint *joint)
{
    uint32_t *run_at =
        arena_alloc(joint->arena, joint->sides[0].digest->place_count + 1, sizeof *run_at);
    size_t runs = 0;
    bool remain = false;
    for (; runs < stretches->count && stretches->items[runs].kind == STRETCH_RUN; runs++)
        if (!stretches->items[runs].whole)
            for (uint32_t i = stretches->items[runs].from[0]; i < stretches->items[runs].to[0]; i++)
                run_at[i] = (uint32_t)runs + 1;
    for (size_t i = runs; i < stretches->count; i++)
        if (stretches->items[i].kind == STRETCH_ALIKE)
            settle_fragment(stretches, &stretches->items[i], run_at);
    for (size_t i = 0; i < runs; i++)
        remain |= !stretches->items[i].dropped && !stretches->items[i].whole;
    for (size_t i = runs; i < stretches->count && remain; i++) {
        struct stretch *stretch = &stretches->items[i];
        stretch->dropped |= stretch->kind == STRETCH_ALIKE && !stretch->around &&
                            stretch->gain[0] + stretch->gain[1] < BESIDE_RUNS;
    }
    compact(stretches);
}

static int rank(const struct stretch *stretch)
{
    if (stretch->kind == STRETCH_RUN)
        return stretch->whole ? 3 : 0;
    return stretch->kind == STRETCH_CONDENSED ? 1 : 2;
}

static int by_place(const void *left, const void *right)
{
    const struct stretch *a = left, *b = right;
    for (int side = 0; side < 2; side++)
        if (a->from[side] != b->from[side])
            return a->from[side] < b->from[side] ? -1 : 1;
    return a->to[0] < b->to[0] ? -1 : a->to[0] > b->to[0];
}

static int by_rank(const void *left, const void *right)
{
    const struct stretch *a = left, *b = right;
    if (rank(a) != rank(b))
        return rank(a) < rank(b) ? -1 : 1;
    if (rank(a) == 0 && a->to[0] - a->from[0] != b->to[0] - b->from[0])
        return a->to[0] - a->from[0] > b->to[0] - b->from[0] ? -1 : 1;
    if (a->score > b->score || a->score < b->score)
        return a->score > b->score ? -1 : 1;
    return by_place(left, right);
}

static uint32_t bytes_of(const struct joint *joint, const struct stretch *stretch, int side)
{
    const struct spot *places = joint->sides[side].digest->places;
    return places[stretch->to[side] - 1].end - places[stretch->from[side]].start;
}

/* Leaves the longest part of a fragment's side that is free; empty where nothing is. */
static void cut(struct stretch *stretch, int side, const uint8_t *taken)
{
    uint32_t from = stretch->from[side], to = stretch->to[side], start = from;
    stretch->to[side] = from;
    for (uint32_t i = from; i <= to; i++) {
        if (i < to && !taken[i])
            continue;
        if (i - start > stretch->to[side] - stretch->from[side]) {
            stretch->from[side] = start;
            stretch->to[side] = i;
        }
        start = i + 1;
    }
}

/* Cuts both sides; *touched tells whether anything was in the way. False where nothing is left. */
static bool cut_both(struct stretch *stretch, uint8_t *const taken[2], bool *touched)
{
    *touched = false;
    for (int side = 0; side < 2; side++) {
        uint32_t from = stretch->from[side], to = stretch->to[side];
        cut(stretch, side, taken[side]);
        *touched |= from != stretch->from[side] || to != stretch->to[side];
        if (stretch->to[side] == stretch->from[side])
            return false;
    }
    return true;
}

/* What is left of one side of a fragment may come of a part of the other only: its edges are looked
 * for again. */
static bool fits(struct stretch *stretch, struct joint *joint, const uint8_t *const in_run[2],
                 uint8_t *const taken[2])
{
    bool touched;
    if (rank(stretch) < 2)
        return true;
    if (!cut_both(stretch, taken, &touched))
        return false;
    if (stretch->kind == STRETCH_RUN)
        return !touched;
    if (touched) {
        edges_find(stretch, joint, in_run);
        if (weak(stretch) || !cut_both(stretch, taken, &touched))
            return false;
    }
    return bytes_of(joint, stretch, 0) >= LEAST_BYTES && bytes_of(joint, stretch, 1) >= LEAST_BYTES;
}

/* A condensation takes only its own words: the article it condenses may be used elsewhere, too. */
static void take(const struct stretch *stretch, const struct joint *joint, uint8_t *const taken[2])
{
    for (int side = 0; side < 2; side++) {
        uint32_t count = stretch->to[side] - stretch->from[side];
        if (stretch->kind == STRETCH_CONDENSED && count == joint->sides[side].digest->place_count)
            continue;
        memset(taken[side] + stretch->from[side], 1, count);
    }
}

void settle_overlaps(struct stretches *stretches, struct joint *joint,
                     const uint8_t *const in_run[2])
{
    uint8_t *taken[2];
    if (!stretches->count)
        return;
    for (int side = 0; side < 2; side++)
        taken[side] = arena_alloc(joint->arena, joint->sides[side].digest->place_count + 1, 1);
    qsort(stretches->items, stretches->count, sizeof *stretches->items, by_rank);
    for (size_t i = 0; i < stretches->count; i++) {
        struct stretch *stretch = &stretches->items[i];
        stretch->dropped = !fits(stretch, joint, in_run, taken);
        if (!stretch->dropped)
            take(stretch, joint, taken);
    }
    compact(stretches);
    if (stretches->count)
        qsort(stretches->items, stretches->count, sizeof *stretches->items, by_place);
}
