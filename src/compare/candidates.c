/* Step one: read, group, index, score. */
#include "compare/candidates.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "compare/classify.h"
#include "compare/index.h"
#include "compare/model.h"
#include "compare/support.h"

#include <math.h>
#include <stdlib.h>

/* Pairs below both bars cannot matter to any threshold one would set. */
static const double LEAST_SCORE = 0.05, LEAST_COVER = 0.5;
/* Nor need pairs be counted word by word that have little in common. */
static const double NEAR_COVER = 0.3;
/* A heading names what its section tells; that alone does not make it a retelling of a sentence. */
static const double HEADING_SHARE = 0.35;
/* Neighbours in one article have no more reason to say the same than sentences further apart. */
static const double APART = 0.25;
/* A question says nothing that its answer says. */
static const double QUESTION_SHARE = 0.35;

static bool report(const struct compare_progress *progress, double done)
{
    return !progress || !progress->report || progress->report(progress->context, done);
}

struct watched {
    const struct compare_progress *progress;
    bool going;
};

/* The index search has a fifth of the whole. */
static bool watch_index(void *context, double done)
{
    struct watched *watched = context;
    watched->going = report(watched->progress, 0.2 + 0.2 * done);
    return watched->going;
}

static struct scored score_couple(const struct candidates *candidates, struct couple couple)
{
    const struct unit *a = &candidates->units.items[couple.a];
    const struct unit *b = &candidates->units.items[couple.b];
    bool within = a->home == b->home && a->home != SEVERAL;
    double apart = fabs(a->place - b->place);
    struct features features =
        features_of(&a->phrase, &b->phrase, 0, within && apart < APART ? APART : apart);
    double score = model_score(&features), alike;
    if (a->heading != b->heading)
        score *= HEADING_SHARE;
    if (a->question != b->question)
        score *= QUESTION_SHARE;
    struct scored scored = {.a = couple.a, .b = couple.b};
    scored.class = CLASS_PARAPHRASE;
    alike = 0;
    if (features.x[FEATURE_COVER_MEAN] >= NEAR_COVER)
        scored.class = classify(&a->phrase, a->text, &b->phrase, b->text, &alike);
    scored.score = (float)score_with(score, scored.class, alike);
    scored.cover_a = (float)features.cover_a;
    scored.cover_b = (float)features.cover_b;
    return scored;
}

static bool score_all(struct candidates *candidates, const struct compare_progress *progress)
{
    struct watched watched = {progress, true};
    struct index_watch watch = {watch_index, &watched};
    struct couples couples =
        index_couples(&candidates->units, candidates->vocabulary, candidates->article_count, watch);
    struct {
        struct scored *items;
        size_t count, capacity;
    } pairs = {0};
    bool going = watched.going && report(progress, 0.4);
    for (size_t i = 0; i < couples.count && going; i++) {
        struct scored scored = score_couple(candidates, couples.items[i]);
        if (scored.score >= LEAST_SCORE || scored.cover_a >= LEAST_COVER ||
            scored.cover_b >= LEAST_COVER)
            VEC_PUSH(&pairs, scored);
        if (i % 512 == 511)
            going = report(progress, 0.4 + 0.5 * (double)i / (double)couples.count);
    }
    free(couples.items);
    candidates->pairs = pairs.items;
    candidates->pair_count = pairs.count;
    return going;
}

static void list_reach(struct candidates *candidates)
{
    size_t units = candidates->units.count;
    uint32_t *start = candidates->reach_start = alloc_zeroed(units + 3, sizeof *start);
    for (size_t i = 0; i < candidates->pair_count; i++) {
        start[candidates->pairs[i].a + 2]++;
        start[candidates->pairs[i].b + 2]++;
    }
    for (size_t i = 2; i < units + 3; i++)
        start[i] += start[i - 1];
    candidates->reach = alloc_zeroed(candidates->pair_count * 2 + 1, sizeof *candidates->reach);
    for (size_t i = 0; i < candidates->pair_count; i++) {
        candidates->reach[start[candidates->pairs[i].a + 1]++] = (uint32_t)i;
        candidates->reach[start[candidates->pairs[i].b + 1]++] = (uint32_t)i;
    }
}

const struct scored *candidates_pair(const struct candidates *candidates, uint32_t a, uint32_t b)
{
    uint32_t first = a < b ? a : b, second = a < b ? b : a;
    size_t low = 0, high = candidates->pair_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct scored *pair = &candidates->pairs[middle];
        if (pair->a < first || (pair->a == first && pair->b < second))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == candidates->pair_count || candidates->pairs[low].a != first ||
        candidates->pairs[low].b != second)
        return NULL;
    return &candidates->pairs[low];
}

static struct slice language_of(struct article *const *articles, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (articles[i]->language.len)
            return articles[i]->language;
    return SLICE("en");
}

static void read_articles(struct candidates *candidates)
{
    size_t sentences = 0, count = candidates->article_count;
    candidates->vocabulary = vocabulary_new(language_of(candidates->articles, count));
    candidates->documents = alloc_zeroed(count + 1, sizeof *candidates->documents);
    for (size_t i = 0; i < count; i++) {
        document_read(&candidates->documents[i], candidates->vocabulary, candidates->articles[i]);
        sentences += candidates->articles[i]->sentence_count;
    }
    unit_collect(&candidates->units, candidates->vocabulary, candidates->articles,
                 candidates->documents, count);
    vocabulary_weigh(candidates->vocabulary, sentences, count);
    for (size_t i = 0; i < candidates->units.count; i++)
        phrase_weigh(&candidates->units.items[i].phrase, candidates->units.arena,
                     candidates->vocabulary);
}

static void read_mentions(struct candidates *candidates)
{
    candidates->facts = arena_new();
    candidates->mentions =
        ARENA_ARRAY(candidates->facts, struct mentions, candidates->article_count);
    for (size_t i = 0; i < candidates->article_count; i++)
        candidates->mentions[i] = mentions_read(candidates->facts, candidates->articles[i],
                                                candidates->vocabulary, &candidates->documents[i]);
}

struct candidates *compare_candidates(struct article *const *articles, size_t count,
                                      const struct compare_progress *progress)
{
    struct candidates *candidates = alloc_zeroed(1, sizeof *candidates);
    candidates->articles = alloc_zeroed(count + 1, sizeof *candidates->articles);
    candidates->article_count = count;
    for (size_t i = 0; i < count; i++)
        candidates->articles[i] = article_retain(articles[i]);
    read_articles(candidates);
    bool going = report(progress, 0.2) && score_all(candidates, progress);
    if (going) {
        read_mentions(candidates);
        list_reach(candidates);
        support_pairs(candidates);
        going = report(progress, 1);
    }
    if (going)
        return candidates;
    candidates_free(candidates);
    return NULL;
}

void candidates_free(struct candidates *candidates)
{
    if (!candidates)
        return;
    for (size_t i = 0; i < candidates->article_count; i++) {
        article_release(candidates->articles[i]);
        if (candidates->documents)
            document_free(&candidates->documents[i]);
    }
    unit_release(&candidates->units);
    vocabulary_free(candidates->vocabulary);
    arena_free(candidates->facts);
    free(candidates->articles);
    free(candidates->documents);
    free(candidates->pairs);
    free(candidates->reach_start);
    free(candidates->reach);
    free(candidates);
}
