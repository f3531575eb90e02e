/* What of each article does not count as shared. Ranges are bytes of its text, ascending and apart
 * from each other. */
#include "compare/exclusion.h"

#include "base/vec.h"
#include "text/words.h"

#include <stdlib.h>

/* Words beside a byline in its line ("By", "and John Doe", "Staff"); bytes of the longest line. */
enum { BYLINE_MORE = 4, BYLINE_BYTES = 300 };

struct ranges {
    struct range *items;
    size_t count, capacity;
};

static int by_start(const void *left, const void *right)
{
    const struct range *a = left, *b = right;
    return a->start != b->start ? (a->start > b->start) - (a->start < b->start)
                                : (a->end > b->end) - (a->end < b->end);
}

/* Quotations inside of others are parts of those. */
static void unite(struct ranges *ranges)
{
    size_t kept = 0;
    if (!ranges->count)
        return;
    qsort(ranges->items, ranges->count, sizeof *ranges->items, by_start);
    for (size_t i = 1; i < ranges->count; i++) {
        struct range *last = &ranges->items[kept], next = ranges->items[i];
        if (next.start > last->end)
            ranges->items[++kept] = next;
        else if (next.end > last->end)
            last->end = next.end;
    }
    ranges->count = kept + 1;
}

static void add_quotes(struct ranges *ranges, const struct mentions *mentions)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->items[i];
        if (mention->kind == FACT_QUOTE && !mention->withheld)
            VEC_PUSH(ranges, mention->quotation.inside);
    }
}

/* Blocks that are a byline and little more; others are not in the text unless all of the file is.
 */
static void add_bylines(struct ranges *ranges, const struct article *article)
{
    for (size_t i = 0; i < article->block_count; i++) {
        struct slice text = slice_range(article->text, article->blocks[i].range);
        bool found = false;
        if (text.len > BYLINE_BYTES)
            continue;
        for (size_t k = 0; k < article->bylines.count && !found; k++) {
            struct slice byline = article->bylines.items[k];
            found = byline.len && slice_find(text, byline, 0) < text.len &&
                    words_count(text) <= words_count(byline) + BYLINE_MORE;
        }
        if (found)
            VEC_PUSH(ranges, article->blocks[i].range);
    }
}

static void add_headings(struct ranges *ranges, const struct article *article)
{
    for (size_t i = 0; i < article->block_count; i++)
        if (article->blocks[i].kind == BLOCK_HEADING)
            VEC_PUSH(ranges, article->blocks[i].range);
}

void exclusions_find(struct comparison *comparison, const struct candidates *candidates,
                     unsigned excluded)
{
    comparison->excluded = excluded;
    if (!excluded)
        return;
    comparison->exclusions =
        ARENA_ARRAY(comparison->arena, struct exclusion, comparison->article_count);
    for (size_t i = 0; i < comparison->article_count; i++) {
        struct ranges ranges = {0};
        if (excluded & EXCLUDE_QUOTES)
            add_quotes(&ranges, &candidates->mentions[i]);
        if (excluded & EXCLUDE_BYLINES)
            add_bylines(&ranges, candidates->articles[i]);
        if (excluded & EXCLUDE_HEADINGS)
            add_headings(&ranges, candidates->articles[i]);
        unite(&ranges);
        comparison->exclusions[i] = (struct exclusion){
            arena_copy(comparison->arena, ranges.items, ranges.count, sizeof *ranges.items),
            ranges.count};
        VEC_FREE(&ranges);
    }
}

uint32_t exclusion_words(const struct comparison *comparison, uint32_t article, struct range range)
{
    struct slice text = slice_range(comparison->articles[article]->text, range);
    struct word word;
    uint32_t words = 0;
    if (!comparison->exclusions)
        return (uint32_t)words_count(text);
    for (size_t at = 0; words_next(text, &at, &word);)
        words += comparison_counts(comparison, article, range.start + word.range.start);
    return words;
}

void exclusions_weed(struct comparison *comparison, uint32_t min_run)
{
    uint32_t least = min_run ? min_run : RUN_LEAST;
    size_t kept = 0;
    for (size_t i = 0; i < comparison->passage_count && comparison->exclusions; i++) {
        const struct passage *passage = &comparison->passages[i];
        if (exclusion_words(comparison, passage->article_a, passage->a) >= least &&
            exclusion_words(comparison, passage->article_b, passage->b) >= least)
            comparison->passages[kept++] = *passage;
    }
    if (comparison->exclusions)
        comparison->passage_count = kept;
}
