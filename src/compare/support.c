/* The second half of scoring: a small logistic model of a pair's own score, what the two tell of
 * when, and two things that only the other pairs tell. Both are read from the scores of the first
 * half alone, so that the order of the pairs does not matter. */
#include "compare/support.h"

#include "base/alloc.h"
#include "compare/dated.h"
#include "compare/model.h"

#include <math.h>
#include <stdlib.h>

/* Weaker pairs support nothing; of a sentence's pairs so many are looked at. */
static const float LEAST = 0.1F;
enum { MOST = 128 };

struct rival {
    float first, second; /* the two best scores */
};

struct support {
    struct candidates *candidates;
    uint32_t *start;     /* [unit]: where its strong pairs start in strong; one more than units */
    uint32_t *strong;    /* indexes of pairs */
    float *marked;       /* [unit]: its score with the unit looked at */
    float *third;        /* [pair]: the best weaker score by way of a third sentence */
    float *lead;         /* [pair]: how far it is ahead of its rivals, summed over both ends */
    struct rival *rival; /* [article], and behind them for units of several */
};

static uint32_t other_end(const struct scored *pair, uint32_t unit)
{
    return pair->a == unit ? pair->b : pair->a;
}

static const struct scored *reached(const struct candidates *candidates, uint32_t at)
{
    return &candidates->pairs[candidates->reach[at]];
}

static struct rival *rival_of(const struct support *support, uint32_t unit)
{
    uint32_t home = support->candidates->units.items[unit].home;
    return &support->rival[home == SEVERAL ? support->candidates->article_count : home];
}

static void find_lead(struct support *support, uint32_t unit)
{
    const struct candidates *candidates = support->candidates;
    uint32_t from = candidates->reach_start[unit], to = candidates->reach_start[unit + 1];
    for (uint32_t i = from; i < to; i++) {
        struct rival *rival = rival_of(support, other_end(reached(candidates, i), unit));
        float score = reached(candidates, i)->score;
        if (score > rival->first)
            *rival = (struct rival){score, rival->first};
        else if (score > rival->second)
            rival->second = score;
    }
    for (uint32_t i = from; i < to; i++) {
        const struct rival *rival = rival_of(support, other_end(reached(candidates, i), unit));
        float score = reached(candidates, i)->score;
        float best = rival->first > score ? rival->first : rival->second;
        support->lead[candidates->reach[i]] += score - best;
    }
    for (uint32_t i = from; i < to; i++)
        *rival_of(support, other_end(reached(candidates, i), unit)) = (struct rival){0};
}

static void list_strong(struct support *support)
{
    const struct candidates *candidates = support->candidates;
    uint32_t count = 0;
    for (uint32_t unit = 0; unit < candidates->units.count; unit++) {
        support->start[unit] = count;
        for (uint32_t i = candidates->reach_start[unit]; i < candidates->reach_start[unit + 1]; i++)
            if (reached(candidates, i)->score >= LEAST && count - support->start[unit] < MOST)
                support->strong[count++] = candidates->reach[i];
    }
    support->start[candidates->units.count] = count;
}

static float best_third(const struct support *support, uint32_t unit, uint32_t apart)
{
    float best = 0;
    for (uint32_t i = support->start[unit]; i < support->start[unit + 1]; i++) {
        const struct scored *pair = &support->candidates->pairs[support->strong[i]];
        uint32_t third = other_end(pair, unit);
        float by = support->marked[third] < pair->score ? support->marked[third] : pair->score;
        if (by > best && third != apart)
            best = by;
    }
    return best;
}

static void mark(struct support *support, uint32_t unit, bool on)
{
    for (uint32_t i = support->start[unit]; i < support->start[unit + 1]; i++) {
        const struct scored *pair = &support->candidates->pairs[support->strong[i]];
        support->marked[other_end(pair, unit)] = on ? pair->score : 0;
    }
}

static void find_third(struct support *support, uint32_t unit)
{
    const struct candidates *candidates = support->candidates;
    if (support->start[unit] == support->start[unit + 1])
        return;
    mark(support, unit, true);
    for (uint32_t i = candidates->reach_start[unit]; i < candidates->reach_start[unit + 1]; i++) {
        uint32_t other = other_end(reached(candidates, i), unit);
        if (unit < other)
            support->third[candidates->reach[i]] = best_third(support, other, unit);
    }
    mark(support, unit, false);
}

/* Before all else, so that it counts for thirds and rivals too. */
static void count_dates(struct candidates *candidates)
{
    struct dated dated;
    dated_read(&dated, candidates);
    for (size_t i = 0; i < candidates->pair_count; i++) {
        struct scored *pair = &candidates->pairs[i];
        if (pair->class == CLASS_PARAPHRASE && dated_same(&dated, pair->a, pair->b))
            pair->score = (float)model_dated(pair->score);
    }
    dated_free(&dated);
}

void support_pairs(struct candidates *candidates)
{
    size_t units = candidates->units.count, pairs = candidates->pair_count;
    struct support support = {.candidates = candidates};
    count_dates(candidates);
    support.start = alloc_zeroed(units + 1, sizeof *support.start);
    support.strong = alloc_zeroed(pairs * 2 + 1, sizeof *support.strong);
    support.marked = alloc_zeroed(units + 1, sizeof *support.marked);
    support.third = alloc_zeroed(pairs + 1, sizeof *support.third);
    support.lead = alloc_zeroed(pairs + 1, sizeof *support.lead);
    support.rival = alloc_zeroed(candidates->article_count + 1, sizeof *support.rival);
    list_strong(&support);
    for (uint32_t unit = 0; unit < units; unit++) {
        find_lead(&support, unit);
        find_third(&support, unit);
    }
    for (size_t i = 0; i < pairs; i++) {
        struct scored *pair = &candidates->pairs[i];
        double score = model_supported(pair->score, support.third[i], support.lead[i] / 2);
        if (pair->class == CLASS_PARAPHRASE || score > pair->score)
            pair->score = (float)fmin(score, 0.9999);
    }
    free(support.start);
    free(support.strong);
    free(support.marked);
    free(support.third);
    free(support.lead);
    free(support.rival);
}
