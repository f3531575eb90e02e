/* Reasons, the strongest first: the same quotation; the rarest words, the names and the numbers
 * that two members share; words that stand for one another; the same order. */
#include "compare/explain.h"

#include "base/buffer.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum {
    WORDS = 4,
    SAMPLE = 4,
    LEAST = 250,
    LEAST_RARITY = 400,
    LEAST_IN_ORDER = 4,
    LEAST_QUOTED = 8
};
/* So much of the longer sentence's content must stand in one order in both. */
static const double SAME_ORDER = 0.6;

struct slice explain_short(struct arena *arena, struct slice value)
{
    enum { SHOWN = 60 };
    size_t end = SHOWN;
    if (value.len <= SHOWN)
        return value;
    while (end > SHOWN / 2 && value.data[end] != ' ')
        end--;
    if (value.data[end] != ' ')
        end = utf8_back(value, SHOWN);
    return arena_format(arena, "%.*s...", (int)end, value.data);
}

void explain_add(struct arena *arena, struct pair *pair, const char *code, struct slice text)
{
    struct reason *grown = ARENA_ARRAY(arena, struct reason, pair->reason_count + 1);
    if (pair->reason_count)
        memcpy(grown, pair->reasons, pair->reason_count * sizeof *grown);
    grown[pair->reason_count] = (struct reason){code, text};
    pair->reasons = grown;
    pair->reason_count++;
}

static const struct phrase *phrase_of(const struct candidates *candidates,
                                      const struct member *member, uint32_t at)
{
    uint32_t unit = candidates->units.of[member->article][member->sentences[at]];
    return &candidates->units.items[unit].phrase;
}

static bool phrase_has(const struct phrase *phrase, uint32_t concept, uint32_t stem)
{
    uint32_t low = 0, high = phrase->term_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        struct term term = phrase->terms[middle];
        if (term.concept < concept || (term.concept == concept && term.stem < stem))
            low = middle + 1;
        else
            high = middle;
    }
    return low < phrase->term_count && phrase->terms[low].stem == stem;
}

static bool has_stem(const struct candidates *candidates, const struct member *member,
                     uint32_t stem)
{
    uint32_t concept = vocabulary_entry(candidates->vocabulary, stem)->concept;
    for (uint32_t i = 0; i < member->count && i < SAMPLE; i++) {
        if (phrase_has(phrase_of(candidates, member, i), concept, stem))
            return true;
    }
    return false;
}

struct shared {
    const struct token *token;
    struct slice text; /* as article a writes it */
    uint32_t stem, weight;
};

struct shared_list {
    struct shared items[WORDS];
    size_t count;
};

static void offer(struct shared_list *list, struct shared fresh)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].stem == fresh.stem)
            return;
    size_t at = list->count;
    while (at > 0 && list->items[at - 1].weight < fresh.weight)
        at--;
    if (at == WORDS)
        return;
    size_t end = list->count < WORDS ? list->count : WORDS - 1;
    memmove(&list->items[at + 1], &list->items[at], (end - at) * sizeof *list->items);
    list->items[at] = fresh;
    list->count = end + 1;
}

enum sort { SORT_WORD, SORT_NAME, SORT_NUMBER, SORTS };

static enum sort sort_of(const struct stem *stem)
{
    return stem->number ? SORT_NUMBER : stem_is_name(stem) ? SORT_NAME : SORT_WORD;
}

/* A word of b that is another form or a synonym of the token's, or NULL. */
static const struct token *other_word(const struct candidates *candidates, const struct pair *pair,
                                      uint32_t stem)
{
    const struct document *document = &candidates->documents[pair->b.article];
    uint32_t concept = vocabulary_entry(candidates->vocabulary, stem)->concept;
    for (uint32_t i = 0; i < pair->b.count && i < SAMPLE; i++) {
        const struct phrase *phrase = phrase_of(candidates, &pair->b, i);
        bool held = false;
        for (uint32_t t = 0; t < phrase->term_count && !held; t++)
        held = phrase->terms[t].concept == concept;
        uint32_t from = document->first[pair->b.sentences[i]];
        uint32_t to = document->first[pair->b.sentences[i] + 1];
        for (uint32_t t = from; held && t < to && t - from < PHRASE_TERMS; t++)
            if (vocabulary_entry(candidates->vocabulary, document->tokens[t].stem)->concept ==
                concept)
                return &document->tokens[t];
    }
    return NULL;
}

struct evidence {
    struct shared_list shared[SORTS];
    struct shared other_words[2]; /* as a has it, as b has it */
};

static void collect_token(const struct candidates *candidates, const struct pair *pair,
                          const struct token *token, struct evidence *evidence)
{
    const struct stem *stem = vocabulary_entry(candidates->vocabulary, token->stem);
    struct slice text =
        slice_sub(candidates->articles[pair->a.article]->text, token->start, token->end);
    struct shared fresh = {token, text, token->stem, stem->weight};
    bool word = sort_of(stem) == SORT_WORD;
    if (stem->weight < LEAST || (word && stem->rarity < LEAST_RARITY))
        return;
    if (has_stem(candidates, &pair->b, token->stem)) {
        offer(&evidence->shared[sort_of(stem)], fresh);
        return;
    }
    if (stem->weight <= evidence->other_words[0].weight)
        return;
    const struct token *other = other_word(candidates, pair, token->stem);
    if (!other || has_stem(candidates, &pair->a, other->stem))
        return;
    evidence->other_words[0] = fresh;
    evidence->other_words[1].text =
        slice_sub(candidates->articles[pair->b.article]->text, other->start, other->end);
}

static void collect(const struct candidates *candidates, const struct pair *pair,
                    struct evidence *evidence)
{
    const struct document *document = &candidates->documents[pair->a.article];
    for (uint32_t i = 0; i < pair->a.count && i < SAMPLE; i++) {
        uint32_t from = document->first[pair->a.sentences[i]];
        uint32_t to = document->first[pair->a.sentences[i] + 1];
        for (uint32_t t = from; t < to && t - from < PHRASE_TERMS; t++)
            collect_token(candidates, pair, &document->tokens[t], evidence);
    }
}

static void add_list(struct arena *arena, struct pair *pair, const char *code, const char *intro,
                     const struct shared_list *list)
{
    struct buffer text = {0};
    if (!list->count)
        return;
    buffer_add_string(&text, intro);
    for (size_t i = 0; i < list->count; i++) {
        buffer_add_string(&text, i ? ", " : " ");
        buffer_add_slice(&text, explain_short(arena, list->items[i].text));
    }
    explain_add(arena, pair, code, arena_slice(arena, buffer_slice(&text)));
    buffer_free(&text);
}

static void add_other_words(struct arena *arena, struct pair *pair, const struct evidence *evidence)
{
    struct buffer text = {0};
    if (!evidence->other_words[1].text.len)
        return;
    buffer_add_string(&text, "the same in other words: ");
    buffer_add_slice(&text, explain_short(arena, evidence->other_words[0].text));
    buffer_add_string(&text, ", ");
    buffer_add_slice(&text, explain_short(arena, evidence->other_words[1].text));
    explain_add(arena, pair, "other-words", arena_slice(arena, buffer_slice(&text)));
    buffer_free(&text);
}

/* The n-th quotation in a member, without its marks; absent behind the last. */
static struct slice quoted(const struct candidates *candidates, const struct member *member,
                           uint32_t n)
{
    const struct mentions *mentions = &candidates->mentions[member->article];
    for (uint32_t i = 0; i < member->count && i < SAMPLE; i++)
        for (uint32_t m = mentions->first[member->sentences[i]];
             m < mentions->first[member->sentences[i] + 1]; m++)
            if (mentions->items[m].kind == FACT_QUOTE && !mentions->items[m].withheld && n-- == 0)
                return slice_range(candidates->articles[member->article]->text,
                                   mentions->items[m].quotation.inside);
    return SLICE_NONE;
}

/* What stands before the closing mark differs with the sentence around it. */
static struct slice without_stop(struct slice said)
{
    while (said.len && strchr(",.;:!?", said.data[said.len - 1]))
        said.len--;
    return said;
}

static bool same_quotation(const struct candidates *candidates, const struct pair *pair)
{
    for (uint32_t i = 0; i < SAMPLE; i++) {
        struct slice said = without_stop(quoted(candidates, &pair->a, i));
        for (uint32_t k = 0; said.len >= LEAST_QUOTED && k < SAMPLE; k++)
            if (fold_same_typography(said, without_stop(quoted(candidates, &pair->b, k))))
                return true;
    }
    return false;
}

static bool same_order(const struct candidates *candidates, const struct pair *pair)
{
    const struct phrase *a = phrase_of(candidates, &pair->a, 0);
    const struct phrase *b = phrase_of(candidates, &pair->b, 0);
    return a->content_count >= LEAST_IN_ORDER && b->content_count >= LEAST_IN_ORDER &&
           features_of(a, b, 0, 0).x[FEATURE_LCS_LONG] >= SAME_ORDER;
}

void explain_pair(const struct candidates *candidates, struct arena *arena, struct pair *pair)
{
    struct evidence evidence = {0};
    if (pair->class == CLASS_VERBATIM)
        return;
    collect(candidates, pair, &evidence);
    if (same_quotation(candidates, pair))
        explain_add(arena, pair, "same-quotation", SLICE("same quotation"));
    add_list(arena, pair, "rare-words", "share rare words", &evidence.shared[SORT_WORD]);
    add_list(arena, pair, "same-names", "same names", &evidence.shared[SORT_NAME]);
    add_list(arena, pair, "same-numbers", "same numbers", &evidence.shared[SORT_NUMBER]);
    add_other_words(arena, pair, &evidence);
    if (same_order(candidates, pair))
        explain_add(arena, pair, "same-order", SLICE("same order of words"));
}
