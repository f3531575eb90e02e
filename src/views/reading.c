/* Reading order. Indexes are of statements, blocks and sentences; the work grows with their number.
 */
#include "views/reading.h"

#include "base/alloc.h"

#include <stdlib.h>

/* A lead is looked for among so many first sentences; key points begin with so many first blocks.
 */
enum { LEAD_AMONG = 5, POINTS_WITHIN = 2 };

struct placed {
    uint32_t statement;
    uint32_t at; /* 0: the lead; else by twice the statement it stands at, or just before */
};

static enum block_kind kind_of(const struct article *article, uint32_t sentence)
{
    return article->blocks[article->sentences[sentence].block].kind;
}

/* The block behind the key points that an article begins with: a run of headings and items, of
 * items at least, with a line before it at most. 0: it has none. */
static uint32_t body_of(const struct article *article)
{
    uint32_t at = 0;
    bool items = false;
    while (at < article->block_count && at < POINTS_WITHIN &&
           article->blocks[at].kind == BLOCK_PARAGRAPH)
        at++;
    if (at == POINTS_WITHIN)
        return 0;
    for (; at < article->block_count &&
           (article->blocks[at].kind == BLOCK_HEADING || article->blocks[at].kind == BLOCK_ITEM);
         at++)
        items |= article->blocks[at].kind == BLOCK_ITEM;
    return items && at < article->block_count ? at : 0;
}

/* The article's first sentence in the block or behind it. */
static uint32_t first_in(const struct article *article, uint32_t block)
{
    uint32_t i = 0;
    while (i + 1 < article->sentence_count && article->sentences[i].block < block)
        i++;
    return i;
}

static bool is_heading(const struct comparison *comparison, const struct statement *statement)
{
    for (size_t m = 0; m < statement->member_count; m++)
        for (uint32_t i = 0; i < statement->members[m].count; i++)
            if (kind_of(comparison->articles[statement->members[m].article],
                        statement->members[m].sentences[i]) != BLOCK_HEADING)
                return false;
    return true;
}

/* Whether only key points tell it. body: [article] of body_of. */
static bool is_point(const struct comparison *comparison, const struct statement *statement,
                     const uint32_t *body)
{
    for (size_t m = 0; m < statement->member_count; m++) {
        const struct member *member = &statement->members[m];
        const struct article *article = comparison->articles[member->article];
        for (uint32_t i = 0; i < member->count; i++)
            if (article->sentences[member->sentences[i]].block >= body[member->article])
                return false;
    }
    return true;
}

/* What the earliest article begins with: of its first sentences in paragraphs one that others tell
 * too, else the first. */
static uint32_t find_lead(const struct comparison *comparison, const uint32_t *ranks)
{
    uint32_t earliest = 0, first = UINT32_MAX, seen = 0;
    for (uint32_t i = 0; i < comparison->article_count; i++)
        if (ranks[i] < ranks[earliest])
            earliest = i;
    const struct article *article = comparison->articles[earliest];
    for (uint32_t i = 0; i < article->sentence_count && seen < LEAD_AMONG; i++) {
        uint32_t statement = comparison->places[earliest][i].statement;
        if (kind_of(article, i) != BLOCK_PARAGRAPH)
            continue;
        seen++;
        if (comparison->statements[statement].member_count > 1)
            return statement;
        first = first == UINT32_MAX ? statement : first;
    }
    return first;
}

static uint32_t place_of(const struct comparison *comparison, uint32_t index, const uint32_t *body)
{
    const struct statement *statement = &comparison->statements[index];
    if (!is_point(comparison, statement, body))
        return 2 * index + 3;
    uint32_t article = statement->members[0].article;
    uint32_t begins = first_in(comparison->articles[article], body[article]);
    return 2 * comparison->places[article][begins].statement + 2;
}

static int by_place(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    return (x->statement > y->statement) - (x->statement < y->statement);
}

size_t reading_order(const struct comparison *comparison, const uint32_t *ranks, uint32_t *order)
{
    size_t count = 0;
    struct placed *placed = alloc_zeroed(comparison->statement_count + 1, sizeof *placed);
    uint32_t *body = alloc_zeroed(comparison->article_count + 1, sizeof *body);
    uint32_t lead = comparison->article_count ? find_lead(comparison, ranks) : UINT32_MAX;
    for (uint32_t i = 0; i < comparison->article_count; i++)
        body[i] = body_of(comparison->articles[i]);
    for (uint32_t i = 0; i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        if (!statement->member_count || is_heading(comparison, statement))
            continue;
        placed[count++] = (struct placed){i, i == lead ? 0 : place_of(comparison, i, body)};
    }
    if (count)
        qsort(placed, count, sizeof *placed, by_place);
    for (size_t i = 0; i < count; i++)
        order[i] = placed[i].statement;
    free(placed);
    free(body);
    return count;
}
