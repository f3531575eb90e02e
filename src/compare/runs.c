/* Seed and extend. Every RUN_SEED words of each article are hashed into one table; a later article
 * looks its own seeds up and follows each hit to where the words part. Positions are tokens. */
#include "compare/runs.h"

#include "base/alloc.h"
#include "base/vec.h"

#include <stdlib.h>
#include <string.h>

/* Places of one seed that are looked at, and in one article followed; what stands more often is
 * boilerplate. */
enum { CHAIN = 256, EACH = 2, NONE = UINT32_MAX };

struct seed {
    uint32_t article, token, next;
};

struct table {
    uint32_t *slots;
    size_t mask;
    struct seed *seeds;
    size_t count;
};

static uint64_t hash_seed(const struct token *tokens)
{
    uint64_t hash = 0;
    for (int i = 0; i < RUN_SEED; i++)
        hash = (hash ^ tokens[i].word) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 31;
}

static uint32_t extend(const struct document *a, uint32_t at_a, const struct document *b,
                       uint32_t at_b)
{
    uint32_t count = 0;
    while (at_a + count < a->token_count && at_b + count < b->token_count &&
           a->tokens[at_a + count].word == b->tokens[at_b + count].word)
        count++;
    return count;
}

/* Starts a run only where the words before differ, so that each is found once. */
static bool starts_here(const struct document *a, uint32_t at_a, const struct document *b,
                        uint32_t at_b)
{
    return !at_a || !at_b || a->tokens[at_a - 1].word != b->tokens[at_b - 1].word;
}

/* covered: how far each other article's runs reach in this one before this token. What they cover
 * is not followed again, or a repeated line would cost its square. */
static void look_up(struct runs *runs, const struct table *table, const struct document *documents,
                    uint32_t article, uint32_t token, uint32_t *covered)
{
    const struct document *own = &documents[article];
    uint64_t hash = hash_seed(own->tokens + token);
    size_t before = runs->count;
    uint32_t at = table->slots[hash & table->mask];
    uint32_t last = NONE, followed = 0;
    for (int tries = 0; at != NONE && tries < CHAIN; tries++, at = table->seeds[at].next) {
        struct seed seed = table->seeds[at];
        followed = seed.article == last ? followed : 0;
        last = seed.article;
        if (followed == EACH)
            continue;
        const struct document *other = &documents[seed.article];
        if (token < covered[seed.article] || !starts_here(other, seed.token, own, token))
            continue;
        uint32_t count = extend(other, seed.token, own, token);
        followed += count >= RUN_SEED;
        if (count >= RUN_SEED)
            VEC_PUSH(runs, (struct run){seed.article, article, seed.token, token, count});
    }
    for (size_t i = before; i < runs->count; i++) {
        struct run run = runs->items[i];
        if (token + run.count > covered[run.article_a])
            covered[run.article_a] = token + run.count;
    }
}

static void insert(struct table *table, uint32_t article, uint32_t token, uint64_t hash)
{
    uint32_t *slot = &table->slots[hash & table->mask];
    table->seeds[table->count] = (struct seed){article, token, *slot};
    *slot = (uint32_t)table->count++;
}

static int by_place(const void *left, const void *right)
{
    const struct run *a = left, *b = right;
    const uint32_t x[] = {a->article_a, a->article_b, a->token_a, a->token_b};
    const uint32_t y[] = {b->article_a, b->article_b, b->token_a, b->token_b};
    for (int i = 0; i < 4; i++)
        if (x[i] != y[i])
            return x[i] < y[i] ? -1 : 1;
    return 0;
}

void runs_find(struct runs *runs, const struct document *documents, size_t count)
{
    size_t tokens = 0, capacity = 64;
    for (size_t i = 0; i < count; i++)
        tokens += documents[i].token_count;
    while (capacity < tokens)
        capacity *= 2;
    struct table table = {alloc_resize(NULL, capacity, sizeof *table.slots), capacity - 1,
                          alloc_resize(NULL, tokens + 1, sizeof *table.seeds), 0};
    for (size_t i = 0; i < capacity; i++)
        table.slots[i] = NONE;
    uint32_t *covered = alloc_zeroed(count + 1, sizeof *covered);
    for (size_t article = 0; article < count; article++) {
        const struct document *document = &documents[article];
        memset(covered, 0, count * sizeof *covered);
        size_t seeds = document->token_count < RUN_SEED ? 0 : document->token_count - RUN_SEED + 1;
        for (size_t t = 0; t < seeds && article; t++)
            look_up(runs, &table, documents, (uint32_t)article, (uint32_t)t, covered);
        for (size_t t = seeds; t-- > 0 && article + 1 < count;)
            insert(&table, (uint32_t)article, (uint32_t)t, hash_seed(document->tokens + t));
    }
    free(covered);
    free(table.slots);
    free(table.seeds);
    if (runs->count)
        qsort(runs->items, runs->count, sizeof *runs->items, by_place);
}

void runs_free(struct runs *runs)
{
    VEC_FREE(runs);
}
