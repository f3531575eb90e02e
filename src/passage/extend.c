/* Grouping of seeds, by a list of work instead of recursion: every group is a run of the seeds'
 * array. Positions are units until a group is done. */
#include "passage/extend.h"

#include "base/vec.h"

#include <math.h>
#include <stdlib.h>

/* Units without a seed inside a fragment, side by side; partings a group goes through at most. */
enum { GAP = 2, ROUNDS = 24 };
/* How alike the two sides of a fragment are by their cosine, at least. */
static const double ALIKE = 0.3;

struct group {
    uint32_t from, count; /* in the seeds */
    int gap, side;
    bool whole; /* held together on the other side */
    uint32_t rounds;
};

struct groups {
    struct group *items;
    size_t count, capacity;
};

struct sums {
    double *held[2];    /* [stem]: weight times count in the fragment */
    uint32_t *stems[2]; /* those that are not 0 */
    uint32_t stem_count[2];
};

static int by_first(const void *left, const void *right)
{
    const struct seed *a = left, *b = right;
    if (a->at[0] != b->at[0])
        return a->at[0] < b->at[0] ? -1 : 1;
    return a->at[1] < b->at[1] ? -1 : a->at[1] > b->at[1];
}

static int by_second(const void *left, const void *right)
{
    const struct seed *a = left, *b = right;
    if (a->at[1] != b->at[1])
        return a->at[1] < b->at[1] ? -1 : 1;
    return a->at[0] < b->at[0] ? -1 : a->at[0] > b->at[0];
}

static void bounds(const struct seed *seeds, uint32_t count, uint32_t from[2], uint32_t last[2])
{
    for (int side = 0; side < 2; side++) {
        from[side] = last[side] = seeds[0].at[side];
        for (uint32_t i = 1; i < count; i++) {
            uint32_t at = seeds[i].at[side];
            from[side] = at < from[side] ? at : from[side];
            last[side] = at > last[side] ? at : last[side];
        }
    }
}

static void add_up(const struct side *side, uint32_t from, uint32_t last, double *held,
                   uint32_t *stems, uint32_t *stem_count)
{
    const struct digest *digest = side->digest;
    for (uint32_t i = digest->term_first[from]; i < digest->term_first[last + 1]; i++) {
        uint32_t stem = digest->terms[i];
        double part = digest->counts[i] * side->weight[stem];
        if (held[stem] == 0 && part > 0)
            stems[(*stem_count)++] = stem;
        held[stem] += part;
    }
}

/* The cosine of the two sides; leaves the sums empty. */
static double likeness(const struct joint *joint, struct sums *sums, const uint32_t from[2],
                       const uint32_t last[2])
{
    double square[2] = {0, 0}, product = 0;
    for (int side = 0; side < 2; side++) {
        sums->stem_count[side] = 0;
        add_up(&joint->sides[side], from[side], last[side], sums->held[side], sums->stems[side],
               &sums->stem_count[side]);
    }
    for (uint32_t i = 0; i < sums->stem_count[0]; i++) {
        uint32_t stem = sums->stems[0][i], same = joint->sides[0].other[stem];
        double held = sums->held[0][stem];
        square[0] += held * held;
        product += same == DICTIONARY_NONE ? 0 : held * sums->held[1][same];
    }
    for (uint32_t i = 0; i < sums->stem_count[1]; i++) {
        double held = sums->held[1][sums->stems[1][i]];
        square[1] += held * held;
        sums->held[1][sums->stems[1][i]] = 0;
    }
    for (uint32_t i = 0; i < sums->stem_count[0]; i++)
        sums->held[0][sums->stems[0][i]] = 0;
    return square[0] > 0 && square[1] > 0 ? product / sqrt(square[0] * square[1]) : 0;
}

static void finish(struct stretches *stretches, const struct joint *joint, const uint32_t from[2],
                   const uint32_t last[2])
{
    struct stretch stretch = {.kind = STRETCH_ALIKE};
    for (int side = 0; side < 2; side++) {
        stretch.from[side] = joint->sides[side].digest->units[from[side]].from;
        stretch.to[side] = joint->sides[side].digest->units[last[side]].to;
    }
    VEC_PUSH(stretches, stretch);
}

/* Parts the group where it gapes on its side; false where it does not. */
static bool part(struct groups *groups, const struct group *group, struct seed *seeds)
{
    qsort(seeds, group->count, sizeof *seeds, group->side ? by_second : by_first);
    uint32_t from = 0;
    for (uint32_t i = 1; i <= group->count; i++) {
        if (i < group->count &&
            seeds[i].at[group->side] - seeds[i - 1].at[group->side] <= (uint32_t)group->gap + 1)
            continue;
        if (i == group->count && !from)
            return false;
        VEC_PUSH(groups, (struct group){group->from + from, i - from, group->gap, !group->side,
                                        false, group->rounds + 1});
        from = i;
    }
    return true;
}

static void work_on(struct groups *groups, struct group group, struct stretches *stretches,
                    const struct joint *joint, struct seeds *seeds, struct sums *sums)
{
    struct seed *own = seeds->items + group.from;
    if (group.rounds < ROUNDS && part(groups, &group, own))
        return;
    if (!group.whole && group.rounds < ROUNDS) {
        group.side = !group.side;
        group.whole = true;
        VEC_PUSH(groups, group);
        return;
    }
    uint32_t from[2], last[2];
    bounds(own, group.count, from, last);
    if (likeness(joint, sums, from, last) >= ALIKE) {
        finish(stretches, joint, from, last);
    } else if (group.gap > 0) {
        group.gap--;
        group.whole = false;
        VEC_PUSH(groups, group);
    }
}

void extend_seeds(struct stretches *stretches, const struct joint *joint, struct seeds *seeds)
{
    struct groups groups = {0};
    struct sums sums = {0};
    if (!seeds->count)
        return;
    for (int side = 0; side < 2; side++) {
        size_t stems = joint->sides[side].digest->stems.count + 1;
        sums.held[side] = arena_alloc(joint->arena, stems, sizeof(double));
        sums.stems[side] = arena_bytes(joint->arena, stems, sizeof(uint32_t));
    }
    VEC_PUSH(&groups, (struct group){0, (uint32_t)seeds->count, GAP, 0, false, 0});
    while (groups.count) {
        struct group group = groups.items[--groups.count];
        work_on(&groups, group, stretches, joint, seeds, &sums);
    }
    VEC_FREE(&groups);
}
