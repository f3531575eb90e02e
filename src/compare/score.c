/* Single pairs. The scorer keeps the vocabulary between pairs, so that common words are stemmed
 * once; counts of the story are taken back after each pair, since each is scored alone. */
#include "compare/compare.h"

#include "base/alloc.h"
#include "compare/classify.h"
#include "compare/conflict.h"
#include "compare/model.h"

#include <math.h>
#include <stdlib.h>

/* Forms after which the vocabulary starts anew, so that a long stream cannot fill the memory. */
enum { MOST_WORDS = 200000 };
static const double MOST_UNLESS_VERBATIM = 0.9999;

struct compare_scorer {
    struct slice language;
    struct arena *arena, *scratch;
    struct vocabulary *vocabulary;
    struct document document;
};

struct compare_scorer *compare_scorer_new(struct slice language)
{
    struct compare_scorer *scorer = alloc_zeroed(1, sizeof *scorer);
    scorer->arena = arena_new();
    scorer->scratch = arena_new();
    scorer->language = language.len ? arena_slice(scorer->arena, language) : SLICE("en");
    scorer->vocabulary = vocabulary_new(scorer->language);
    return scorer;
}

void compare_scorer_free(struct compare_scorer *scorer)
{
    if (!scorer)
        return;
    document_free(&scorer->document);
    vocabulary_free(scorer->vocabulary);
    arena_free(scorer->arena);
    arena_free(scorer->scratch);
    free(scorer);
}

static void reset(struct compare_scorer *scorer)
{
    for (size_t i = 0; i < scorer->document.token_count; i++) {
        struct stem *stem = vocabulary_entry(scorer->vocabulary, scorer->document.tokens[i].stem);
        stem->sentences = stem->capitals = stem->mentions = 0;
    }
    scorer->document.token_count = 0;
    arena_reset(scorer->scratch);
    if (vocabulary_words(scorer->vocabulary) > MOST_WORDS) {
        vocabulary_free(scorer->vocabulary);
        scorer->vocabulary = vocabulary_new(scorer->language);
    }
}

static void weigh(struct compare_scorer *scorer)
{
    for (size_t i = 0; i < scorer->document.token_count; i++) {
        struct stem *stem = vocabulary_entry(scorer->vocabulary, scorer->document.tokens[i].stem);
        stem->weight = stem->rarity ? stem->rarity : 1;
    }
}

static bool in_conflict(const struct compare_scorer *scorer, struct slice a, struct slice b,
                        size_t cut, enum pair_class class)
{
    struct facts facts_a, facts_b;
    const struct document *document = &scorer->document;
    facts_clear(&facts_a);
    facts_clear(&facts_b);
    facts_add(&facts_a, scorer->vocabulary, document, a, 0, (uint32_t)cut, true);
    facts_add(&facts_b, scorer->vocabulary, document, b, (uint32_t)cut,
              (uint32_t)document->token_count, true);
    return conflict_between(&facts_a, &facts_b, class == CLASS_NEAR);
}

struct pair_score compare_score(struct compare_scorer *scorer, struct slice a, struct slice b,
                                double threshold)
{
    struct document *document = &scorer->document;
    struct phrase phrase_a = {0}, phrase_b = {0};
    reset(scorer);
    document_scan(document, scorer->vocabulary, a, (struct range){0, (uint32_t)a.len});
    size_t cut = document->token_count;
    document_scan(document, scorer->vocabulary, b, (struct range){0, (uint32_t)b.len});
    phrase_collect(&phrase_a, scorer->scratch, scorer->vocabulary, a, document->tokens, cut);
    phrase_collect(&phrase_b, scorer->scratch, scorer->vocabulary, b, document->tokens + cut,
                   document->token_count - cut);
    weigh(scorer);
    phrase_weigh(&phrase_a, scorer->scratch, scorer->vocabulary);
    phrase_weigh(&phrase_b, scorer->scratch, scorer->vocabulary);
    struct likenesses likenesses = likeness_of(scorer->vocabulary, &phrase_a, &phrase_b);
    double alike;
    struct pair_score result = {.class = classify(&phrase_a, a, &phrase_b, b, &alike)};
    result.score =
        result.class == CLASS_VERBATIM ? 1 : fmin(model_alone(&likenesses), MOST_UNLESS_VERBATIM);
    if (result.class == CLASS_PARAPHRASE && result.score < threshold)
        result.class = CLASS_UNIQUE;
    else if (result.class != CLASS_VERBATIM && in_conflict(scorer, a, b, cut, result.class))
        result.flags |= FLAG_CONFLICT;
    return result;
}
