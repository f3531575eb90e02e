/* The dictionaries of two digests laid over each other. */
#include "passage/joint.h"

#include <math.h>
#include <string.h>

/* No stem is in nearly all units of any text that might come. */
static const double MOST_HELD = 0.99;

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

static void weigh(struct side *side, const struct digest *other)
{
    const struct digest *own = side->digest;
    double units = (double)own->unit_count + other->unit_count;
    for (uint32_t i = 0; i < own->stems.count; i++) {
        uint32_t same = side->other[i], held = digest_held(own, i);
        held += same == DICTIONARY_NONE ? 0 : digest_held(other, same);
        double share = held / (units + 1);
        side->weight[i] = -log(share);
        side->lack[i] = log1p(share < MOST_HELD ? -share : -MOST_HELD);
    }
}

static void begin(struct side *side, struct arena *arena, const struct digest *digest)
{
    size_t stems = digest->stems.count + 1;
    side->digest = digest;
    side->other = arena_bytes(arena, stems, sizeof *side->other);
    side->weight = arena_bytes(arena, stems, sizeof *side->weight);
    side->lack = arena_bytes(arena, stems, sizeof *side->lack);
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
    weigh(&joint->sides[0], b);
    weigh(&joint->sides[1], a);
}

void joint_mark(struct joint *joint, int side, uint32_t from, uint32_t to)
{
    const struct side *own = &joint->sides[side];
    joint->marking++;
    for (uint32_t i = from; i < to; i++)
        own->marked[own->digest->places[i].stem] = joint->marking;
}
