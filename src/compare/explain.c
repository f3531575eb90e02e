/* Reasons: the rarest words and the numbers that two members share. */
#include "compare/explain.h"

#include "base/buffer.h"

#include <string.h>

enum { WORDS = 4, SAMPLE = 4, LEAST = 250 };

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

static void collect(const struct candidates *candidates, const struct pair *pair, bool numbers,
                    struct shared_list *list)
{
    const struct article *article = candidates->articles[pair->a.article];
    for (uint32_t i = 0; i < pair->a.count && i < SAMPLE; i++) {
        const struct document *document = &candidates->documents[pair->a.article];
        uint32_t from = document->first[pair->a.sentences[i]];
        uint32_t to = document->first[pair->a.sentences[i] + 1];
        for (uint32_t t = from; t < to && t - from < PHRASE_TERMS; t++) {
            const struct token *token = &document->tokens[t];
            const struct stem *stem = vocabulary_entry(candidates->vocabulary, token->stem);
            if (stem->number != numbers || stem->weight < LEAST ||
                !has_stem(candidates, &pair->b, token->stem))
                continue;
            struct slice text = slice_sub(article->text, token->start, token->end);
            offer(list, (struct shared){token, text, token->stem, stem->weight});
        }
    }
}

static void add_list(struct arena *arena, struct pair *pair, const char *code,
                     const struct shared_list *list)
{
    struct buffer text = {0};
    buffer_add_string(&text, "share ");
    for (size_t i = 0; i < list->count; i++) {
        buffer_add_string(&text, i ? ", " : "");
        buffer_add_slice(&text, slice_sub(list->items[i].text, 0, 60));
    }
    explain_add(arena, pair, code, arena_slice(arena, buffer_slice(&text)));
    buffer_free(&text);
}

void explain_pair(const struct candidates *candidates, struct arena *arena, struct pair *pair)
{
    struct shared_list words = {0}, numbers = {0};
    if (pair->class == CLASS_VERBATIM)
        return;
    collect(candidates, pair, false, &words);
    collect(candidates, pair, true, &numbers);
    if (words.count)
        add_list(arena, pair, "rare-words", &words);
    if (numbers.count)
        add_list(arena, pair, "same-numbers", &numbers);
}
