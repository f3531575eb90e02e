/* Walks over each article's passages from left to right. Every stretch is held by a set of
 * articles; it is counted in the first of them, so that the same words count once. */
#include "compare/origin.h"

#include "base/map.h"
#include "base/vec.h"
#include "compare/exclusion.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_WORDS = 6 };

/* One edge of a passage in one of its articles. */
struct edge {
    uint32_t article, at; /* byte of its text */
    uint32_t other;
    bool opens;
};

struct walk {
    struct comparison *comparison;
    VEC(struct edge) edges; /* by article and place */
    uint32_t *depth;        /* [article]: passages open with it */
    VEC(uint32_t) holders;  /* with depth, ascending */
    struct map sets;        /* bytes of a set: its index in origins */
    VEC(struct origin) origins;
};

static int by_place(const void *a, const void *b)
{
    const struct edge *x = a, *y = b;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

static void add_edges(struct walk *walk, uint32_t article, struct range range, uint32_t other)
{
    VEC_PUSH(&walk->edges, (struct edge){article, range.start, other, true});
    VEC_PUSH(&walk->edges, (struct edge){article, range.end, other, false});
}

static void collect_edges(struct walk *walk)
{
    for (size_t i = 0; i < walk->comparison->passage_count; i++) {
        const struct passage *passage = &walk->comparison->passages[i];
        if (passage->class > CLASS_NEAR)
            continue;
        add_edges(walk, passage->article_a, passage->a, passage->article_b);
        add_edges(walk, passage->article_b, passage->b, passage->article_a);
    }
    if (walk->edges.count)
        qsort(walk->edges.items, walk->edges.count, sizeof *walk->edges.items, by_place);
}

static size_t place_of(const struct walk *walk, uint32_t other)
{
    size_t at = 0;
    while (at < walk->holders.count && walk->holders.items[at] < other)
        at++;
    return at;
}

static void open_one(struct walk *walk, uint32_t other)
{
    if (walk->depth[other]++)
        return;
    size_t at = place_of(walk, other);
    VEC_PUSH(&walk->holders, other);
    memmove(&walk->holders.items[at + 1], &walk->holders.items[at],
            (walk->holders.count - 1 - at) * sizeof *walk->holders.items);
    walk->holders.items[at] = other;
}

static void close_one(struct walk *walk, uint32_t other)
{
    if (!walk->holders.items || --walk->depth[other])
        return;
    walk->holders.count--;
    for (size_t at = place_of(walk, other); at < walk->holders.count; at++)
        walk->holders.items[at] = walk->holders.items[at + 1];
}

static void count_words(struct walk *walk, uint32_t article, struct range range)
{
    struct arena *arena = walk->comparison->arena;
    if (!walk->holders.count || walk->holders.items[0] < article)
        return;
    uint32_t words = exclusion_words(walk->comparison, article, range);
    uint32_t *set = ARENA_ARRAY(arena, uint32_t, walk->holders.count + 1);
    set[0] = article;
    memcpy(set + 1, walk->holders.items, walk->holders.count * sizeof *set);
    size_t count = walk->holders.count + 1;
    bool fresh;
    uint32_t *index = map_put(&walk->sets, slice_of((const char *)set, count * sizeof *set),
                              (uint32_t)walk->origins.count, &fresh);
    if (fresh)
        VEC_PUSH(&walk->origins, (struct origin){set, (uint32_t)count, 0});
    walk->origins.items[*index].words += words;
}

static void walk_edges(struct walk *walk)
{
    uint32_t from = 0;
    for (size_t i = 0; i < walk->edges.count; i++) {
        const struct edge *edge = &walk->edges.items[i];
        if (edge->at > from)
            count_words(walk, edge->article, (struct range){from, edge->at});
        if (edge->opens)
            open_one(walk, edge->other);
        else
            close_one(walk, edge->other);
        from = edge->at;
    }
}

/* A few words are where two runs end differently. */
static size_t keep_long(struct walk *walk)
{
    size_t kept = 0;
    for (size_t i = 0; i < walk->origins.count; i++)
        if (walk->origins.items[i].words >= LEAST_WORDS)
            walk->origins.items[kept++] = walk->origins.items[i];
    return kept;
}

static int most_first(const void *a, const void *b)
{
    const struct origin *x = a, *y = b;
    if (x->words != y->words)
        return x->words > y->words ? -1 : 1;
    for (uint32_t i = 0; i < x->count && i < y->count; i++)
        if (x->articles[i] != y->articles[i])
            return x->articles[i] < y->articles[i] ? -1 : 1;
    return (x->count > y->count) - (x->count < y->count);
}

void origins_fill(struct comparison *comparison)
{
    struct walk walk = {.comparison = comparison};
    walk.depth = alloc_zeroed(comparison->article_count + 1, sizeof *walk.depth);
    collect_edges(&walk);
    walk_edges(&walk);
    walk.origins.count = keep_long(&walk);
    if (walk.origins.count)
        qsort(walk.origins.items, walk.origins.count, sizeof *walk.origins.items, most_first);
    comparison->origin_count = walk.origins.count;
    comparison->origins = arena_copy(comparison->arena, walk.origins.items, walk.origins.count,
                                     sizeof *walk.origins.items);
    VEC_FREE(&walk.edges);
    VEC_FREE(&walk.holders);
    VEC_FREE(&walk.origins);
    map_free(&walk.sets);
    free(walk.depth);
}
