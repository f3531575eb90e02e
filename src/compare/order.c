/* Merging the articles' orders into one. The first article lays the rows out; each further one
 * keeps the longest part of itself that agrees with the rows so far (longest non-decreasing
 * subsequence, patience sorting), marks the rest as moved, and puts its new rows behind their
 * neighbours. Rows are a linked list, since most of them come in between. */
#include "compare/order.h"

#include "base/alloc.h"

#include <stdlib.h>

enum { NONE = UINT32_MAX };

struct rows {
    uint32_t *next; /* [cluster + 1]; 0 is the head, before the first */
    uint32_t *rank; /* [cluster]: place among the rows, NONE where not laid out yet */
    bool *shared;   /* [cluster]: in more than one article */
    size_t count;
};

static void renumber(struct rows *rows)
{
    uint32_t rank = 0;
    for (uint32_t at = rows->next[0]; at != NONE; at = rows->next[at])
        rows->rank[at - 1] = rank++;
}

/* Marks in keep the longest run of ranks that never falls; NONE does not take part. */
static void keep_longest(const uint32_t *ranks, size_t count, bool *keep)
{
    uint32_t *tails = alloc_zeroed(count + 1, sizeof *tails);
    uint32_t *before = alloc_zeroed(count + 1, sizeof *before);
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        if (ranks[i] == NONE)
            continue;
        size_t low = 0, high = length;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (ranks[tails[middle]] <= ranks[i])
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? tails[low - 1] : NONE;
        tails[low] = (uint32_t)i;
        length = low == length ? length + 1 : length;
    }
    for (uint32_t at = length ? tails[length - 1] : NONE; at != NONE; at = before[at])
        keep[at] = true;
    free(tails);
    free(before);
}

/* New rows stand behind those that earlier articles alone have at this place. */
static uint32_t past_unique(const struct rows *rows, uint32_t at, const bool *fresh)
{
    while (rows->next[at] != NONE && !rows->shared[rows->next[at] - 1] &&
           !fresh[rows->next[at] - 1])
        at = rows->next[at];
    return at;
}

static void insert(struct rows *rows, uint32_t behind, uint32_t row)
{
    rows->next[row + 1] = rows->next[behind];
    rows->next[behind] = row + 1;
}

struct sequence {
    const uint32_t *clusters; /* [sentence] */
    uint32_t *ranks;          /* [sentence] */
    bool *keep;               /* [sentence] */
    bool *moved;              /* [sentence] */
    size_t count;
};

/* Whether the sentence goes on where the one before it stands: only neighbours share a cell. */
static bool goes_on(struct sequence sequence, size_t i)
{
    return i > 0 && sequence.clusters[i - 1] == sequence.clusters[i] && !sequence.moved[i - 1];
}

static void lay_out(struct rows *rows, struct sequence sequence, bool *fresh)
{
    uint32_t cursor = 0, anchor = NONE;
    for (size_t i = 0; i < sequence.count; i++) {
        uint32_t row = sequence.clusters[i];
        if (sequence.ranks[i] != NONE) {
            bool again = row == anchor && !goes_on(sequence, i);
            sequence.moved[i] = !sequence.keep[i] || again;
            cursor = sequence.moved[i] ? cursor : row + 1;
            anchor = sequence.moved[i] ? anchor : row;
        } else if (!fresh[row]) {
            insert(rows, past_unique(rows, cursor, fresh), row);
            fresh[row] = true;
            cursor = row + 1;
        } else {
            sequence.moved[i] = !goes_on(sequence, i);
        }
    }
    for (size_t i = 0; i < sequence.count; i++)
        fresh[sequence.clusters[i]] = false;
}

static void add_article(struct rows *rows, const struct candidates *candidates,
                        const struct clusters *clusters, size_t article, bool *moved, bool *fresh)
{
    size_t count = candidates->articles[article]->sentence_count;
    uint32_t *memory = alloc_zeroed(count * 2 + 1, sizeof *memory);
    bool *keep = alloc_zeroed(count + 1, sizeof *keep);
    struct sequence sequence = {memory, memory + count, keep, moved, count};
    for (size_t i = 0; i < count; i++) {
        memory[i] = clusters->at[article][i];
        sequence.ranks[i] = rows->rank[memory[i]];
    }
    keep_longest(sequence.ranks, count, keep);
    lay_out(rows, sequence, fresh);
    renumber(rows);
    free(memory);
    free(keep);
}

static void find_shared(struct rows *rows, const struct candidates *candidates,
                        const struct clusters *clusters)
{
    uint32_t *seen = alloc_zeroed(clusters->count + 1, sizeof *seen);
    for (size_t a = 0; a < candidates->article_count; a++)
        for (size_t i = 0; i < candidates->articles[a]->sentence_count; i++) {
            uint32_t row = clusters->at[a][i];
            rows->shared[row] = rows->shared[row] || (seen[row] && seen[row] != a + 1);
            seen[row] = (uint32_t)a + 1;
        }
    free(seen);
}

struct order order_clusters(struct arena *arena, const struct candidates *candidates,
                            const struct clusters *clusters, size_t first)
{
    struct rows rows = {alloc_zeroed(clusters->count + 1, sizeof *rows.next),
                        ARENA_ARRAY(arena, uint32_t, clusters->count),
                        alloc_zeroed(clusters->count + 1, sizeof *rows.shared), clusters->count};
    struct order order = {rows.rank, ARENA_ARRAY(arena, bool *, candidates->article_count)};
    bool *fresh = alloc_zeroed(clusters->count + 1, sizeof *fresh);
    rows.next[0] = NONE;
    for (size_t i = 0; i < clusters->count; i++)
        rows.rank[i] = NONE;
    find_shared(&rows, candidates, clusters);
    for (size_t i = 0; i < candidates->article_count; i++) {
        size_t article = i == 0 ? first : i <= first ? i - 1 : i;
        order.moved[article] =
            ARENA_ARRAY(arena, bool, candidates->articles[article]->sentence_count);
        add_article(&rows, candidates, clusters, article, order.moved[article], fresh);
    }
    free(rows.next);
    free(rows.shared);
    free(fresh);
    return order;
}
