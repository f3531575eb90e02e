/* Likelihood walks along both sides, in turn, until nothing moves. Positions are tokens. */
#include "passage/edges.h"

#include "base/share.h"

#include <math.h>

/* How far an edge may move at a time, and how often the sides take turns. */
enum { REACH = 40, TURNS = 2 };
/* Words looked at on either side of the fragment to see how much is found there anyhow; words that
 * are taken to be found just by chance, before any is looked at; how much the rest counts. */
enum { AROUND = 100 };
static const double PRIOR = 8, SCALE = 1.2;
/* What the bound of a sentence or quotation is worth, in the units of a log likelihood. */
static const double BOUND = 4.5;
/* Chance and copying are never taken for certain. */
static const double LEAST_CHANCE = 0.05, MOST_CHANCE = 0.97, LEAST_KEPT = 0.2, MOST_KEPT = 0.9;

struct walk {
    const struct joint *joint;
    int side;
    uint32_t from, to;  /* of the fragment */
    uint32_t low, high; /* how far its edges may move */
    double *steps;      /* [token - low] */
};

/* How much more of what stands around the fragment is found on the other side than by chance: texts
 * on one subject share more than the frequencies of their words say. */
static double outside(const struct walk *walk, uint32_t other_units)
{
    const struct side *side = &walk->joint->sides[walk->side];
    uint32_t count = side->digest->place_count;
    uint32_t low = walk->from > AROUND ? walk->from - AROUND : 0;
    uint32_t high = walk->to + AROUND < count ? walk->to + AROUND : count;
    double found = PRIOR, expected = PRIOR;
    for (uint32_t i = low; i < high; i++) {
        if (i >= walk->from && i < walk->to)
            continue;
        uint32_t stem = side->digest->places[i].stem;
        expected += joint_chance(side, stem, other_units);
        found += joint_marked(walk->joint, walk->side, stem);
    }
    return found / expected;
}

/* The chance that each token is found on the other side although it does not come of it, negative
 * where it was not found; gives the share of words that were kept beyond chance. */
static double chances(struct walk *walk, uint32_t other_units)
{
    const struct side *side = &walk->joint->sides[walk->side];
    double found = 0, expected = 0, scale = outside(walk, other_units);
    scale = scale > 1 ? 1 + (scale - 1) * SCALE : 1;
    for (uint32_t i = walk->low; i < walk->high; i++) {
        uint32_t stem = side->digest->places[i].stem;
        double chance = joint_chance(side, stem, other_units) * scale;
        chance = chance < LEAST_CHANCE ? LEAST_CHANCE : chance > MOST_CHANCE ? MOST_CHANCE : chance;
        bool hit = joint_marked(walk->joint, walk->side, stem);
        walk->steps[i - walk->low] = hit ? chance : -chance;
        if (i >= walk->from && i < walk->to) {
            found += hit;
            expected += chance;
        }
    }
    double kept = (found - expected) / (walk->to - walk->from - expected + 1e-9);
    return kept < LEAST_KEPT ? LEAST_KEPT : kept > MOST_KEPT ? MOST_KEPT : kept;
}

static void take_steps(struct walk *walk, uint32_t other_units)
{
    double kept = chances(walk, other_units), miss = log(1 - kept);
    for (uint32_t i = 0; i < walk->high - walk->low; i++) {
        double chance = walk->steps[i];
        walk->steps[i] = chance > 0 ? log((kept + (1 - kept) * chance) / chance) : miss;
    }
}

/* The stretch with the greatest sum of steps, its bounds favoured, in one pass. */
static void best_stretch(const struct walk *walk, uint32_t *from, uint32_t *to)
{
    const struct digest *digest = walk->joint->sides[walk->side].digest;
    double sum = 0, best = -INFINITY, least = INFINITY;
    uint32_t least_at = walk->low;
    for (uint32_t i = walk->low; i <= walk->high; i++) {
        double bound = digest->opens[i] ? BOUND : 0;
        sum += i > walk->low ? walk->steps[i - 1 - walk->low] : 0;
        if (least < INFINITY && sum + bound - least > best) {
            best = sum + bound - least;
            *from = least_at;
            *to = i;
        }
        if (sum - bound < least) {
            least = sum - bound;
            least_at = i;
        }
    }
}

static void add_up(struct stretch *stretch, const struct walk *walk, const uint8_t *in_run)
{
    double all = 0, apart = 0;
    for (uint32_t i = stretch->from[walk->side]; i < stretch->to[walk->side]; i++) {
        double step = walk->steps[i - walk->low];
        all += step;
        apart += in_run[i] ? 0 : step;
    }
    stretch->gain[walk->side] = all;
    stretch->gain_apart[walk->side] = apart;
}

static void move(struct stretch *stretch, struct joint *joint, int side, const uint8_t *in_run)
{
    const struct digest *own = joint->sides[side].digest, *other = joint->sides[!side].digest;
    uint32_t from = stretch->from[side], to = stretch->to[side];
    struct walk walk = {joint,
                        side,
                        from,
                        to,
                        from > REACH ? from - REACH : 0,
                        to + REACH < own->place_count ? to + REACH : own->place_count,
                        NULL};
    uint32_t units =
        other->unit_of[stretch->to[!side] - 1] - other->unit_of[stretch->from[!side]] + 1;
    walk.steps = arena_bytes(joint->arena, walk.high - walk.low, sizeof *walk.steps);
    joint_mark(joint, !side, stretch->from[!side], stretch->to[!side]);
    take_steps(&walk, units);
    best_stretch(&walk, &stretch->from[side], &stretch->to[side]);
    add_up(stretch, &walk, in_run);
}

/* How much of the weight of either side is found on the other: the geometric mean. */
static double likeness(const struct stretch *stretch, struct joint *joint)
{
    double share = 1;
    for (int side = 0; side < 2; side++) {
        const struct side *own = &joint->sides[side];
        double all = 0, found = 0;
        joint_mark(joint, !side, stretch->from[!side], stretch->to[!side]);
        for (uint32_t i = stretch->from[side]; i < stretch->to[side]; i++) {
            uint32_t stem = own->digest->places[i].stem;
            all += own->weight[stem];
            found += joint_marked(joint, side, stem) ? own->weight[stem] : 0;
        }
        share *= all > 0 ? found / all : 0;
    }
    return sqrt(share);
}

void edges_find(struct stretch *stretch, struct joint *joint, const uint8_t *const in_run[2])
{
    for (int turn = 0; turn < TURNS; turn++) {
        struct stretch before = *stretch;
        move(stretch, joint, 0, in_run[0]);
        move(stretch, joint, 1, in_run[1]);
        if (before.from[0] == stretch->from[0] && before.to[0] == stretch->to[0] &&
            before.from[1] == stretch->from[1] && before.to[1] == stretch->to[1])
            break;
    }
    stretch->score = likeness(stretch, joint);
}

struct finding {
    struct stretch *stretches;
    size_t count, parts;
    struct joint *joint;
    const uint8_t *const *in_run;
};

static void find_part(void *context, size_t part)
{
    const struct finding *finding = context;
    struct arena *arena = part ? arena_new() : NULL;
    struct joint fork, *joint = finding->joint;
    size_t end = share_start(finding->count, part + 1, finding->parts);
    if (part)
        joint_fork(joint = &fork, finding->joint, arena);
    for (size_t i = share_start(finding->count, part, finding->parts); i < end; i++)
        edges_find(&finding->stretches[i], joint, finding->in_run);
    arena_free(arena);
}

void edges_find_all(struct stretch *stretches, size_t count, struct joint *joint,
                    const uint8_t *const in_run[2], size_t threads)
{
    enum { WORTH = 100 };
    struct finding finding = {stretches, count, share_parts(count, WORTH, threads), joint, in_run};
    share_run(finding.parts, find_part, &finding);
}
