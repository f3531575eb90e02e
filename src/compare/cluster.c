/* Correlation clustering. A statement is worth the sum, over all pairs of its sentences, of how far
 * the log odds of each pair's score are above the bar's; so A~B~C does not become one statement
 * where A and C share nothing, and a weak pair is carried by strong ones around it. Best-first
 * joins, then single sentences move to where they are worth most; afterwards a lone sentence may
 * join the neighbour that shares its counterpart with it. Worths are whole numbers, so that sums do
 * not mind the order of the articles. What an editor joined or split comes last, on top of it all,
 * so that it moves nothing else. */
#include "compare/cluster.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "compare/amend.h"
#include "compare/features.h"
#include "compare/unite.h"

#include <math.h>
#include <stdlib.h>

enum { SAMPLE = 12, NEIGHBOUR = 2, NONE = UINT32_MAX };
/* Rounds of moving, sentences of a statement beyond which no pair is looked up any more, and what
 * log odds of 1 are worth. */
enum { ROUNDS = 4, LARGEST = 4096, WHOLE = 10000, MISFITS = 1 << 16 };

/* The score that a pair counts with that is not among the candidates, and how near to 1 is sure. */
static const double ABSENT = 0.05, DOUBT = 0.055, SURE = 0.015;
/* Where one of two says no more than a part of the other they are no surer than an absent pair is
 * doubtful: two parts of one sentence do not say the same. So much less of the whole is covered. */
static const double WHOLE_COVER = 0.6;
/* In shares of the threshold: what two sentences of one article need not to weigh against a
 * statement. They count a fifth. */
static const double WITHIN = 0.87;
/* How far from the threshold to 1 a pair of one article must be to make a statement on its own. */
static const double REPEAT = 0.8;
enum { WITHIN_PART = 5 };
/* A part of a divided sentence: so much of it is in the whole, and so much the whole gains. */
static const double PART_COVER = 0.5, PART_GAIN = 0.22;

/* Two clusters that did not fit: between two large ones there are many pairs, and each would look
 * again. Clusters only grow while pairs are joined, so that a root and a size tell one. */
struct misfit {
    uint32_t p, q, p_size, q_size;
};

struct joining {
    const struct candidates *candidates;
    const struct compare_options *options;
    const struct decided *decided;
    double bar; /* the threshold's log odds */
    uint32_t *parent, *next, *last, *size;
    struct misfit *misfits; /* by a hash of the two; a newer one takes the place */
    uint64_t misfit_mask;   /* their count, a power of two, less one */
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

static double log_odds(double score, double most)
{
    score = fmin(fmax(score, ABSENT), most);
    return log(score / (1 - score));
}

/* What a pair that stands among the candidates adds to a statement, over one that does not. */
static int64_t worth(const struct scored *pair, bool within)
{
    double a = pair->cover_a, b = pair->cover_b;
    double less = fmin(a, b), more = fmax(a, b);
    bool whole = less >= WHOLE_COVER * more;
    double odds = log_odds(pair->score, 1 - (whole ? SURE : DOUBT));
    int64_t sum = (int64_t)((odds - log_odds(ABSENT, 1)) * WHOLE + 0.5);
    return within ? sum / WITHIN_PART : sum;
}

/* What a pair costs in any case. */
static int64_t cost(const struct joining *joining, bool within)
{
    double bar = (joining->bar - log_odds(ABSENT, 1)) * WHOLE;
    return (int64_t)(within ? bar * WITHIN / WITHIN_PART : bar);
}

/* Every pair of the unit with a member of the cluster; false where a decision keeps them apart. */
static bool costs_with(struct joining *joining, uint32_t unit, uint32_t root, int64_t *sum)
{
    const struct units *units = &joining->candidates->units;
    for (uint32_t v = root; v != NONE; v = joining->next[v]) {
        if (v == unit)
            continue;
        if (decided_rejected(joining->decided, unit, v))
            return false;
        bool within = units_share_article(units, unit, v);
        *sum -= cost(joining, within);
    }
    return true;
}

static int64_t worth_with(struct joining *joining, uint32_t unit, uint32_t root)
{
    const struct candidates *candidates = joining->candidates;
    int64_t sum = 0;
    for (uint32_t i = candidates->reach_start[unit]; i < candidates->reach_start[unit + 1]; i++) {
        const struct scored *pair = &candidates->pairs[candidates->reach[i]];
        uint32_t other = pair->a == unit ? pair->b : pair->a;
        if (find(joining, other) != root)
            continue;
        bool within = units_share_article(&candidates->units, unit, other);
        sum += worth(pair, within);
    }
    return sum;
}

static bool fit(struct joining *joining, uint32_t p, uint32_t q)
{
    uint32_t few = joining->size[p] <= joining->size[q] ? p : q, many = few == p ? q : p;
    int64_t sum = 0;
    if (joining->size[p] * (uint64_t)joining->size[q] > LARGEST)
        return false;
    for (uint32_t u = few; u != NONE; u = joining->next[u])
        sum += worth_with(joining, u, many);
    for (uint32_t u = few; u != NONE; u = joining->next[u])
        if (!costs_with(joining, u, many, &sum))
            return false;
    return sum > 0;
}

static bool fit_now(struct joining *joining, uint32_t p, uint32_t q)
{
    uint32_t low = p < q ? p : q, high = p < q ? q : p;
    uint64_t hash = ((uint64_t)low << 32 | high) * 0x9E3779B97F4A7C15u;
    struct misfit *known = &joining->misfits[hash >> 32 & joining->misfit_mask];
    struct misfit now = {low, high, joining->size[low], joining->size[high]};
    if (known->p == now.p && known->q == now.q && known->p_size == now.p_size &&
        known->q_size == now.q_size)
        return false;
    if (fit(joining, p, q))
        return true;
    *known = now;
    return false;
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
    bool same = units_share_article(units, pair->a, pair->b);
    double bar = joining->options->threshold;
    bar += same ? REPEAT * (1 - bar) : 0;
    return pair->score >= bar;
}

/* A table for few pairs stays small: fresh memory costs more than what it saves. */
static void make_misfits(struct joining *joining, size_t pairs)
{
    size_t count = 1;
    while (count < pairs && count < MISFITS)
        count *= 2;
    joining->misfits = alloc_zeroed(count, sizeof *joining->misfits);
    joining->misfit_mask = count - 1;
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
    make_misfits(joining, edges.count);
    for (size_t i = 0; i < edges.count; i++) {
        uint32_t p = find(joining, edges.items[i].a), q = find(joining, edges.items[i].b);
        if (p != q && fit_now(joining, p, q))
            join(joining, p, q);
    }
    free(joining->misfits);
    VEC_FREE(&edges);
}

/* Takes a unit out of its cluster, which is walked once. The cluster's root may change. */
static void leave(struct joining *joining, uint32_t unit)
{
    uint32_t root = find(joining, unit), fresh = NONE, last = NONE;
    for (uint32_t v = root; v != NONE; v = joining->next[v])
        if (v != unit && (fresh == NONE || root == v))
            fresh = v;
    for (uint32_t v = root, next; v != NONE; v = next) {
        next = joining->next[v];
        if (v == unit)
            continue;
        joining->parent[v] = fresh;
        if (v == fresh)
            continue;
        joining->next[last == NONE ? fresh : last] = v;
        last = v;
    }
    joining->next[last == NONE ? fresh : last] = NONE;
    joining->last[fresh] = last == NONE ? fresh : last;
    joining->size[fresh] = joining->size[root] - 1;
    joining->parent[unit] = joining->last[unit] = unit;
    joining->next[unit] = NONE;
    joining->size[unit] = 1;
}

struct move {
    int64_t gain;
    uint64_t hash;
    uint32_t unit, to; /* a unit of the new cluster, or the unit itself: on its own */
};

static int64_t stake(struct joining *joining, uint32_t unit, uint32_t root)
{
    int64_t sum = worth_with(joining, unit, root);
    return costs_with(joining, unit, root, &sum) ? sum : INT64_MIN;
}

/* The best other place for a unit; gain 0 where it stands well. */
static struct move best_move(struct joining *joining, uint32_t unit)
{
    const struct candidates *candidates = joining->candidates;
    const struct unit *units = candidates->units.items;
    struct move best = {0, units[unit].hash, unit, unit};
    uint32_t own = find(joining, unit), tried[SAMPLE], tries = 0;
    if (joining->size[own] > LARGEST || joining->size[own] == 1)
        return best;
    int64_t here = stake(joining, unit, own), most = here < 0 ? 0 : here;
    best.gain = here < 0 ? -here : 0;
    uint64_t ties = 0;
    for (uint32_t i = candidates->reach_start[unit];
         i < candidates->reach_start[unit + 1] && tries < SAMPLE; i++) {
        const struct scored *pair = &candidates->pairs[candidates->reach[i]];
        uint32_t other = pair->a == unit ? pair->b : pair->a, root = find(joining, other);
        bool known = root == own || joining->size[root] > LARGEST;
        for (uint32_t t = 0; t < tries && !known; t++)
            known = tried[t] == root;
        if (known || pair->score < joining->options->threshold)
            continue;
        tried[tries++] = root;
        int64_t there = stake(joining, unit, root);
        if (there > most || (there == most && best.to != unit && units[root].hash < ties)) {
            most = there;
            ties = units[root].hash;
            best = (struct move){there - here, units[unit].hash, unit, other};
        }
    }
    return best;
}

static int largest_first(const void *left, const void *right)
{
    const struct move *a = left, *b = right;
    if (a->gain != b->gain)
        return a->gain > b->gain ? -1 : 1;
    return a->hash < b->hash ? -1 : a->hash > b->hash;
}

/* All moves are found before the first is made, and each is looked at again before it is. */
static bool move_units(struct joining *joining)
{
    struct {
        struct move *items;
        size_t count, capacity;
    } moves = {0};
    for (uint32_t unit = 0; unit < joining->candidates->units.count; unit++) {
        struct move move = best_move(joining, unit);
        if (move.gain > 0)
            VEC_PUSH(&moves, move);
    }
    if (moves.count)
        qsort(moves.items, moves.count, sizeof *moves.items, largest_first);
    bool any = false;
    for (size_t i = 0; i < moves.count; i++) {
        struct move move = best_move(joining, moves.items[i].unit);
        if (move.gain <= 0)
            continue;
        leave(joining, move.unit);
        if (move.to != move.unit)
            join(joining, find(joining, move.to), move.unit);
        any = true;
    }
    VEC_FREE(&moves);
    return any;
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
    double after = features_union_cover(&units[v].phrase, &units[part].phrase, &units[w].phrase);
    return after - before;
}

static double part_gain(struct joining *joining, const struct scored *pair, uint32_t part)
{
    const struct units *units = &joining->candidates->units;
    uint32_t whole = pair->a == part ? pair->b : pair->a, best_of = find(joining, whole);
    double best = 0;
    if (decided_rejected(joining->decided, part, whole) || units_share_article(units, part, whole))
        return 0;
    uint32_t w = best_of;
    for (int i = 0; w != NONE && i < SAMPLE; i++, w = joining->next[w])
        if (w != whole && units_share_article(units, part, w)) {
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
    struct clusters clusters = {.of = alloc_zeroed(units + 1, sizeof *clusters.of)};
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
    joining.bar = log_odds(options->threshold, 1 - SURE);
    struct decided decided = {0};
    decided_read(&decided, candidates, &options->decisions);
    joining.decided = &decided;
    join_best_first(&joining);
    for (int round = 0; round < ROUNDS; round++)
        if (move_units(&joining))
            join_best_first(&joining);
        else
            break;
    join_parts(&joining);
    struct clusters clusters = number(&joining, units);
    unite_clusters(&clusters, candidates, options, &decided);
    free(memory);
    clusters.decided = decided;
    amend_clusters(&clusters, candidates);
    return clusters;
}

void clusters_free(struct clusters *clusters)
{
    free(clusters->of);
    free(clusters->core);
    free(clusters->at);
    free(clusters->cells);
    decided_free(&clusters->decided);
    *clusters = (struct clusters){0};
}
