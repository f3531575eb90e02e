/* Best-first clustering. Two clusters join over their strongest pair only where they fit as wholes:
 * the pairs between them are strong enough on average, and no two sentences of one article come
 * together that do not say the same. So A~B~C does not become one statement where A and C share
 * nothing. Afterwards a lone sentence may join the neighbour that shares its counterpart with it.
 */
#include "compare/cluster.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "compare/decide.h"
#include "compare/features.h"

#include <math.h>
#include <stdlib.h>

enum { SAMPLE = 12, NEIGHBOUR = 2, NONE = UINT32_MAX };

/* In shares of the threshold: what the pairs between two clusters need on average, and each of
 * them at least; what two sentences of one article need to be a repetition. */
static const double LINK = 0.6, LEAST = 0.4, REPEAT = 1.3;
/* A part of a divided sentence: so much of it is in the whole, and so much the whole gains. */
static const double PART_COVER = 0.5, PART_GAIN = 0.1;

struct joining {
    const struct candidates *candidates;
    const struct compare_options *options;
    struct decided decided;
    uint32_t *parent, *next, *last, *size;
};

static uint32_t find(struct joining *joining, uint32_t unit)
{
    while (joining->parent[unit] != unit) {
        joining->parent[unit] = joining->parent[joining->parent[unit]];
        unit = joining->parent[unit];
    }
    return unit;
}

static void join(struct joining *joining, uint32_t a, uint32_t b)
{
    const struct unit *units = joining->candidates->units.items;
    bool first = units[a].hash < units[b].hash;
    uint32_t root = first ? a : b, child = first ? b : a;
    joining->parent[child] = root;
    joining->next[joining->last[root]] = child;
    joining->last[root] = joining->last[child];
    joining->size[root] += joining->size[child];
}

static bool share_article(const struct units *units, uint32_t a, uint32_t b)
{
    const struct unit *x = &units->items[a], *y = &units->items[b];
    const struct occurrence *p = units->occurrences + x->first, *p_end = p + x->count;
    const struct occurrence *q = units->occurrences + y->first, *q_end = q + y->count;
    while (p < p_end && q < q_end) {
        if (p->article == q->article)
            return true;
        if (p->article < q->article)
            p++;
        else
            q++;
    }
    return false;
}

static bool in_base(const struct joining *joining, uint32_t unit)
{
    int base = joining->options->base;
    return base == NO_BASE || unit_stands_in(&joining->candidates->units, unit, (uint32_t)base);
}

/* Whether a pair of units of different articles counts, given the base. */
static bool counts(const struct joining *joining, uint32_t a, uint32_t b)
{
    return joining->options->base == NO_BASE || in_base(joining, a) || in_base(joining, b);
}

static bool fit(struct joining *joining, uint32_t p, uint32_t q)
{
    const struct candidates *candidates = joining->candidates;
    double threshold = joining->options->threshold, sum = 0;
    uint32_t pairs = 0, u = p;
    for (int i = 0; u != NONE && i < SAMPLE; i++, u = joining->next[u]) {
        uint32_t v = q;
        for (int j = 0; v != NONE && j < SAMPLE; j++, v = joining->next[v]) {
            const struct scored *pair = candidates_pair(candidates, u, v);
            double score = pair ? pair->score : 0;
            if (decided_rejected(&joining->decided, u, v))
                return false;
            if (share_article(&candidates->units, u, v) && score < REPEAT * threshold)
                return false;
            if (!counts(joining, u, v))
                continue;
            if (score < LEAST * threshold)
                return false;
            sum += score;
            pairs++;
        }
    }
    return pairs && sum >= LINK * threshold * pairs;
}

/* Ties go to the nearer places and then by the texts: never by which article came first. */
struct edge {
    double score, distance;
    uint64_t low, high; /* hashes of the two texts */
    uint32_t a, b;
};

static int strongest_first(const void *left, const void *right)
{
    const struct edge *a = left, *b = right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    if (a->distance != b->distance)
        return a->distance < b->distance ? -1 : 1;
    if (a->low != b->low)
        return a->low < b->low ? -1 : 1;
    return a->high < b->high ? -1 : a->high > b->high;
}

static struct edge edge_of(const struct units *units, const struct scored *pair)
{
    const struct unit *a = &units->items[pair->a], *b = &units->items[pair->b];
    return (struct edge){pair->score,
                         fabs(a->place - b->place),
                         a->hash < b->hash ? a->hash : b->hash,
                         a->hash < b->hash ? b->hash : a->hash,
                         pair->a,
                         pair->b};
}

/* A pair within one article alone makes no statement across articles, but a repetition. */
static bool eligible(const struct joining *joining, const struct scored *pair)
{
    const struct units *units = &joining->candidates->units;
    bool same = share_article(units, pair->a, pair->b);
    double bar = joining->options->threshold * (same ? REPEAT : 1);
    return pair->score >= bar && (same || counts(joining, pair->a, pair->b));
}

static void join_best_first(struct joining *joining)
{
    const struct candidates *candidates = joining->candidates;
    struct {
        struct edge *items;
        size_t count, capacity;
    } edges = {0};
    for (size_t i = 0; i < candidates->pair_count; i++)
        if (eligible(joining, &candidates->pairs[i]))
            VEC_PUSH(&edges, edge_of(&candidates->units, &candidates->pairs[i]));
    if (edges.count)
        qsort(edges.items, edges.count, sizeof *edges.items, strongest_first);
    for (size_t i = 0; i < edges.count; i++) {
        uint32_t p = find(joining, edges.items[i].a), q = find(joining, edges.items[i].b);
        if (p != q && fit(joining, p, q))
            join(joining, p, q);
    }
    VEC_FREE(&edges);
}

/* Sentences between part and the nearest w of its article, over the first few. */
static uint32_t distance(const struct units *units, uint32_t part, uint32_t w)
{
    struct occurrence at = units->occurrences[units->items[part].first];
    const struct unit *other = &units->items[w];
    uint32_t least = UINT32_MAX;
    for (uint32_t i = 0; i < other->count && i < SAMPLE; i++) {
        struct occurrence by = units->occurrences[other->first + i];
        uint32_t apart =
            at.sentence < by.sentence ? by.sentence - at.sentence : at.sentence - by.sentence;
        if (by.article == at.article && apart < least)
            least = apart;
    }
    return least;
}

/* How much the counterpart v gains when part joins w, both of one article; 0 where they do not make
 * a divided sentence: part must stand close by and be mostly in v, or match v on its own. */
static double gain_of(const struct joining *joining, const struct scored *pair, uint32_t part,
                      uint32_t v, uint32_t w)
{
    const struct candidates *candidates = joining->candidates;
    const struct unit *units = candidates->units.items;
    double cover = pair->a == part ? pair->cover_a : pair->cover_b;
    bool beside = cover >= PART_COVER && distance(&candidates->units, part, w) <= NEIGHBOUR;
    if (!beside && pair->score < joining->options->threshold)
        return 0;
    const struct scored *with = candidates_pair(candidates, v, w);
    if (beside && (!with || with->score < joining->options->threshold) &&
        pair->score < joining->options->threshold)
        return 0;
    double before = !with ? 0 : with->a == v ? with->cover_a : with->cover_b;
    double after = features_union_cover(&units[v].phrase, &units[part].phrase, &units[w].phrase,
                                        candidates->vocabulary);
    return after - before;
}

static double part_gain(struct joining *joining, const struct scored *pair, uint32_t part)
{
    const struct units *units = &joining->candidates->units;
    uint32_t whole = pair->a == part ? pair->b : pair->a, best_of = find(joining, whole);
    double best = 0;
    if (!counts(joining, part, whole) || decided_rejected(&joining->decided, part, whole) ||
        share_article(units, part, whole))
        return 0;
    uint32_t w = best_of;
    for (int i = 0; w != NONE && i < SAMPLE; i++, w = joining->next[w])
        if (w != whole && share_article(units, part, w)) {
            double gain = gain_of(joining, pair, part, whole, w);
            best = gain > best ? gain : best;
        }
    return best;
}

static struct edge best_part(struct joining *joining, uint32_t unit)
{
    const struct candidates *candidates = joining->candidates;
    struct edge best = {.score = PART_GAIN};
    uint32_t end = candidates->reach_start[unit + 1];
    for (uint32_t i = candidates->reach_start[unit]; i < end; i++) {
        const struct scored *pair = &candidates->pairs[candidates->reach[i]];
        struct edge edge = edge_of(&candidates->units, pair);
        edge.score = part_gain(joining, pair, unit);
        if (edge.score > PART_GAIN && strongest_first(&edge, &best) < 0)
            best = edge;
    }
    return best;
}

/* All parts are found before the first joins, so that their order does not matter. */
static void join_parts(struct joining *joining)
{
    struct {
        struct edge *items;
        size_t count, capacity;
    } parts = {0};
    const struct units *units = &joining->candidates->units;
    for (uint32_t unit = 0; unit < units->count; unit++) {
        if (joining->size[find(joining, unit)] > 1 || units->items[unit].count > 1)
            continue;
        struct edge best = best_part(joining, unit);
        if (best.a != best.b)
            VEC_PUSH(&parts, best);
    }
    for (size_t i = 0; i < parts.count; i++) {
        uint32_t p = find(joining, parts.items[i].a), q = find(joining, parts.items[i].b);
        if (p != q)
            join(joining, p, q);
    }
    VEC_FREE(&parts);
}

static struct clusters number(struct joining *joining, size_t units)
{
    struct clusters clusters = {alloc_zeroed(units + 1, sizeof *clusters.of), 0};
    for (uint32_t i = 0; i < units; i++)
        if (find(joining, i) == i)
            clusters.of[i] = (uint32_t)clusters.count++;
    for (uint32_t i = 0; i < units; i++)
        clusters.of[i] = clusters.of[find(joining, i)];
    return clusters;
}

struct clusters cluster_units(const struct candidates *candidates,
                              const struct compare_options *options)
{
    size_t units = candidates->units.count;
    struct joining joining = {.candidates = candidates, .options = options};
    uint32_t *memory = alloc_zeroed(units * 4 + 1, sizeof *memory);
    joining.parent = memory;
    joining.next = memory + units;
    joining.last = memory + 2 * units;
    joining.size = memory + 3 * units;
    for (uint32_t i = 0; i < units; i++) {
        joining.parent[i] = joining.last[i] = i;
        joining.next[i] = NONE;
        joining.size[i] = 1;
    }
    decided_read(&joining.decided, candidates, &options->decisions);
    for (size_t i = 0; i < joining.decided.accepted_count; i++) {
        uint32_t p = find(&joining, joining.decided.accepted[i].a);
        uint32_t q = find(&joining, joining.decided.accepted[i].b);
        if (p != q)
            join(&joining, p, q);
    }
    join_best_first(&joining);
    join_parts(&joining);
    struct clusters clusters = number(&joining, units);
    decided_free(&joining.decided);
    free(memory);
    return clusters;
}
