/* The tree of the stemma. Lines of descent never make a circle, directed or not, so that whatever
 * hangs together can be drawn from one of its articles down: the earliest that comes from no other.
 * Nothing here recurses; a chain may be as long as the story has articles. */
#include "views/stemma.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "views/telling.h"

#include <stdlib.h>

/* One end of a line, seen from the other. */
struct end {
    uint32_t article;
    size_t descent;
};

struct link {
    uint32_t article;
    size_t parent, descent;
    uint32_t depth;
    bool last;
};

struct growing {
    const struct comparison *comparison;
    struct stemma *stemma;
    uint32_t *ranks, *by_rank; /* [article]; [rank] */
    struct end *ends;          /* article by article */
    size_t *first;             /* [article]: its first end; one more for the end of the last */
    bool *made, *seen;         /* [article] */
    bool *has_source;          /* [article]: a directed line leads to it */
    VEC(struct link) stack;
    VEC(uint32_t) queue;
};

static void collect_ends(struct growing *growing)
{
    const struct comparison *comparison = growing->comparison;
    size_t count = comparison->article_count, lines = comparison->lineage_count;
    growing->first = alloc_zeroed(count + 2, sizeof *growing->first);
    growing->ends = alloc_zeroed(2 * lines + 1, sizeof *growing->ends);
    for (size_t i = 0; i < lines; i++) {
        const struct descent *descent = &comparison->lineage[i];
        growing->first[descent->from + 2]++;
        growing->first[descent->to + 2]++;
        growing->has_source[descent->to] |= descent->directed;
    }
    for (size_t i = 2; i <= count + 1; i++)
        growing->first[i] += growing->first[i - 1];
    for (size_t i = 0; i < lines; i++) {
        const struct descent *descent = &comparison->lineage[i];
        growing->ends[growing->first[descent->from + 1]++] = (struct end){descent->to, i};
        growing->ends[growing->first[descent->to + 1]++] = (struct end){descent->from, i};
    }
}

/* The earliest of those that hang together with the article and come from no other. */
static uint32_t find_root(struct growing *growing, uint32_t article)
{
    uint32_t root = UINT32_MAX;
    growing->queue.count = 0;
    VEC_PUSH(&growing->queue, article);
    growing->seen[article] = true;
    for (size_t at = 0; at < growing->queue.count; at++) {
        uint32_t here = growing->queue.items[at];
        if (!growing->has_source[here] &&
            (root == UINT32_MAX || growing->ranks[here] < growing->ranks[root]))
            root = here;
        for (size_t i = growing->first[here]; i < growing->first[here + 1]; i++) {
            uint32_t next = growing->ends[i].article;
            if (!growing->seen[next]) {
                growing->seen[next] = true;
                VEC_PUSH(&growing->queue, next);
            }
        }
    }
    return root == UINT32_MAX ? article : root;
}

/* Whether the first hangs below the second: what comes from the node before what it comes from or
 * hangs together with, the earlier before the later. */
static bool is_after(const struct growing *growing, const struct link *a, const struct link *b)
{
    const struct descent *x = &growing->comparison->lineage[a->descent];
    const struct descent *y = &growing->comparison->lineage[b->descent];
    bool x_down = x->directed && x->to == a->article, y_down = y->directed && y->to == b->article;
    if (x_down != y_down)
        return y_down;
    return growing->ranks[a->article] > growing->ranks[b->article];
}

/* Onto the stack, the last of them first. */
static void push_children(struct growing *growing, uint32_t article, size_t node, uint32_t depth)
{
    size_t start = growing->stack.count;
    for (size_t i = growing->first[article]; i < growing->first[article + 1]; i++) {
        const struct end *end = &growing->ends[i];
        if (growing->made[end->article])
            continue;
        struct link link = {end->article, node, end->descent, depth + 1, false};
        VEC_PUSH(&growing->stack, link);
        for (size_t k = growing->stack.count - 1; k > start; k--) {
            if (!is_after(growing, &link, &growing->stack.items[k - 1]))
                break;
            growing->stack.items[k] = growing->stack.items[k - 1];
            growing->stack.items[k - 1] = link;
        }
    }
    if (growing->stack.count > start)
        growing->stack.items[start].last = true;
}

static void grow(struct growing *growing, uint32_t root)
{
    VEC_PUSH(&growing->stack, ((struct link){root, STEMMA_NONE, STEMMA_NONE, 0, true}));
    while (growing->stack.count) {
        struct link link = growing->stack.items[--growing->stack.count];
        size_t node = growing->stemma->count;
        struct stemma_node fresh = {
            .article = link.article,
            .parent = link.parent,
            .descent = link.descent,
            .depth = link.depth,
            .last = link.last,
            .alone = growing->first[link.article] == growing->first[link.article + 1],
        };
        growing->stemma->node_of[link.article] = (uint32_t)node;
        growing->made[link.article] = true;
        VEC_PUSH(growing->stemma, fresh);
        push_children(growing, link.article, node, link.depth);
    }
}

static void grow_all(struct growing *growing)
{
    size_t count = growing->comparison->article_count;
    for (size_t i = 0; i < count; i++) {
        uint32_t article = growing->by_rank[i];
        if (!growing->seen[article] && growing->first[article] < growing->first[article + 1])
            grow(growing, find_root(growing, article));
    }
    for (size_t i = 0; i < count; i++)
        if (!growing->made[growing->by_rank[i]]) {
            grow(growing, growing->by_rank[i]);
            growing->stemma->alone++;
        }
}

static void clear(struct stemma *stemma)
{
    free(stemma->node_of);
    stemma->node_of = NULL;
    stemma->count = stemma->alone = 0;
    stemma->seen = UINT32_MAX;
    stemma->of = NULL;
}

static void make(struct stemma *stemma, const struct comparison *comparison)
{
    size_t count = comparison->article_count + 1;
    struct growing growing = {.comparison = comparison, .stemma = stemma};
    clear(stemma);
    stemma->of = comparison;
    stemma->node_of = alloc_zeroed(count, sizeof *stemma->node_of);
    growing.ranks = alloc_zeroed(count, sizeof *growing.ranks);
    growing.by_rank = alloc_zeroed(count, sizeof *growing.by_rank);
    growing.made = alloc_zeroed(count, sizeof *growing.made);
    growing.seen = alloc_zeroed(count, sizeof *growing.seen);
    growing.has_source = alloc_zeroed(count, sizeof *growing.has_source);
    telling_rank(comparison, growing.ranks);
    for (uint32_t i = 0; i + 1 < count; i++)
        growing.by_rank[growing.ranks[i]] = i;
    collect_ends(&growing);
    grow_all(&growing);
    free(growing.ranks);
    free(growing.by_rank);
    free(growing.made);
    free(growing.seen);
    free(growing.has_source);
    free(growing.first);
    free(growing.ends);
    VEC_FREE(&growing.stack);
    VEC_FREE(&growing.queue);
}

struct stemma *stemma_own(struct reader *reader)
{
    struct stemma *stemma = reader->own[VIEW_STEMMA];
    if (!stemma)
        stemma = reader->own[VIEW_STEMMA] = alloc_zeroed(1, sizeof *stemma);
    if (stemma->of != reader->comparison)
        make(stemma, reader->comparison);
    return stemma;
}

void stemma_forget(struct reader *reader)
{
    if (reader->own[VIEW_STEMMA])
        clear(reader->own[VIEW_STEMMA]);
}

void stemma_release(struct reader *reader)
{
    struct stemma *stemma = reader->own[VIEW_STEMMA];
    if (!stemma)
        return;
    clear(stemma);
    VEC_FREE(stemma);
    free(stemma);
}
