/* The longest run of words that two articles have in common. Only sentences that say the same are
 * looked at, so it costs what the pair's sentences are long. Words are compared by their letters
 * without regard to ASCII case; what is excluded from sharing parts them. Ranges are bytes of each
 * article's text. */
#include "base/alloc.h"
#include "base/hash.h"
#include "base/vec.h"
#include "text/words.h"
#include "views/matrix.h"

#include <stdlib.h>

/* Words of one sentence that are looked at; sentences of one side of a pair; and words that are
 * held against words in all, some milliseconds' worth: beyond it the longest run found so far
 * stands. */
enum { WORDS_MOST = 400, SIDE_MOST = 8, HELD_MOST = 6000000 };

struct spot {
    uint64_t hash;
    struct range range; /* bytes of the article's text */
};

struct spots {
    struct spot *items;
    size_t count, capacity;
};

static uint64_t hash_word(struct slice word)
{
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < word.len; i++) {
        unsigned char c = (unsigned char)word.data[i];
        hash = hash_stable_byte(hash, c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c);
    }
    return hash;
}

/* What does not count is like no other word: its hash is of its place. */
static void read_words(const struct comparison *comparison, uint32_t index, uint32_t sentence,
                       struct spots *spots)
{
    const struct article *article = comparison->articles[index];
    struct range all = article->sentences[sentence].range;
    struct slice text = slice_range(article->text, all);
    struct word word;
    spots->count = 0;
    for (size_t at = 0; spots->count < WORDS_MOST && words_next(text, &at, &word);) {
        struct range range = {all.start + word.range.start, all.start + word.range.end};
        bool counts = comparison_counts(comparison, index, range.start);
        uint64_t hash = hash_word(slice_range(text, word.range));
        VEC_PUSH(spots,
                 ((struct spot){counts ? hash : ((uint64_t)index << 32) | range.start, range}));
    }
}

struct search_run {
    const struct comparison *comparison;
    uint32_t a, b;
    struct spots words_a, words_b;
    size_t *lengths; /* [words_b]: of the runs that end at the present word of a */
    size_t held;     /* words against words so far */
    struct shared_run best;
};

/* The longest common run of two sentences, if it is longer than the best. */
static void common_run(struct search_run *search, uint32_t sentence_a, uint32_t sentence_b)
{
    const struct article *of_a = search->comparison->articles[search->a];
    const struct article *of_b = search->comparison->articles[search->b];
    struct range range_a = of_a->sentences[sentence_a].range;
    struct range range_b = of_b->sentences[sentence_b].range;
    size_t most = search->best.words * 2; /* a word and what parts it from the next: two bytes */
    if (range_a.end - range_a.start < most || range_b.end - range_b.start < most)
        return;
    read_words(search->comparison, search->a, sentence_a, &search->words_a);
    read_words(search->comparison, search->b, sentence_b, &search->words_b);
    const struct spots *a = &search->words_a, *b = &search->words_b;
    search->held += a->count * b->count + a->count + b->count;
    for (size_t k = 0; k < b->count; k++)
        search->lengths[k] = 0;
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = b->count; k-- > 0;) {
            bool same = a->items[i].hash == b->items[k].hash;
            size_t length = search->lengths[k] = !same ? 0 : k ? search->lengths[k - 1] + 1 : 1;
            if (length > search->best.words)
                search->best = (struct shared_run){
                    length,
                    {a->items[i + 1 - length].range.start, a->items[i].range.end},
                    {b->items[k + 1 - length].range.start, b->items[k].range.end},
                    sentence_a,
                    sentence_b};
        }
}

/* Copies that follow each other in both: from one pair of sentences on as far as it goes. */
struct copies {
    uint32_t *of; /* [sentence of a]: its copy in b, or UINT32_MAX */
};

static void longest_of_copies(struct search_run *search, const struct copies *copies)
{
    const struct article *of_a = search->comparison->articles[search->a];
    const struct article *of_b = search->comparison->articles[search->b];
    for (uint32_t i = 0; i < of_a->sentence_count;) {
        uint32_t first = i, copy = copies->of[i];
        size_t words = 0;
        for (;
             i < of_a->sentence_count && copy != UINT32_MAX && copies->of[i] == copy + (i - first);
             i++)
            words += words_count(article_sentence(of_a, i));
        if (words > search->best.words)
            search->best = (struct shared_run){
                words,
                {of_a->sentences[first].range.start, of_a->sentences[i - 1].range.end},
                {of_b->sentences[copy].range.start,
                 of_b->sentences[copy + (i - 1 - first)].range.end},
                first,
                copy};
        i += i == first;
    }
}

/* Whether nothing of a range is excluded. */
static bool counts_whole(const struct comparison *comparison, uint32_t article, struct range range)
{
    const struct exclusion *exclusion =
        comparison->exclusions ? &comparison->exclusions[article] : &(struct exclusion){NULL, 0};
    for (size_t i = 0; i < exclusion->count && exclusion->items[i].start < range.end; i++)
        if (exclusion->items[i].end > range.start)
            return false;
    return true;
}

static void look_at_pairs(struct search_run *search, struct copies *copies, bool verbatim)
{
    const struct comparison *comparison = search->comparison;
    for (size_t i = 0; i < comparison->statement_count; i++)
        for (size_t k = 0; k < comparison->statements[i].pair_count; k++) {
            const struct pair *pair = &comparison->statements[i].pairs[k];
            bool turned = pair->a.article == search->b && pair->b.article == search->a;
            if (!turned && (pair->a.article != search->a || pair->b.article != search->b))
                continue;
            if (search->held >= HELD_MOST)
                return;
            const struct member *a = turned ? &pair->b : &pair->a,
                                *b = turned ? &pair->a : &pair->b;
            if (verbatim && pair->class == CLASS_VERBATIM && a->count == 1 && b->count == 1 &&
                counts_whole(comparison, search->a,
                             comparison->articles[search->a]->sentences[a->sentences[0]].range))
                copies->of[a->sentences[0]] = b->sentences[0];
            for (uint32_t m = 0; !verbatim && m < a->count && m < SIDE_MOST; m++)
                for (uint32_t n = 0; n < b->count && n < SIDE_MOST; n++)
                    common_run(search, a->sentences[m], b->sentences[n]);
        }
}

static size_t words_that_count(const struct comparison *comparison, uint32_t article,
                               struct range range)
{
    struct slice text = slice_range(comparison->articles[article]->text, range);
    struct word word;
    size_t words = 0;
    for (size_t at = 0; words_next(text, &at, &word);)
        words += comparison_counts(comparison, article, range.start + word.range.start);
    return words;
}

static void look_at_passages(struct search_run *search)
{
    const struct comparison *comparison = search->comparison;
    for (size_t i = 0; i < comparison->passage_count; i++) {
        const struct passage *passage = &comparison->passages[i];
        bool turned = passage->article_a == search->b && passage->article_b == search->a;
        if (passage->class != CLASS_VERBATIM ||
            (!turned && (passage->article_a != search->a || passage->article_b != search->b)) ||
            !counts_whole(comparison, passage->article_a, passage->a))
            continue;
        struct range a = turned ? passage->b : passage->a, b = turned ? passage->a : passage->b;
        size_t words = words_count(slice_range(comparison->articles[search->a]->text, a));
        if (words > search->best.words)
            search->best = (struct shared_run){
                words, a, b, article_sentence_at(comparison->articles[search->a], a.start),
                article_sentence_at(comparison->articles[search->b], b.start)};
    }
}

struct shared_run matrix_run_longest(const struct comparison *comparison, uint32_t a, uint32_t b)
{
    struct search_run search = {.comparison = comparison, .a = a, .b = b};
    size_t count = comparison->articles[a]->sentence_count;
    struct copies copies = {alloc_zeroed(count + 1, sizeof *copies.of)};
    for (size_t i = 0; i < count; i++)
        copies.of[i] = UINT32_MAX;
    search.lengths = alloc_zeroed(WORDS_MOST + 1, sizeof *search.lengths);
    look_at_passages(&search);
    look_at_pairs(&search, &copies, true);
    longest_of_copies(&search, &copies);
    look_at_pairs(&search, &copies, false);
    free(copies.of);
    free(search.lengths);
    VEC_FREE(&search.words_a);
    VEC_FREE(&search.words_b);
    return search.best;
}

size_t matrix_run_passages(const struct comparison *comparison, uint32_t a, uint32_t b,
                           size_t *words)
{
    size_t found = 0;
    *words = 0;
    for (size_t i = 0; i < comparison->passage_count; i++) {
        const struct passage *passage = &comparison->passages[i];
        bool turned = passage->article_a == b && passage->article_b == a;
        if (passage->class > CLASS_NEAR ||
            (!turned && (passage->article_a != a || passage->article_b != b)))
            continue;
        found++;
        *words += words_that_count(comparison, a, turned ? passage->b : passage->a);
    }
    return found;
}
