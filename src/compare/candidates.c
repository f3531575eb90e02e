/* Step one: read, group, index, score. */
#include "compare/candidates.h"

#include "base/alloc.h"
#include "base/share.h"
#include "base/vec.h"
#include "compare/classify.h"
#include "compare/index.h"
#include "compare/model.h"
#include "compare/support.h"
#include "vocabulary/scan.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

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
/* Couples between two reports; couples and tokens that a thread is worth. */
enum { WATCH = 512, WORTH = 400, TOKENS = 1500 };

static bool report(const struct compare_work *work, double done)
{
    return !work || !work->report || work->report(work->context, done);
}

struct watched {
    const struct compare_work *work;
    bool going;
};

/* The index search has a fifth of the whole. */
static bool watch_index(void *context, double done)
{
    struct watched *watched = context;
    watched->going = report(watched->work, 0.2 + 0.2 * done);
    return watched->going;
}

struct features candidates_features(const struct unit *a, const struct unit *b, double *scale)
{
    bool within = a->home == b->home && a->home != SEVERAL;
    double apart = fabs(a->place - b->place);
    *scale = (a->heading != b->heading ? HEADING_SHARE : 1) *
             (a->question != b->question ? QUESTION_SHARE : 1);
    return features_of(&a->phrase, &b->phrase, 0, within && apart < APART ? APART : apart);
}

static struct scored score_couple(const struct candidates *candidates, struct couple couple)
{
    const struct unit *a = &candidates->units.items[couple.a];
    const struct unit *b = &candidates->units.items[couple.b];
    double scale, alike = 0;
    struct features features = candidates_features(a, b, &scale);
    double score = model_score(&features) * scale;
    struct scored scored = {.a = couple.a, .b = couple.b};
    scored.class = CLASS_PARAPHRASE;
    if (features.x[FEATURE_COVER_MEAN] >= NEAR_COVER)
        scored.class = classify(&a->phrase, a->text, &b->phrase, b->text, &alike);
    scored.score = (float)score_with(score, scored.class, alike);
    scored.cover_a = (float)features.cover_a;
    scored.cover_b = (float)features.cover_b;
    return scored;
}

struct scored_list {
    struct scored *items;
    size_t count, capacity;
};

struct scoring {
    const struct candidates *candidates;
    const struct compare_work *work;
    struct couples couples;
    size_t parts;
    struct scored_list found[SHARE_PARTS];
    atomic_bool stopped;
};

/* The last part is the calling thread's, so it alone reports. */
static void score_part(void *context, size_t part)
{
    struct scoring *scoring = context;
    size_t from = share_start(scoring->couples.count, part, scoring->parts);
    size_t to = share_start(scoring->couples.count, part + 1, scoring->parts);
    bool tells = part + 1 == scoring->parts;
    for (size_t i = from; i < to && !atomic_load(&scoring->stopped); i++) {
        struct scored scored = score_couple(scoring->candidates, scoring->couples.items[i]);
        if (scored.score >= LEAST_SCORE || scored.cover_a >= LEAST_COVER ||
            scored.cover_b >= LEAST_COVER)
            VEC_PUSH(&scoring->found[part], scored);
        if (tells && (i - from) % WATCH == WATCH - 1 &&
            !report(scoring->work, 0.4 + 0.5 * (double)(i - from) / (double)(to - from)))
            atomic_store(&scoring->stopped, true);
    }
}

static void keep_scored(struct candidates *candidates, struct scored_list *found, size_t parts)
{
    struct scored_list all = found[0];
    for (size_t part = 1; part < parts; part++)
        all.count += found[part].count;
    all.items = alloc_resize(all.items, all.count + 1, sizeof *all.items);
    for (size_t part = 1, at = found[0].count; part < parts; part++) {
        if (found[part].count)
            memcpy(all.items + at, found[part].items, found[part].count * sizeof *all.items);
        at += found[part].count;
        free(found[part].items);
    }
    candidates->pairs = all.items;
    candidates->pair_count = all.count;
}

static bool score_all(struct candidates *candidates, const struct compare_work *work)
{
    struct watched watched = {work, true};
    struct index_watch watch = {watch_index, &watched, candidates->threads};
    struct scoring scoring = {.candidates = candidates, .work = work};
    scoring.couples =
        index_couples(&candidates->units, candidates->vocabulary, candidates->article_count, watch);
    bool going = watched.going && report(work, 0.4);
    scoring.parts = share_parts(scoring.couples.count, WORTH, candidates->threads);
    if (going)
        share_run(scoring.parts, score_part, &scoring);
    free(scoring.couples.items);
    keep_scored(candidates, scoring.found, scoring.parts);
    return going && !scoring.stopped;
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
    size_t count = candidates->article_count;
    candidates->vocabulary = vocabulary_new(language_of(candidates->articles, count));
    candidates->documents = alloc_zeroed(count + 1, sizeof *candidates->documents);
    scan_articles(candidates->documents, candidates->vocabulary, candidates->articles, count,
                  candidates->threads);
    unit_collect(&candidates->units, candidates->vocabulary, candidates->articles,
                 candidates->documents, count, candidates->threads);
}

static void read_mentions_of(void *context, size_t part)
{
    struct candidates *candidates = context;
    size_t from = share_start(candidates->article_count, part, candidates->arena_count);
    size_t to = share_start(candidates->article_count, part + 1, candidates->arena_count);
    struct arena *arena = candidates->facts[part] = arena_new();
    for (size_t i = from; i < to; i++)
        candidates->mentions[i] = mentions_read(arena, candidates->articles[i],
                                                candidates->vocabulary, &candidates->documents[i]);
}

static void read_mentions(struct candidates *candidates)
{
    size_t tokens = 0, count = candidates->article_count;
    for (size_t i = 0; i < count; i++)
        tokens += candidates->documents[i].token_count;
    size_t parts = share_parts(tokens, TOKENS, candidates->threads);
    candidates->arena_count = parts < count ? parts : count ? count : 1;
    candidates->mentions = alloc_zeroed(count + 1, sizeof *candidates->mentions);
    share_run(candidates->arena_count, read_mentions_of, candidates);
}

struct candidates *compare_candidates(struct article *const *articles, size_t count,
                                      const struct compare_work *work)
{
    struct candidates *candidates = alloc_zeroed(1, sizeof *candidates);
    candidates->articles = alloc_zeroed(count + 1, sizeof *candidates->articles);
    candidates->article_count = count;
    candidates->threads = work ? work->threads : 0;
    for (size_t i = 0; i < count; i++)
        candidates->articles[i] = article_retain(articles[i]);
    read_articles(candidates);
    bool going = report(work, 0.2) && score_all(candidates, work);
    if (going) {
        read_mentions(candidates);
        list_reach(candidates);
        support_pairs(candidates);
        going = report(work, 1);
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
    for (size_t i = 0; i < candidates->arena_count; i++)
        arena_free(candidates->facts[i]);
    free(candidates->mentions);
    free(candidates->articles);
    free(candidates->documents);
    free(candidates->pairs);
    free(candidates->reach_start);
    free(candidates->reach);
    free(candidates);
}
