/* Each article is made ready once, then every pair is searched. */
#include "compare/passage.h"

#include "base/alloc.h"
#include "base/limits.h"
#include "base/share.h"
#include "base/vec.h"
#include "passage/passage.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of text that a thread is worth. */
enum { WORTH = 1 << 15 };

struct couple {
    uint32_t a, b; /* articles */
};

/* Each thread reads some of the articles, then searches some of the couples. */
struct search {
    const struct comparison *comparison;
    struct digest **digests; /* [article] */
    uint32_t min_run;
    size_t threads, readers, searchers;
    struct going *going;
    VEC(struct couple) couples; /* ascending */
    struct passage_list found[SHARE_PARTS];
};

static int ascending(const void *left, const void *right)
{
    const struct couple *x = left, *y = right;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

static void list_all(struct search *search)
{
    const struct comparison *comparison = search->comparison;
    for (uint32_t a = 0; a < comparison->article_count; a++)
        for (uint32_t b = a + 1; b < comparison->article_count; b++)
            VEC_PUSH(&search->couples, (struct couple){a, b});
}

/* Of thousands of articles most have nothing of each other, and the couples would be millions. */
static void list_related(struct search *search)
{
    const struct comparison *comparison = search->comparison;
    size_t kept = 0;
    for (size_t i = 0; i < comparison->statement_count; i++)
        for (size_t k = 0; k < comparison->statements[i].pair_count; k++) {
            const struct pair *pair = &comparison->statements[i].pairs[k];
            struct couple couple = {pair->a.article, pair->b.article};
            if (couple.a != couple.b)
                VEC_PUSH(&search->couples, couple);
        }
    if (search->couples.count)
        qsort(search->couples.items, search->couples.count, sizeof(struct couple), ascending);
    for (size_t i = 0; i < search->couples.count; i++)
        if (!kept || ascending(&search->couples.items[kept - 1], &search->couples.items[i]) != 0)
            search->couples.items[kept++] = search->couples.items[i];
    search->couples.count = kept;
}

static void read_part(void *context, size_t part)
{
    struct search *search = context;
    size_t count = search->comparison->article_count;
    size_t to = share_start(count, part + 1, search->readers);
    struct lexicon *lexicon = lexicon_new();
    bool tells = part + 1 == search->readers;
    for (size_t i = share_start(count, part, search->readers); i < to && going_on(search->going);
         i++) {
        search->digests[i] = digest_new(lexicon, search->comparison->articles[i]);
        if (tells)
            going_tell(search->going, 0);
    }
    lexicon_free(lexicon);
}

static void search_part(void *context, size_t part)
{
    struct search *search = context;
    struct passage_list *found = &search->found[part];
    /* Where there is but one couple, all threads search that. */
    struct passage_finder *finder =
        passage_finder_new(search->couples.count == 1 ? search->threads : 1);
    size_t from = share_start(search->couples.count, part, search->searchers);
    size_t to = share_start(search->couples.count, part + 1, search->searchers);
    bool tells = part + 1 == search->searchers;
    for (size_t i = from; i < to && going_on(search->going); i++) {
        struct couple couple = search->couples.items[i];
        size_t before = found->count;
        passage_find(finder, search->digests[couple.a], search->digests[couple.b], search->min_run,
                     found);
        for (size_t k = before; k < found->count; k++) {
            found->items[k].article_a = couple.a;
            found->items[k].article_b = couple.b;
        }
        if (tells)
            going_tell(search->going, (double)(i + 1 - from) / (double)(to - from));
    }
    passage_finder_free(finder);
}

static void keep_found(struct search *search, struct comparison *comparison)
{
    size_t total = 0, at = 0;
    for (size_t i = 0; i < search->searchers; i++)
        total += search->found[i].count;
    comparison->passages = ARENA_ARRAY(comparison->arena, struct passage, total);
    comparison->passage_count = total;
    for (size_t i = 0; i < search->searchers; i++) {
        const struct passage_list *found = &search->found[i];
        if (found->count)
            memcpy(comparison->passages + at, found->items, found->count * sizeof *found->items);
        at += found->count;
        passage_list_free(&search->found[i]);
    }
}

void passages_fill(struct comparison *comparison, uint32_t min_run, size_t threads,
                   struct going *going)
{
    size_t bytes = 0, count = comparison->article_count;
    struct search search = {
        .comparison = comparison, .min_run = min_run, .threads = threads, .going = going};
    search.digests = alloc_zeroed(count + 1, sizeof *search.digests);
    for (size_t i = 0; i < count; i++)
        bytes += comparison->articles[i]->text.len;
    size_t readers = share_parts(bytes, WORTH, threads);
    search.readers = readers < count ? readers : count ? count : 1;
    if (count <= LIMIT_ALL_PASSAGES)
        list_all(&search);
    else
        list_related(&search);
    size_t couples = search.couples.count;
    size_t searchers = share_parts(bytes / (count ? count : 1) * couples * 2, WORTH, threads);
    search.searchers = searchers < couples ? searchers : couples ? couples : 1;
    share_run(search.readers, read_part, &search);
    if (going_on(going))
        share_run(search.searchers, search_part, &search);
    keep_found(&search, comparison);
    for (size_t i = 0; i < count; i++)
        digest_free(search.digests[i]);
    free(search.digests);
    VEC_FREE(&search.couples);
}
