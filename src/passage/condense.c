/* One walk over the tokens of one side, and two windows over the other. */
#include "passage/condense.h"

#include "base/vec.h"

#include <math.h>

/* Words of a condensation, of what it condenses at least, and how many times its length that is. */
enum { LEAST = 50, MOST = 120, LEAST_OTHER = 160, TIMES = 3 };
/* Words around a token whose own repetitions do not count for how common it is: a subject is
 * repeated where it is told. */
enum { NEIGHBOURHOOD = 80 };
/* The share of words in a condensation that come of the other side; how much the background's
 * frequency counts for against the article's own, in words; the least of it. */
static const double KEPT = 0.6, BACKGROUND = 50, LEAST_COMMON = 0.0002;
static const double LEAST_CHANCE = 0.02, MOST_CHANCE = 0.97, MOST_COMMON = 0.9;
/* A found word says something from this step on. */
static const double TELLING = 0.7;
/* Windows over there, as shares of the condensation's words. */
static const double WIDE = 1.5, NARROW = 0.7;
static const double LEAST_GAIN = 30;
/* Words in fewer sentences than this are rare; so many of them a condensation has. */
static const double RARE = 0.002;
enum { LEAST_RARE = 16 };

/* Weights of the decision, fitted by tuning on PAN 2013 text alignment (train): on the log of the
 * gain, the share of telling words outside of the best wide window, the logs of length and of the
 * other's length by it, the share of the best narrow window that is found here, the share in
 * verbatim runs. */
static const double BIAS = -11, BY_GAIN = 7.5, BY_SPREAD = 10.3, BY_LENGTH = -3.6, BY_TIMES = -3.0,
                    BY_BACK = -7.3, BY_RUNS = -5;

struct brief {
    const struct joint *joint;
    int side;
    double *steps; /* [token of side] */
    uint32_t from, to;
    double gain, rest; /* sums of the steps inside and outside */
};

static bool is_rare_there(const struct side *side, uint32_t stem)
{
    return side->other[stem] != DICTIONARY_NONE && side->digest->common[stem] < RARE;
}

static double common_of(const struct digest *digest, uint32_t stem)
{
    double common = digest->common[stem];
    return common < LEAST_COMMON ? LEAST_COMMON : common;
}

/* The step of a token whose stem stands so often among so many tokens elsewhere in its article. */
static double step_of(const struct brief *brief, uint32_t stem, double elsewhere, double tokens)
{
    const struct side *side = &brief->joint->sides[brief->side];
    const struct digest *own = side->digest, *other = brief->joint->sides[!brief->side].digest;
    if (side->other[stem] == DICTIONARY_NONE)
        return log(1 - KEPT);
    double each = (double)own->place_count / own->unit_count;
    double share = (elsewhere * each + BACKGROUND * common_of(own, stem)) / (tokens + BACKGROUND);
    double chance = -expm1(other->unit_count * log1p(share < MOST_COMMON ? -share : -MOST_COMMON));
    chance = chance < LEAST_CHANCE ? LEAST_CHANCE : chance > MOST_CHANCE ? MOST_CHANCE : chance;
    return log((KEPT + (1 - KEPT) * chance) / chance);
}

/* The step of a stem, made anew only where it depends on something else than the last time. */
struct known {
    double step;
    uint32_t elsewhere, tokens; /* tokens 0: not made */
};

static void take_steps(struct brief *brief)
{
    const struct digest *own = brief->joint->sides[brief->side].digest;
    struct arena *arena = brief->joint->arena;
    uint32_t *near = arena_alloc(arena, own->stems.count + 1, sizeof *near);
    struct known *known = arena_alloc(arena, own->stems.count + 1, sizeof *known);
    uint32_t low = 0, high = 0;
    for (uint32_t i = 0; i < own->place_count; i++) {
        while (high < own->place_count && high < i + NEIGHBOURHOOD)
            near[own->places[high++].stem]++;
        while (low + NEIGHBOURHOOD < i)
            near[own->places[low++].stem]--;
        uint32_t stem = own->places[i].stem, elsewhere = own->told[stem] - near[stem];
        uint32_t tokens = own->place_count - (high - low) + 1;
        struct known *last = &known[stem];
        if (last->tokens != tokens || last->elsewhere != elsewhere)
            *last = (struct known){step_of(brief, stem, elsewhere, tokens - 1), elsewhere, tokens};
        brief->steps[i] = last->step;
    }
}

/* The best stretch of whole units that is not too long. */
static void choose(struct brief *brief)
{
    const struct digest *own = brief->joint->sides[brief->side].digest;
    double *sums = arena_bytes(brief->joint->arena, own->unit_count + 1, sizeof *sums);
    sums[0] = 0;
    for (uint32_t unit = 0; unit < own->unit_count; unit++) {
        double sum = 0;
        for (uint32_t i = own->units[unit].from; i < own->units[unit].to; i++)
            sum += brief->steps[i];
        sums[unit + 1] = sums[unit] + sum;
    }
    brief->gain = 0;
    for (uint32_t first = 0; first < own->unit_count; first++)
        for (uint32_t last = first; last < own->unit_count; last++) {
            if (own->units[last].to - own->units[first].from > MOST)
                break;
            if (sums[last + 1] - sums[first] <= brief->gain)
                continue;
            brief->gain = sums[last + 1] - sums[first];
            brief->from = own->units[first].from;
            brief->to = own->units[last].to;
        }
    brief->rest = sums[own->unit_count] - brief->gain;
}

/* The share of the weight of telling words that lies outside of the best window over there. */
static double spread(const struct brief *brief)
{
    const struct side *side = &brief->joint->sides[brief->side];
    const struct digest *own = side->digest, *other = brief->joint->sides[!brief->side].digest;
    struct arena *arena = brief->joint->arena;
    double *weight = arena_alloc(arena, other->stems.count + 1, sizeof *weight);
    uint32_t *inside = arena_alloc(arena, other->stems.count + 1, sizeof *inside);
    uint32_t width = (uint32_t)((brief->to - brief->from) * WIDE);
    double all = 0, now = 0, best = 0;
    for (uint32_t i = brief->from; i < brief->to; i++) {
        uint32_t same = side->other[own->places[i].stem];
        if (same == DICTIONARY_NONE || brief->steps[i] <= TELLING || weight[same] > 0)
            continue;
        weight[same] = brief->steps[i];
        all += weight[same];
    }
    for (uint32_t i = 0; i < other->place_count; i++) {
        uint32_t stem = other->places[i].stem;
        now += inside[stem]++ ? 0 : weight[stem];
        if (i >= width) {
            uint32_t gone = other->places[i - width].stem;
            now -= --inside[gone] ? 0 : weight[gone];
        }
        best = now > best ? now : best;
    }
    return all > 0 ? 1 - best / all : 0;
}

/* The share of rare words of the best window over there that are found here. */
static double covered_back(const struct brief *brief)
{
    struct joint joint = *brief->joint;
    const struct digest *other = joint.sides[!brief->side].digest;
    uint32_t width = (uint32_t)((brief->to - brief->from) * NARROW);
    double all = 0, found = 0, best = 0;
    for (uint32_t i = 0; i < other->place_count; i++) {
        uint32_t stem = other->places[i].stem;
        double weight = -log(common_of(other, stem));
        all += weight;
        found += joint_marked(&joint, !brief->side, stem) ? weight : 0;
        if (i >= width) {
            uint32_t gone = other->places[i - width].stem;
            weight = -log(common_of(other, gone));
            all -= weight;
            found -= joint_marked(&joint, !brief->side, gone) ? weight : 0;
        }
        if (i + 1 >= width && found > best * all)
            best = found / all;
    }
    return best;
}

static double evidence(const struct brief *brief, const uint8_t *in_run)
{
    double length = brief->to - brief->from;
    double other = brief->joint->sides[!brief->side].digest->place_count, runs = 0;
    for (uint32_t i = brief->from; i < brief->to; i++)
        runs += in_run[i];
    return BIAS + BY_GAIN * log(brief->gain) + BY_SPREAD * spread(brief) + BY_LENGTH * log(length) +
           BY_TIMES * log(other / length) + BY_BACK * covered_back(brief) + BY_RUNS * runs / length;
}

/* The share of its weight that is found over there. */
static double likeness(const struct brief *brief)
{
    const struct side *side = &brief->joint->sides[brief->side];
    double all = 0, found = 0;
    for (uint32_t i = brief->from; i < brief->to; i++) {
        uint32_t stem = side->digest->places[i].stem;
        all += side->weight[stem];
        found += side->other[stem] == DICTIONARY_NONE ? 0 : side->weight[stem];
    }
    return all > 0 ? found / all : 0;
}

/* Whether any stretch that is short enough has so many rare words of the other side: of most pairs
 * none has, and they cost no more than this. */
static bool promising(const struct side *side)
{
    const struct digest *own = side->digest;
    uint32_t now = 0;
    for (uint32_t i = 0; i < own->place_count; i++) {
        now += is_rare_there(side, own->places[i].stem);
        now -= i >= MOST && is_rare_there(side, own->places[i - MOST].stem);
        if (now >= LEAST_RARE)
            return true;
    }
    return false;
}

void condense_find(struct stretches *stretches, struct joint *joint, int side,
                   const uint8_t *in_run)
{
    const struct digest *own = joint->sides[side].digest, *other = joint->sides[!side].digest;
    struct brief brief = {.joint = joint, .side = side};
    if (own->place_count < LEAST || other->place_count < LEAST_OTHER)
        return;
    if (!promising(&joint->sides[side]))
        return;
    brief.steps = arena_bytes(joint->arena, own->place_count, sizeof *brief.steps);
    take_steps(&brief);
    choose(&brief);
    uint32_t length = brief.to - brief.from;
    /* Where the rest comes of the other side as well, two articles tell the same at like length. */
    if (brief.gain < LEAST_GAIN || brief.rest > 0 || length < LEAST ||
        other->place_count / length < TIMES)
        return;
    joint_mark(joint, side, brief.from, brief.to);
    if (evidence(&brief, in_run) <= 0)
        return;
    struct stretch stretch = {.kind = STRETCH_CONDENSED, .score = likeness(&brief)};
    stretch.from[side] = brief.from;
    stretch.to[side] = brief.to;
    stretch.to[!side] = other->place_count;
    VEC_PUSH(stretches, stretch);
}
