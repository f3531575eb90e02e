/* Goes through the words with capitals that one side has and the other has not. Sentences in which
 * most words have capitals are left alone. */
#include "compare/exchange.h"

#include "compare/initials.h"
#include "compare/odd.h"
#include "fact/spelling.h"
#include "vocabulary/trait.h"

#include <string.h>

/* LOST: words of a side that are looked at. TELLING: words around that tell, as are needed where
 * the words on both sides are the same in a story. SHORTEST: bytes. */
enum { LOST = 12, TELLING_STORY = 3, SHORTEST = 3, HEADLINE = 6 };

static const uint32_t no_names = TRAIT_COURTESY | TRAIT_OFFICE | TRAIT_SUFFIX | TRAIT_CALENDAR |
                                 TRAIT_PRONOUN | TRAIT_SAY | TRAIT_REPORT | TRAIT_OFFICIAL;

struct lost {
    struct spot_tokens places[LOST];
    uint32_t count;
};

static struct slice word_of(const struct side *side, uint32_t token)
{
    const struct token *item = &side->document->tokens[token];
    struct slice word = slice_sub(side->text, item->start, item->end);
    size_t mark = slice_find(word, SLICE("'"), 0), curly = slice_find(word, SLICE("\xE2"), 0);
    return slice_sub(word, 0, mark < curly ? mark : curly);
}

static bool is_name(const struct side *side, uint32_t token)
{
    const struct token *item = &side->document->tokens[token];
    const struct stem *stem = vocabulary_entry(side->vocabulary, item->stem);
    if (!(item->flags & TOKEN_CAPITAL) || item->end - item->start < SHORTEST ||
        (vocabulary_traits(side->vocabulary, item->word) & no_names))
        return false;
    return !(item->flags & TOKEN_FIRST) || stem_is_name(stem) || stem->rarity == FULL_WEIGHT;
}

static bool is_headline(const struct side *side, struct range tokens)
{
    uint32_t capitals = 0;
    for (uint32_t t = tokens.start; t < tokens.end; t++)
        capitals += (side->document->tokens[t].flags & TOKEN_CAPITAL) != 0;
    return capitals * 10 > (tokens.end - tokens.start) * HEADLINE;
}

static bool any_headline(const struct side *side)
{
    for (size_t s = 0; s < side->sentences.count; s++)
        if (is_headline(side, side->sentences.items[s]))
            return true;
    return false;
}

/* The same word, another form of it, or a name that may be written so. */
static bool same_word(const struct side *a, uint32_t x, const struct side *b, uint32_t y)
{
    const struct token *one = &a->document->tokens[x], *other = &b->document->tokens[y];
    if (one->stem == other->stem || vocabulary_entry(a->vocabulary, one->stem)->concept ==
                                        vocabulary_entry(b->vocabulary, other->stem)->concept)
        return true;
    return (other->flags & TOKEN_CAPITAL) &&
           spelling_of(word_of(a, x), word_of(b, y)) <= SPELLING_VARIANT;
}

/* "American" and "U.S.". */
static bool same_country(struct slice folded, const struct side *other)
{
    struct toponym place = gazetteer_find(folded);
    for (size_t i = 0; place.kind != PLACE_UNKNOWN && i < other->mentions.count; i++) {
        const struct mention *mention = other->mentions.items[i];
        if (odd_name(mention) && mention->name.place.kind != PLACE_UNKNOWN &&
            strcmp(mention->name.place.country, place.country) == 0)
            return true;
    }
    return false;
}

static bool stands_in(const struct side *side, uint32_t token, const struct side *other)
{
    for (size_t s = 0; s < other->sentences.count; s++)
        for (uint32_t t = other->sentences.items[s].start; t < other->sentences.items[s].end; t++)
            if (same_word(side, token, other, t))
                return true;
    struct slice form = vocabulary_form(side->vocabulary, side->document->tokens[token].word);
    return same_country(form, other) || initials_spelled_word(word_of(side, token), other);
}

static void find_lost(struct lost *lost, const struct side *side, const struct side *other)
{
    lost->count = 0;
    for (size_t s = 0; s < side->sentences.count; s++) {
        struct range tokens = side->sentences.items[s];
        for (uint32_t t = tokens.start; t < tokens.end && lost->count < LOST; t++)
            if (is_name(side, t) && !stands_in(side, t, other))
                lost->places[lost->count++] = (struct spot_tokens){
                    side->document->tokens, tokens.start, tokens.end, t, t + 1};
    }
}

static bool is_capital(const struct spot_tokens *place, uint32_t token)
{
    return token >= place->from && token < place->to &&
           (place->tokens[token].flags & TOKEN_CAPITAL);
}

/* The word beside both is the same and has a capital, too: part of the name. */
static bool shares_name(const struct spot_tokens *a, const struct spot_tokens *b)
{
    bool before = a->first > a->from && b->first > b->from && is_capital(a, a->first - 1) &&
                  a->tokens[a->first - 1].word == b->tokens[b->first - 1].word;
    return before || (is_capital(a, a->behind) && is_capital(b, b->behind) &&
                      a->tokens[a->behind].word == b->tokens[b->behind].word);
}

static bool stands_for(const struct side *side, const struct spot_tokens *a,
                       const struct spot_tokens *b, bool only, enum grounds grounds)
{
    struct surround around = surround_of(side->vocabulary, a, b);
    uint32_t words = around.touching - around.edges - around.speech;
    if (grounds == GROUNDS_STORY)
        return only && words == 2 && around.telling >= TELLING_STORY;
    return around.telling && (words == 2 || (words && (only || shares_name(a, b))));
}

static const struct mention *mention_at(const struct side *side, const struct spot_tokens *place)
{
    uint32_t byte = place->tokens[place->first].start;
    for (size_t i = 0; i < side->mentions.count; i++) {
        const struct mention *mention = side->mentions.items[i];
        if (odd_name(mention) && mention->range.start <= byte && byte < mention->range.end)
            return mention;
    }
    return NULL;
}

bool exchange_find(struct exchange *exchange, const struct side *a, const struct side *b,
                   enum grounds grounds)
{
    struct lost x, y;
    if (any_headline(a) || any_headline(b))
        return false;
    find_lost(&x, a, b);
    if (!x.count)
        return false;
    find_lost(&y, b, a);
    for (uint32_t i = 0; i < x.count; i++)
        for (uint32_t j = 0; j < y.count; j++) {
            bool only = x.count == 1 && y.count == 1;
            if (!stands_for(a, &x.places[i], &y.places[j], only, grounds))
                continue;
            *exchange =
                (struct exchange){mention_at(a, &x.places[i]), mention_at(b, &y.places[j]),
                                  word_of(a, x.places[i].first), word_of(b, y.places[j].first)};
            return exchange->a || exchange->b;
        }
    return false;
}
