/* Each article is made ready once, then every pair is searched. */
#include "compare/passage.h"

#include "base/alloc.h"
#include "passage/passage.h"

#include <stdlib.h>

static bool wanted(const struct comparison *comparison, size_t a, size_t b)
{
    return comparison->base == NO_BASE || a == (size_t)comparison->base ||
           b == (size_t)comparison->base;
}

static void search_pairs(const struct comparison *comparison, struct digest *const *digests,
                         uint32_t min_run, struct passage_list *found)
{
    struct passage_finder *finder = passage_finder_new();
    for (size_t a = 0; a < comparison->article_count; a++)
        for (size_t b = a + 1; b < comparison->article_count; b++) {
            size_t before = found->count;
            if (wanted(comparison, a, b))
                passage_find(finder, digests[a], digests[b], min_run, found);
            for (size_t i = before; i < found->count; i++) {
                found->items[i].article_a = (uint32_t)a;
                found->items[i].article_b = (uint32_t)b;
            }
        }
    passage_finder_free(finder);
}

void passages_fill(struct comparison *comparison, uint32_t min_run)
{
    struct digest **digests = alloc_zeroed(comparison->article_count + 1, sizeof *digests);
    struct lexicon *lexicon = lexicon_new();
    struct passage_list found = {0};
    for (size_t i = 0; i < comparison->article_count; i++)
        digests[i] = digest_new(lexicon, comparison->articles[i]);
    search_pairs(comparison, digests, min_run, &found);
    comparison->passages =
        arena_copy(comparison->arena, found.items, found.count, sizeof *found.items);
    comparison->passage_count = found.count;
    passage_list_free(&found);
    for (size_t i = 0; i < comparison->article_count; i++)
        digest_free(digests[i]);
    lexicon_free(lexicon);
    free(digests);
}
