/* Uniting consistent sets over sure pairs. A set grows only by articles that have nothing in it
 * yet, as seen from one side at least: else both articles tell both statements, each in its own
 * sentence. All sets are judged as they were before the first is united, so that the order of the
 * pairs does not matter. */
#include "compare/unite.h"

#include "base/alloc.h"

#include <math.h>
#include <stdlib.h>

/* Of a pair: its score, and how much of the one is in the other; and what two sentences that stand
 * in one statement over a third must share. */
static const double SURE = 0.87, PART = 0.5, SHARED = 0.05;
/* Sentences of a set beyond which it is left alone. */
enum { LARGEST = 64 };

struct uniting {
    struct clusters *clusters;
    const struct candidates *candidates;
    const struct compare_options *options;
    const struct decided *decided;
    uint32_t *start;  /* [cluster]: where its units start in units; one more than clusters */
    uint32_t *units;  /* cluster by cluster */
    uint32_t *parent; /* [cluster] */
};

bool unite_sure(const struct scored *pair)
{
    return pair->score >= SURE && (pair->cover_a >= PART || pair->cover_b >= PART);
}

static void list_units(struct uniting *uniting)
{
    const uint32_t *of = uniting->clusters->of;
    size_t units = uniting->candidates->units.count, count = uniting->clusters->count;
    uint32_t *start = uniting->start = alloc_zeroed(count + 2, sizeof *start);
    uniting->units = alloc_zeroed(units + 1, sizeof *uniting->units);
    for (size_t i = 0; i < units; i++)
        start[of[i] + 2]++;
    for (size_t i = 2; i < count + 2; i++)
        start[i] += start[i - 1];
    for (size_t i = 0; i < units; i++)
        uniting->units[start[of[i] + 1]++] = (uint32_t)i;
    uniting->parent = alloc_zeroed(count + 1, sizeof *uniting->parent);
    for (size_t i = 0; i < count; i++)
        uniting->parent[i] = (uint32_t)i;
}

static uint32_t find(struct uniting *uniting, uint32_t cluster)
{
    while (uniting->parent[cluster] != cluster) {
        uniting->parent[cluster] = uniting->parent[uniting->parent[cluster]];
        cluster = uniting->parent[cluster];
    }
    return cluster;
}

static uint32_t size_of(const struct uniting *uniting, uint32_t cluster)
{
    return uniting->start[cluster + 1] - uniting->start[cluster];
}

/* Whether the cluster has a sentence of an article that the unit stands in. */
static bool tells(const struct uniting *uniting, uint32_t cluster, uint32_t unit)
{
    const struct units *units = &uniting->candidates->units;
    for (uint32_t i = uniting->start[cluster]; i < uniting->start[cluster + 1]; i++)
        if (units_share_article(units, uniting->units[i], unit))
            return true;
    return false;
}

static bool share_words(const struct uniting *uniting, uint32_t a, uint32_t b)
{
    const struct unit *units = uniting->candidates->units.items;
    double scale;
    struct features features = candidates_features(&units[a], &units[b], &scale);
    return fmax(features.cover_a, features.cover_b) >= SHARED;
}

/* Whether articles that tell but one of the two share anything: A~B~C is no statement where A and C
 * have nothing in common. */
static bool hang_together(const struct uniting *uniting, uint32_t p, uint32_t q)
{
    bool told[LARGEST] = {false};
    for (uint32_t j = uniting->start[q]; j < uniting->start[q + 1]; j++)
        told[j - uniting->start[q]] = tells(uniting, p, uniting->units[j]);
    for (uint32_t i = uniting->start[p]; i < uniting->start[p + 1]; i++) {
        uint32_t u = uniting->units[i];
        bool all = tells(uniting, q, u);
        for (uint32_t j = uniting->start[q]; j < uniting->start[q + 1] && !all; j++)
            if (!told[j - uniting->start[q]] && !share_words(uniting, u, uniting->units[j]))
                return false;
    }
    return true;
}

static bool kept_apart(const struct uniting *uniting, uint32_t p, uint32_t q)
{
    if (!uniting->decided->rejected_count)
        return false;
    for (uint32_t i = uniting->start[p]; i < uniting->start[p + 1]; i++)
        for (uint32_t j = uniting->start[q]; j < uniting->start[q + 1]; j++)
            if (decided_rejected(uniting->decided, uniting->units[i], uniting->units[j]))
                return true;
    return false;
}

static bool unites(const struct uniting *uniting, const struct scored *pair)
{
    uint32_t p = uniting->clusters->of[pair->a], q = uniting->clusters->of[pair->b];
    return p != q && unite_sure(pair) && pair->score >= uniting->options->threshold &&
           size_of(uniting, p) <= LARGEST && size_of(uniting, q) <= LARGEST &&
           !units_share_article(&uniting->candidates->units, pair->a, pair->b) &&
           (!tells(uniting, p, pair->b) || !tells(uniting, q, pair->a)) &&
           hang_together(uniting, p, q) && !kept_apart(uniting, p, q);
}

static void number_anew(struct uniting *uniting)
{
    struct clusters *clusters = uniting->clusters;
    size_t count = 0;
    uint32_t *number = alloc_zeroed(clusters->count + 1, sizeof *number);
    for (uint32_t i = 0; i < clusters->count; i++)
        if (find(uniting, i) == i)
            number[i] = (uint32_t)count++;
    for (size_t i = 0; i < uniting->candidates->units.count; i++)
        clusters->of[i] = number[find(uniting, clusters->of[i])];
    clusters->count = count;
    free(number);
}

void unite_clusters(struct clusters *clusters, const struct candidates *candidates,
                    const struct compare_options *options, const struct decided *decided)
{
    struct uniting uniting = {
        .clusters = clusters, .candidates = candidates, .options = options, .decided = decided};
    clusters->core = alloc_zeroed(candidates->units.count + 1, sizeof *clusters->core);
    for (size_t i = 0; i < candidates->units.count; i++)
        clusters->core[i] = clusters->of[i];
    list_units(&uniting);
    for (size_t i = 0; i < candidates->pair_count; i++)
        if (unites(&uniting, &candidates->pairs[i])) {
            uint32_t p = find(&uniting, clusters->of[candidates->pairs[i].a]);
            uint32_t q = find(&uniting, clusters->of[candidates->pairs[i].b]);
            uniting.parent[p < q ? q : p] = p < q ? p : q;
        }
    number_anew(&uniting);
    free(uniting.start);
    free(uniting.units);
    free(uniting.parent);
}
