/* Passages without statements. */
#include "app/pair_passages.h"

#include "base/alloc.h"
#include "base/hash.h"
#include "text/fold.h"

#include <stdlib.h>

void searcher_begin(struct searcher *searcher)
{
    *searcher = (struct searcher){lexicon_new(), passage_finder_new(1)};
}

void searcher_end(struct searcher *searcher)
{
    lexicon_free(searcher->lexicon);
    passage_finder_free(searcher->finder);
}

struct comparison *pair_passages(const struct searcher *searcher, const struct digest *a,
                                 const struct digest *b, struct article *const *articles,
                                 const struct compare_options *how)
{
    struct comparison *comparison = comparison_new(articles, 2);
    struct passage_list found = {0};
    comparison->threshold = how->threshold;
    comparison->base = how->base;
    passage_find(searcher->finder, a, b, how->min_run, &found);
    comparison->passages =
        arena_copy(comparison->arena, found.items, found.count, sizeof *found.items);
    comparison->passage_count = found.count;
    passage_list_free(&found);
    return comparison;
}

static uint64_t hash_sentence(const struct article *article, size_t sentence, struct buffer *folded)
{
    buffer_clear(folded);
    fold_typography(article_sentence(article, sentence), folded);
    return hash_quick(buffer_slice(folded));
}

static int by_hash(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

/* The hashes of an article's sentences, each once, ascending; the caller frees them. */
static uint64_t *sentences_of(const struct article *article, size_t *count)
{
    struct buffer folded = {0};
    uint64_t *hashes = alloc_resize(NULL, article->sentence_count + 1, sizeof *hashes);
    size_t kept = 0;
    for (size_t i = 0; i < article->sentence_count; i++)
        hashes[i] = hash_sentence(article, i, &folded);
    qsort(hashes, article->sentence_count, sizeof *hashes, by_hash);
    for (size_t i = 0; i < article->sentence_count; i++)
        if (!kept || hashes[i] != hashes[kept - 1])
            hashes[kept++] = hashes[i];
    buffer_free(&folded);
    *count = kept;
    return hashes;
}

bool pair_diverges(const struct digest *a, const struct digest *b, struct article *const *articles)
{
    size_t counts[2];
    uint64_t *hashes[2];
    if (!passage_same_vocabulary(a, b))
        return true;
    for (int i = 0; i < 2; i++)
        hashes[i] = sentences_of(articles[i], &counts[i]);
    bool same =
        counts[0] == counts[1] && memcmp(hashes[0], hashes[1], counts[0] * sizeof *hashes[0]) == 0;
    free(hashes[0]);
    free(hashes[1]);
    return !same;
}
