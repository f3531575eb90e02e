/* The words of quotations, along a longest common subsequence. Words are numbers of the story's
 * vocabulary, so that equal words are equal numbers. */
#include "fact/quoteside.h"

#include "base/alloc.h"
#include "fact/spelling.h"

#include <stdlib.h>
#include <string.h>

struct quoteside quoteside_of(const struct mention *mention)
{
    const struct quotation *quotation = &mention->quotation;
    uint32_t count = quotation->token_count < QUOTE_WORDS ? quotation->token_count : QUOTE_WORDS;
    return (struct quoteside){quotation, quotation->tokens, count};
}

static bool same_word(const struct token *a, const struct token *b, bool stems)
{
    return a->word == b->word || (stems && a->stem == b->stem);
}

uint32_t quoteside_align(const struct token *a, uint32_t a_count, const struct token *b,
                         uint32_t b_count, bool stems, uint16_t *partner)
{
    uint32_t width = b_count + 1;
    uint16_t *best = alloc_zeroed((size_t)(a_count + 1) * width, sizeof *best);
    for (uint32_t i = a_count; i > 0; i--)
        for (uint32_t j = b_count; j > 0; j--) {
            uint16_t *cell = &best[(i - 1) * width + j - 1];
            uint16_t down = best[i * width + j - 1], right = best[(i - 1) * width + j];
            *cell = down > right ? down : right;
            if (same_word(&a[i - 1], &b[j - 1], stems) && best[i * width + j] + 1 > *cell)
                *cell = (uint16_t)(best[i * width + j] + 1);
        }
    uint32_t i = 0, j = 0, common = best[0];
    memset(partner, 0, a_count * sizeof *partner);
    while (i < a_count && j < b_count) {
        if (same_word(&a[i], &b[j], stems) &&
            best[i * width + j] == best[(i + 1) * width + j + 1] + 1)
            partner[i++] = (uint16_t)++j;
        else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
            i++;
        else
            j++;
    }
    free(best);
    return common;
}

struct slice quoteside_words(const struct quoteside *side, uint32_t from, uint32_t to)
{
    if (from >= to)
        return SLICE_NONE;
    return slice_sub(side->quotation->text, side->tokens[from].start, side->tokens[to - 1].end);
}

bool quoteside_small(const struct quoteside *side, uint32_t index)
{
    static const struct slice words[] = {
        {"have", 4},   {"will", 4},  {"that", 4},  {"this", 4},  {"with", 4},    {"from", 4},
        {"into", 4},   {"onto", 4},  {"also", 4},  {"very", 4},  {"just", 4},    {"which", 5},
        {"what", 4},   {"when", 4},  {"then", 4},  {"than", 4},  {"they", 4},    {"them", 4},
        {"their", 5},  {"there", 5}, {"these", 5}, {"those", 5}, {"were", 4},    {"been", 4},
        {"would", 5},  {"about", 5}, {"over", 4},  {"upon", 4},  {"through", 7}, {"toward", 6},
        {"towards", 7}};
    struct slice word = quoteside_words(side, index, index + 1);
    const struct vocabulary *vocabulary = side->quotation->vocabulary;
    if (vocabulary && vocabulary_entry(vocabulary, side->tokens[index].stem)->spelled)
        return false;
    size_t mark = slice_find(word, SLICE("'"), 0), curly = slice_find(word, SLICE("\xE2"), 0);
    word.len = mark < curly ? mark : curly;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_nocase(word, words[i]))
            return true;
    return word.len <= 3 && !(side->tokens[index].flags & TOKEN_NUMBER);
}

/* "11" and "11th". */
static bool same_ordinal(struct slice figure, struct slice ordinal)
{
    if (!figure.data || !ordinal.data || !figure.len || ordinal.len != figure.len + 2 ||
        !slice_starts(ordinal, figure))
        return false;
    char last = figure.data[figure.len - 1], next = ordinal.data[figure.len];
    return last >= '0' && last <= '9' && next >= 'a';
}

/* Synonyms, and other derivations of one word. */
static bool same_sense(const struct quoteside *side, const struct token *a, const struct token *b)
{
    const struct vocabulary *vocabulary = side->quotation->vocabulary;
    return vocabulary && vocabulary_entry(vocabulary, a->stem)->concept ==
                             vocabulary_entry(vocabulary, b->stem)->concept;
}

/* Whether the other quotation has the word somewhere, in whatever form. */
static bool stands_in(const struct quoteside *side, uint32_t index, const struct quoteside *other)
{
    const struct token *token = &side->tokens[index];
    struct slice word = quoteside_words(side, index, index + 1);
    for (uint32_t i = 0; i < other->count; i++) {
        struct slice there = quoteside_words(other, i, i + 1);
        size_t shorter = word.len < there.len ? word.len : there.len;
        /* "NASA's". */
        bool begins = shorter >= 2 && shorter + 2 >= word.len &&
                      slice_equal_nocase(slice_sub(word, 0, shorter), slice_sub(there, 0, shorter));
        if (same_word(token, &other->tokens[i], true) ||
            same_sense(side, token, &other->tokens[i]) || same_ordinal(word, there) ||
            same_ordinal(there, word) ||
            (begins && (word.len > there.len ? word.len - there.len : there.len - word.len) <= 2 &&
             spelling_of(word, there) != SPELLING_OTHER))
            return true;
    }
    return false;
}

uint32_t quoteside_telling(const struct quoteside *side, uint32_t from, uint32_t to,
                           const struct quoteside *other)
{
    uint32_t count = 0;
    for (uint32_t i = from; i < to; i++)
        count += !quoteside_small(side, i) && !stands_in(side, i, other);
    return count;
}
