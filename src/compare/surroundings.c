/* Words beside a value. Tokens are those of the document, ranges bytes of the article's text;
 * unless told to, no stretch goes beyond a comma, a quotation mark or a bracket, so that it reads
 * as one phrase. */
#include "compare/surroundings.h"

#include "text/utf8.h"
#include "vocabulary/trait.h"

/* Of FULL_WEIGHT: below it stand the words that only join others. */
enum { SMALL = 380, SMALLEST = 280 };

static bool is_number(const struct surroundings *around, uint32_t token)
{
    const struct stem *stem =
        vocabulary_entry(around->vocabulary, around->place.tokens[token].stem);
    return stem->number || stem->spelled;
}

/* A word that nothing should end with: "of", "the". */
static bool is_small(const struct surroundings *around, uint32_t token)
{
    enum { JOINING = TRAIT_HELPER | TRAIT_PRONOUN | TRAIT_LOCATES | TRAIT_JOINT | TRAIT_SAY };
    const struct token *t = &around->place.tokens[token];
    const struct word_form *form = vocabulary_look(around->vocabulary, t->word);
    bool name = (t->flags & TOKEN_CAPITAL) && !(t->flags & TOKEN_FIRST) && form->rarity >= SMALLEST;
    return !name && (form->rarity < SMALL || (form->traits & JOINING));
}

/* Spaces, hyphens and apostrophes of any kind hold a phrase together. */
static bool is_joined(const struct surroundings *around, uint32_t from, uint32_t to)
{
    static const char *const joints[] = {
        " ",           "-", "'", "\n", "\t", "\xC2\xA0", "\xC2\xAD", "\xE2\x80\x90", "\xE2\x80\x91",
        "\xE2\x80\x99"};
    struct slice gap = slice_sub(around->text, from, to);
    for (size_t at = 0; at < gap.len && !around->over_marks;) {
        size_t taken = 0;
        for (size_t i = 0; i < sizeof joints / sizeof *joints && !taken; i++) {
            struct slice joint = slice_from(joints[i]);
            taken = slice_starts(slice_sub(gap, at, gap.len), joint) ? joint.len : 0;
        }
        if (!taken || (gap.data[at] == '-' && at > 0 && gap.data[at - 1] == ' '))
            return false;
        at += taken;
    }
    return true;
}

struct range surroundings_before(const struct surroundings *around, uint32_t most)
{
    const struct spot_tokens *place = &around->place;
    uint32_t first = place->first, end = around->value.start;
    while (first > place->from && place->first - first < most &&
           is_joined(around, place->tokens[first - 1].end, end))
        end = place->tokens[--first].start;
    while (first < place->first && is_small(around, first))
        first++;
    if (first == place->first)
        return (struct range){around->value.start, around->value.start};
    return (struct range){place->tokens[first].start, place->tokens[place->first - 1].end};
}

/* Whether a stretch that ends before the token goes on with it. */
static bool goes_on(const struct surroundings *around, uint32_t token, uint32_t end)
{
    return token < around->place.to && (around->over_numbers || !is_number(around, token)) &&
           is_joined(around, end, around->place.tokens[token].start);
}

struct range surroundings_after(const struct surroundings *around, uint32_t token, uint32_t most)
{
    const struct token *tokens = around->place.tokens;
    uint32_t behind = token;
    bool inside = token < around->place.behind;
    uint32_t end = inside ? tokens[token].start : around->value.end;
    while (behind - token < most && goes_on(around, behind, end))
        end = tokens[behind++].end;
    if (behind > token && is_small(around, behind - 1) && goes_on(around, behind, end))
        behind++;
    while (behind > token && is_small(around, behind - 1))
        behind--;
    if (behind == token)
        return (struct range){around->value.end, around->value.end};
    return (struct range){tokens[token].start, tokens[behind - 1].end};
}

/* The plural that a run of words leads to; of two words, both; else the first alone. */
uint32_t surroundings_noun(const struct surroundings *around, uint32_t token, uint32_t most)
{
    const struct token *tokens = around->place.tokens;
    uint32_t end = token < around->place.behind ? tokens[token].start : around->value.end, run = 0;
    for (; run < most && goes_on(around, token + run, end) && !is_small(around, token + run);
         run++) {
        end = tokens[token + run].end;
        if (around->text.data[end - 1] == 's')
            return run + 1;
    }
    return run == 2 ? run : run > 0;
}

/* The first token that ends behind a byte; sentences may hold very many. */
static uint32_t token_at(const struct surroundings *around, uint32_t byte)
{
    uint32_t low = around->place.from, high = around->place.to;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (around->place.tokens[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct surroundings surroundings_of(const struct vocabulary *vocabulary,
                                    const struct document *document, struct slice text,
                                    uint32_t sentence, struct range value)
{
    struct surroundings around = {.vocabulary = vocabulary, .text = text, .value = value};
    around.place.tokens = document->tokens;
    around.place.from = document->first[sentence];
    around.place.to = document->first[sentence + 1];
    around.place.first = token_at(&around, value.start);
    around.place.behind = value.end ? token_at(&around, value.end - 1) : around.place.first;
    if (around.place.behind < around.place.to &&
        around.place.tokens[around.place.behind].start < value.end)
        around.place.behind++;
    return around;
}

uint32_t surroundings_words(const struct surroundings *around, struct range range)
{
    uint32_t first = token_at(around, range.start), t = first;
    while (t < around->place.to && around->place.tokens[t].start < range.end)
        t++;
    return t - first;
}

bool surroundings_begins_small(const struct surroundings *around, struct range range)
{
    uint32_t t = token_at(around, range.start);
    return range.end <= range.start || t == around->place.to || is_small(around, t);
}

bool surroundings_tells(const struct surroundings *around, struct range range)
{
    for (uint32_t t = token_at(around, range.start);
         t < around->place.to && around->place.tokens[t].start < range.end; t++) {
        const struct token *token = &around->place.tokens[t];
        bool capital = (token->flags & TOKEN_CAPITAL) && !(token->flags & TOKEN_FIRST);
        if (!capital && !is_small(around, t) && !is_number(around, t))
            return true;
    }
    return false;
}

void surroundings_add(const struct surroundings *around, struct range range, struct buffer *into)
{
    enum { MOST = 160 };
    bool space = false;
    if (range.end - range.start > MOST)
        range.end = (uint32_t)(range.start + utf8_back(slice_range(around->text, range), MOST));
    for (size_t at = range.start; at < range.end; at++) {
        char c = around->text.data[at];
        if (c == ' ' || c == '\n' || c == '\t') {
            space = true;
            continue;
        }
        if (space)
            buffer_add_char(into, ' ');
        space = false;
        buffer_add_char(into, c);
    }
}
