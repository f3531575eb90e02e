/* The dictionaries of two digests laid over each other. */
#include "passage/joint.h"

#include <math.h>
#include <string.h>

/* No stem is in nearly all units of any text that might come. */
static const double MOST_HELD = 0.99;
enum { SMALL = 32 };

static void lay_over(struct joint *joint)
{
    struct side *a = &joint->sides[0], *b = &joint->sides[1];
    memset(a->other, 0xFF, a->digest->stems.count * sizeof *a->other);
    for (uint32_t i = 0; i < b->digest->stems.count; i++) {
        uint32_t same = dictionary_find(&a->digest->stems, b->digest->stems.keys[i]);
        b->other[i] = same;
        if (same != DICTIONARY_NONE)
            a->other[same] = i;
    }
    for (uint32_t i = 0; i < b->digest->words.count; i++)
        joint->word[i] = dictionary_find(&a->digest->words, b->digest->words.keys[i]);
}

struct scale {
    double weight[SMALL + 1], lack[SMALL + 1];
    double units;
};

static double weight_of(const struct scale *scale, uint32_t held)
{
    return log((scale->units + 1) / held);
}

static double lack_of(const struct scale *scale, uint32_t held)
{
    double share = held / (scale->units + 1);
    return log1p(share < MOST_HELD ? -share : -MOST_HELD);
}

/* Nearly all stems are held by few units, and there are many more stems than numbers of units. */
static struct scale make_scale(double units)
{
    struct scale scale = {.units = units};
    for (uint32_t held = 1; held <= SMALL; held++) {
        scale.weight[held] = weight_of(&scale, held);
        scale.lack[held] = lack_of(&scale, held);
    }
    return scale;
}

static void weigh(struct side *side, const struct digest *other, const struct scale *scale)
{
    const struct digest *own = side->digest;
    for (uint32_t i = 0; i < own->stems.count; i++) {
        uint32_t same = side->other[i], held = digest_held(own, i);
        held += same == DICTIONARY_NONE ? 0 : digest_held(other, same);
        bool small = held <= SMALL;
        side->weight[i] = small ? scale->weight[held] : weight_of(scale, held);
        side->lack[i] = small ? scale->lack[held] : lack_of(scale, held);
    }
}

static void begin(struct side *side, struct arena *arena, const struct digest *digest)
{
    size_t stems = digest->stems.count + 1;
    side->digest = digest;
    side->other = arena_bytes(arena, stems, sizeof *side->other);
    side->weight = arena_bytes(arena, stems, sizeof *side->weight);
    side->lack = arena_bytes(arena, stems, sizeof *side->lack);
    side->chances = arena_alloc(arena, stems, sizeof *side->chances);
    side->marked = arena_alloc(arena, stems, sizeof *side->marked);
}

void joint_make(struct joint *joint, struct arena *arena, const struct digest *a,
                const struct digest *b)
{
    *joint = (struct joint){.arena = arena};
    begin(&joint->sides[0], arena, a);
    begin(&joint->sides[1], arena, b);
    joint->word = arena_bytes(arena, b->words.count + 1, sizeof *joint->word);
    lay_over(joint);
    struct scale scale = make_scale((double)a->unit_count + b->unit_count);
    weigh(&joint->sides[0], b, &scale);
    weigh(&joint->sides[1], a, &scale);
}

void joint_fork(struct joint *fork, const struct joint *joint, struct arena *arena)
{
    *fork = *joint;
    fork->arena = arena;
    for (int i = 0; i < 2; i++) {
        struct side *side = &fork->sides[i];
        size_t stems = side->digest->stems.count + 1;
        side->chances = arena_alloc(arena, stems, sizeof *side->chances);
        side->marked = arena_alloc(arena, stems, sizeof *side->marked);
    }
}

void joint_mark(struct joint *joint, int side, uint32_t from, uint32_t to)
{
    const struct side *own = &joint->sides[side];
    joint->marking++;
    for (uint32_t i = from; i < to; i++)
        own->marked[own->digest->places[i].stem] = joint->marking;
}
