/* Each article is made ready once, then every pair is searched, on all cores; results are put
 * together in the order of the pairs. */
#include "compare/passage.h"

#include "base/alloc.h"
#include "base/share.h"
#include "base/vec.h"
#include "passage/passage.h"

#include <stdlib.h>

/* Pairs that are worth a thread. */
enum { WORTH = 24 };

struct searching {
    const struct comparison *comparison;
    struct digest **digests; /* [article] */
    uint32_t min_run;
    size_t pairs, parts;
    struct passage_list found[SHARE_PARTS];
};

static bool wanted(const struct comparison *comparison, size_t a, size_t b)
{
    return comparison->base == NO_BASE || a == (size_t)comparison->base ||
           b == (size_t)comparison->base;
}

static void search_pair(const struct searching *searching, struct passage_finder *finder, size_t a,
                        size_t b, struct passage_list *found)
{
    size_t before = found->count;
    passage_find(finder, searching->digests[a], searching->digests[b], searching->min_run, found);
    for (size_t i = before; i < found->count; i++) {
        found->items[i].article_a = (uint32_t)a;
        found->items[i].article_b = (uint32_t)b;
    }
}

static void search_part(void *context, size_t part)
{
    struct searching *searching = context;
    const struct comparison *comparison = searching->comparison;
    size_t from = share_start(searching->pairs, part, searching->parts), at = 0;
    size_t end = share_start(searching->pairs, part + 1, searching->parts);
    struct passage_finder *finder = passage_finder_new();
    for (size_t a = 0; a < comparison->article_count; a++)
        for (size_t b = a + 1; b < comparison->article_count; b++) {
            if (!wanted(comparison, a, b))
                continue;
            if (at >= from && at < end)
                search_pair(searching, finder, a, b, &searching->found[part]);
            at++;
        }
    passage_finder_free(finder);
}

static size_t count_pairs(const struct comparison *comparison)
{
    size_t count = comparison->article_count;
    if (comparison->base != NO_BASE)
        return count ? count - 1 : 0;
    return count * (count - (count > 0)) / 2;
}

static void gather(struct searching *searching, struct comparison *comparison)
{
    struct passage_list all = {0};
    for (size_t part = 0; part < searching->parts; part++) {
        for (size_t i = 0; i < searching->found[part].count; i++)
            VEC_PUSH(&all, searching->found[part].items[i]);
        passage_list_free(&searching->found[part]);
    }
    comparison->passages = arena_copy(comparison->arena, all.items, all.count, sizeof *all.items);
    comparison->passage_count = all.count;
    passage_list_free(&all);
}

void passages_fill(struct comparison *comparison, uint32_t min_run, size_t threads)
{
    struct searching searching = {.comparison = comparison, .min_run = min_run};
    struct lexicon *lexicon = lexicon_new();
    searching.digests = alloc_zeroed(comparison->article_count + 1, sizeof *searching.digests);
    for (size_t i = 0; i < comparison->article_count; i++)
        searching.digests[i] = digest_new(lexicon, comparison->articles[i]);
    searching.pairs = count_pairs(comparison);
    searching.parts = share_parts(searching.pairs, WORTH, threads);
    share_run(searching.parts, search_part, &searching);
    gather(&searching, comparison);
    for (size_t i = 0; i < comparison->article_count; i++)
        digest_free(searching.digests[i]);
    lexicon_free(lexicon);
    free(searching.digests);
}
