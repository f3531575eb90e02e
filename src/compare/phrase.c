/* From tokens to phrases. */
#include "compare/phrase.h"

#include <stdlib.h>
#include <string.h>

/* A stem lighter than this carries grammar, not content. */
enum { CONTENT_WEIGHT = 330 };

static int by_concept(const void *left, const void *right)
{
    const struct term *a = left, *b = right;
    if (a->concept != b->concept)
    return a->concept < b->concept ? -1 : 1;
    return a->stem < b->stem ? -1 : a->stem > b->stem;
}

static int by_value(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

/* Short lists, mostly: insertion is quicker than a call for every comparison. */
static void sort_terms(struct term *terms, size_t count)
{
    if (count > 48) {
        qsort(terms, count, sizeof *terms, by_concept);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        struct term term = terms[i];
        size_t j = i;
        for (; j > 0 && by_concept(&terms[j - 1], &term) > 0; j--)
            terms[j] = terms[j - 1];
        terms[j] = term;
    }
}

static void sort_values(uint32_t *values, size_t count)
{
    if (count > 48) {
        qsort(values, count, sizeof *values, by_value);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        uint32_t value = values[i];
        size_t j = i;
        for (; j > 0 && values[j - 1] > value; j--)
            values[j] = values[j - 1];
        values[j] = value;
    }
}

void phrase_collect(struct phrase *phrase, struct arena *arena, const struct vocabulary *vocabulary,
                    struct slice text, const struct token *tokens, size_t count)
{
    phrase->tokens = tokens;
    phrase->token_count = (uint32_t)count;
    size_t taken = count < PHRASE_TERMS ? count : PHRASE_TERMS, kept = 0;
    struct term *terms = phrase->terms = ARENA_ARRAY(arena, struct term, taken);
    for (size_t i = 0; i < taken; i++)
        terms[i] = (struct term){.concept = vocabulary_entry(vocabulary, tokens[i].stem)->concept,
                                 .stem = tokens[i].stem};
    sort_terms(terms, taken);
    for (size_t i = 0; i < taken; i++)
        if (!kept || terms[kept - 1].stem != terms[i].stem)
            terms[kept++] = terms[i];
    phrase->term_count = (uint32_t)kept;
    phrase->amounts = amounts_find(arena, vocabulary, text, tokens, count, &phrase->amount_count);
}

static uint32_t hash_pair(uint32_t a, uint32_t b)
{
    uint64_t mixed = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(mixed >> 32);
}

static void collect_bigrams(struct phrase *phrase, struct arena *arena)
{
    size_t count = phrase->token_count < PHRASE_TERMS ? phrase->token_count : PHRASE_TERMS;
    if (count < 2)
        return;
    uint32_t *bigrams = phrase->bigrams = ARENA_ARRAY(arena, uint32_t, count - 1);
    for (size_t i = 0; i + 1 < count; i++)
        bigrams[i] = hash_pair(phrase->tokens[i].stem, phrase->tokens[i + 1].stem);
    sort_values(bigrams, count - 1);
    phrase->bigram_count = (uint32_t)count - 1;
}

static void collect_content(struct phrase *phrase, struct arena *arena,
                            const struct vocabulary *vocabulary)
{
    uint32_t most = phrase->token_count < PHRASE_CONTENT ? phrase->token_count : PHRASE_CONTENT;
    phrase->content = ARENA_ARRAY(arena, uint32_t, most);
    for (uint32_t i = 0; i < phrase->token_count && phrase->content_count < most; i++) {
        const struct stem *stem = vocabulary_entry(vocabulary, phrase->tokens[i].stem);
        if (stem->rarity >= CONTENT_WEIGHT)
        phrase->content[phrase->content_count++] = stem->concept;
    }
}

void phrase_weigh(struct phrase *phrase, struct arena *arena, const struct vocabulary *vocabulary)
{
    for (uint32_t i = 0; i < phrase->term_count; i++) {
        struct term *term = &phrase->terms[i];
        const struct stem *stem = vocabulary_entry(vocabulary, term->stem);
        term->weight = stem->weight;
        term->name = stem_is_name(stem);
        term->number = stem->number;
        phrase->weight += term->weight;
        phrase->name_weight += term->name ? term->weight : 0;
        phrase->number_count += term->number ? 1 : 0;
    }
    collect_bigrams(phrase, arena);
    collect_content(phrase, arena, vocabulary);
}
