/* Single pairs. The scorer keeps the vocabulary between pairs, so that common words are stemmed
 * once; counts of the story are taken back after each pair, since each is scored alone. */
#include "compare/compare.h"

#include "base/alloc.h"
#include "compare/classify.h"
#include "compare/holding.h"
#include "compare/model.h"

#include <math.h>
#include <stdlib.h>

/* Forms after which the vocabulary starts anew, so that a long stream cannot fill the memory. */
enum { MOST_WORDS = 200000 };
static const double MOST_UNLESS_VERBATIM = 0.9999;
/* In shares of the threshold: whoever hands over a pair wants to know of a conflict in it, even
 * where the conflict itself has made it too unlike. */
static const double HELD_FROM = 0.02;

struct compare_scorer {
    struct slice language;
    struct arena *arena, *scratch;
    struct vocabulary *vocabulary;
    struct document document;
    struct side a, b;
    struct holding holding;
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
    side_free(&scorer->a);
    side_free(&scorer->b);
    holding_free(&scorer->holding);
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

/* What stems have of forms that only other pairs hold must not matter here. */
static void forget_others(struct compare_scorer *scorer)
{
    const struct document *document = &scorer->document;
    for (size_t i = 0; i < document->token_count; i++)
        vocabulary_forget(scorer->vocabulary, document->tokens[i].stem);
    for (size_t i = 0; i < document->token_count; i++)
        vocabulary_recall(scorer->vocabulary, document->tokens[i].word);
}

static void weigh(struct compare_scorer *scorer)
{
    const struct token *tokens = scorer->document.tokens;
    for (size_t i = 0; tokens && i < scorer->document.token_count; i++) {
        struct stem *stem = vocabulary_entry(scorer->vocabulary, tokens[i].stem);
        stem->weight = stem->rarity ? stem->rarity : 1;
    }
}

static void fill_side(struct compare_scorer *scorer, struct side *side, struct slice text,
                      uint32_t from, uint32_t to)
{
    struct mentions mentions =
        mentions_read_alone(scorer->scratch, text, scorer->vocabulary, &scorer->document, from, to);
    side->vocabulary = scorer->vocabulary;
    side->document = &scorer->document;
    side->text = text;
    side_clear(side);
    side_add(side, mentions.items, mentions.count, from, to);
}

static bool in_conflict(struct compare_scorer *scorer, struct slice a, struct slice b, size_t cut,
                        enum pair_class class)
{
    fill_side(scorer, &scorer->a, a, 0, (uint32_t)cut);
    fill_side(scorer, &scorer->b, b, (uint32_t)cut, (uint32_t)scorer->document.token_count);
    holding_find(&scorer->holding, &scorer->a, &scorer->b,
                 class <= CLASS_NEAR ? GROUNDS_NEAR : GROUNDS_GIVEN);
    for (size_t i = 0; i < scorer->holding.findings.count; i++)
        if (scorer->holding.findings.items[i].ruling.verdict == VERDICT_CONFLICT)
            return true;
    return false;
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
    forget_others(scorer);
    phrase_collect(&phrase_a, scorer->scratch, scorer->vocabulary, a, document->tokens, cut);
    phrase_collect(&phrase_b, scorer->scratch, scorer->vocabulary, b,
                   document->tokens ? document->tokens + cut : NULL, document->token_count - cut);
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
    if (result.score >= threshold * HELD_FROM && result.class != CLASS_VERBATIM &&
        in_conflict(scorer, a, b, cut, result.class))
        result.flags |= FLAG_CONFLICT;
    return result;
}
