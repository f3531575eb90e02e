/* Opposed values are words of one kind that only one phrase has, next to words that both have; the
 * better the neighbours fit, the sooner two are taken for each other. Short phrases stay as they
 * are: in a headline the figure is the news. Positions are tokens of a phrase. */
#include "compare/settle.h"

#include <string.h>

/* LOOSE_MOST: values of one phrase that are tried. SHORTEST: tokens of a phrase. CONTENT: a lighter
 * word carries grammar. SPELLED: a lighter number word may be no number ("one"). */
enum { LOOSE_MOST = 16, SHORTEST = 10, CONTENT = 330, SPELLED = 200 };
/* What neighbours count: the same word, two ends or two values alike in kind, the same word next
 * but one; and values but a slip apart, which need nothing else. */
enum { FIT_WORD = 4, FIT_KIND = 2, FIT_NEXT = 1, FIT_SLIP = 100 };
/* What is asked of two numbers and of two names: so much fit, and so many hundredths of the other
 * content in common. */
enum { NUMBER_FIT = 4, NUMBER_REST = 50, NAME_FIT = 5, NAME_REST = 60 };
/* Values that differ in at most so many letters or digits in a row, out of so many at least, are a
 * slip apart: "241" and "214". */
enum { SLIP = 2, NUMBER_SLIP = 3, NAME_SLIP = 4 };

enum value_kind { VALUE_NONE, VALUE_NUMBER, VALUE_NAME };

/* The values of a phrase that the other has not. */
struct loose {
    const struct token *tokens;
    uint32_t token_count;
    uint32_t at[LOOSE_MOST], count;
    uint8_t kinds[STRAND_WORDS]; /* [token]: of enum value_kind, where it is loose */
    uint32_t rest;               /* hundredths of the other content that are in the other phrase */
};

static enum value_kind kind_of(const struct vocabulary *vocabulary, const struct token *token,
                               bool title)
{
    const struct stem *stem = vocabulary_entry(vocabulary, token->stem);
    if (stem->number || (stem->spelled && stem->rarity >= SPELLED))
        return VALUE_NUMBER;
    if (!(token->flags & TOKEN_CAPITAL))
        return VALUE_NONE;
    bool doubtful = title || token->flags & TOKEN_FIRST;
    return doubtful && stem->rarity < FULL_WEIGHT ? VALUE_NONE : VALUE_NAME;
}

static uint32_t tokens_of(const struct phrase *phrase)
{
    return phrase->token_count < STRAND_WORDS ? phrase->token_count : STRAND_WORDS;
}

static bool holds(const struct phrase *phrase, uint32_t stem)
{
    for (uint32_t i = 0, count = tokens_of(phrase); i < count; i++)
        if (phrase->tokens[i].stem == stem)
            return true;
    return false;
}

static void find_loose(struct loose *loose, const struct vocabulary *vocabulary,
                       const struct phrase *phrase, const struct phrase *other)
{
    bool title = strand_is_title(phrase);
    loose->tokens = phrase->tokens;
    loose->token_count = tokens_of(phrase);
    loose->count = 0;
    for (uint32_t i = 0; i < loose->token_count; i++) {
        loose->kinds[i] = VALUE_NONE;
        if (loose->count == LOOSE_MOST)
            continue;
        enum value_kind kind = kind_of(vocabulary, &phrase->tokens[i], title);
        if (kind == VALUE_NONE || holds(other, phrase->tokens[i].stem))
            continue;
        loose->kinds[i] = (uint8_t)kind;
        loose->at[loose->count++] = i;
    }
}

static void count_rest(struct loose *loose, const struct vocabulary *vocabulary,
                       const struct phrase *other)
{
    uint32_t all = 0, held = 0;
    for (uint32_t i = 0; i < loose->token_count; i++) {
        uint32_t stem = loose->tokens[i].stem;
        if (loose->kinds[i] || vocabulary_entry(vocabulary, stem)->rarity < CONTENT)
            continue;
        all++;
        held += holds(other, stem);
    }
    loose->rest = all ? held * 100 / all : 100;
}

static uint32_t fit_beside(const struct loose *a, const struct loose *b, uint32_t i, uint32_t j,
                           int32_t step)
{
    int32_t x = (int32_t)i + step, y = (int32_t)j + step;
    bool out_a = x < 0 || x >= (int32_t)a->token_count;
    bool out_b = y < 0 || y >= (int32_t)b->token_count;
    if (out_a || out_b)
        return out_a && out_b ? FIT_KIND : 0;
    if (a->tokens[x].stem == b->tokens[y].stem)
        return FIT_WORD;
    return a->kinds[x] && a->kinds[x] == b->kinds[y] ? FIT_KIND : 0;
}

static bool slip_apart(struct slice a, struct slice b, size_t shortest)
{
    size_t least = a.len < b.len ? a.len : b.len, most = a.len + b.len - least;
    size_t before = 0, behind = 0;
    while (before < least && a.data[before] == b.data[before])
        before++;
    while (before + behind < least && a.data[a.len - 1 - behind] == b.data[b.len - 1 - behind])
        behind++;
    return least >= shortest && most - before - behind <= SLIP;
}

/* 0: they have nothing to do with each other. */
static uint32_t fit_of(const struct vocabulary *vocabulary, const struct loose *a,
                       const struct loose *b, uint32_t i, uint32_t j)
{
    if (a->kinds[i] != b->kinds[j])
        return 0;
    bool number = a->kinds[i] == VALUE_NUMBER;
    if (slip_apart(vocabulary_form(vocabulary, a->tokens[i].word),
                   vocabulary_form(vocabulary, b->tokens[j].word),
                   number ? NUMBER_SLIP : NAME_SLIP))
        return FIT_SLIP;
    uint32_t rest = number ? NUMBER_REST : NAME_REST, fit = 0;
    if (a->rest < rest || b->rest < rest)
        return 0;
    for (int32_t side = -1; side <= 1; side += 2) {
        fit += fit_beside(a, b, i, j, side);
        fit += fit_beside(a, b, i, j, 2 * side) == FIT_WORD ? FIT_NEXT : 0;
    }
    return fit >= (number ? NUMBER_FIT : NAME_FIT) ? fit : 0;
}

struct fits {
    uint32_t of[LOOSE_MOST][LOOSE_MOST];
};

/* The best two that are left, which then are no longer; false where none is. */
static bool take_best(struct fits *fits, const struct loose *a, const struct loose *b, uint32_t *i,
                      uint32_t *j)
{
    uint32_t best = 0;
    for (uint32_t x = 0; x < a->count; x++)
        for (uint32_t y = 0; y < b->count; y++)
            if (fits->of[x][y] > best) {
                best = fits->of[x][y];
                *i = x;
                *j = y;
            }
    if (!best)
        return false;
    for (uint32_t x = 0; x < a->count; x++)
        fits->of[x][*j] = 0;
    for (uint32_t y = 0; y < b->count; y++)
        fits->of[*i][y] = 0;
    return true;
}

bool settle(struct settled *settled, const struct vocabulary *vocabulary, const struct phrase *a,
            const struct phrase *b)
{
    struct loose loose_a, loose_b;
    struct fits fits;
    uint32_t i = 0, j = 0, opposed = 0;
    if (a->token_count < SHORTEST || b->token_count < SHORTEST)
        return false;
    find_loose(&loose_a, vocabulary, a, b);
    if (!loose_a.count)
        return false;
    find_loose(&loose_b, vocabulary, b, a);
    if (!loose_b.count)
        return false;
    count_rest(&loose_a, vocabulary, b);
    count_rest(&loose_b, vocabulary, a);
    for (i = 0; i < loose_a.count; i++)
        for (j = 0; j < loose_b.count; j++)
            fits.of[i][j] = fit_of(vocabulary, &loose_a, &loose_b, loose_a.at[i], loose_b.at[j]);
    settled->token_count = loose_b.token_count;
    settled->numbers = 0;
    memcpy(settled->tokens, b->tokens, loose_b.token_count * sizeof *b->tokens);
    for (; take_best(&fits, &loose_a, &loose_b, &i, &j); opposed++) {
        settled->tokens[loose_b.at[j]] = a->tokens[loose_a.at[i]];
        settled->numbers += loose_a.kinds[loose_a.at[i]] == VALUE_NUMBER;
    }
    return opposed > 0;
}
