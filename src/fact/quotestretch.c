/* Stretches that stand in one of two quotations alone, between the words that both have. */
#include "fact/quotestretch.h"

#include "base/buffer.h"
#include "text/fold.h"
#include "vocabulary/turn.h"

#include <string.h>

enum {
    REACH = 3,   /* words beside what is kept that qualify it */
    STRETCH = 3, /* words of a stretch in which one word is put for another */
    FREE = 2,    /* so many changes, or one of more words, make another wording of it */
    WORDS_BYTES = 80
};

/* Brackets and dots own up to a change. */
static bool is_marked(const struct quoteside *side, uint32_t from, uint32_t to)
{
    const struct range *inside = &side->quotation->inside;
    uint32_t start = from ? side->tokens[from - 1].end : inside->start;
    uint32_t end = to < side->count ? side->tokens[to].start : inside->end;
    struct slice text = slice_sub(side->quotation->text, start, end);
    return memchr(text.data, '[', text.len) || memchr(text.data, '(', text.len) ||
           slice_find(text, SLICE("..."), 0) < text.len ||
           slice_find(text, SLICE(". ."), 0) < text.len ||
           slice_find(text, SLICE("\xE2\x80\xA6"), 0) < text.len;
}

static bool turns(const struct quoteside *side, uint32_t from, uint32_t to)
{
    static const struct slice words[] = {{"provided", 8}, {"if", 2},          {"unless", 6},
                                         {"except", 6},   {"although", 8},    {"though", 6},
                                         {"however", 7},  {"only", 4},        {"until", 5},
                                         {"hardly", 6},   {"conditional", 11}};
    struct buffer folded = {0};
    bool found = false;
    for (uint32_t i = from; i < to && !found; i++) {
        buffer_clear(&folded);
        fold_add(quoteside_words(side, i, i + 1), &folded);
        struct slice word = buffer_slice(&folded);
        found = turn_of(word) == TURN_NEGATION;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            found = found || slice_equal(word, words[k]);
    }
    buffer_free(&folded);
    return found;
}

/* What is left out turns the sense where it qualifies what is kept: right behind it, or a "not"
 * right before. Inside, any such word does. */
static bool left_out_turns(const struct quoteside *side, uint32_t from, uint32_t to)
{
    if (from == 0)
        return to >= REACH && turns(side, to - REACH, to);
    if (to == side->count)
        return turns(side, from, from + REACH < to ? from + REACH : to);
    return turns(side, from, to);
}

/* Small words, and words that only stand elsewhere in the other, change nothing that matters. */
static bool is_slight(const struct quoteside *a, uint32_t a_from, uint32_t a_to,
                      const struct quoteside *b, uint32_t b_from, uint32_t b_to)
{
    if (turns(a, a_from, a_to) || turns(b, b_from, b_to)) {
        bool stems = a_to - a_from == b_to - b_from;
        for (uint32_t i = 0; stems && i < a_to - a_from; i++)
            stems = a->tokens[a_from + i].stem == b->tokens[b_from + i].stem;
        return stems;
    }
    uint32_t here = quoteside_telling(a, a_from, a_to, b),
             there = quoteside_telling(b, b_from, b_to, a);
    /* One word for one: a small one may have been what said it. */
    if (a_to - a_from == 1 && b_to - b_from == 1)
        return !here && !there;
    return !here || !there;
}

/* The letters of tokens from..to as they sound alike: no marks, spaces or hyphens, color for
 * colour, realise for realize. Cut to the room there is. */
static size_t letters_between(const struct quoteside *side, uint32_t from, uint32_t to,
                              char letters[WORDS_BYTES])
{
    struct slice text = quoteside_words(side, from, to);
    size_t len = 0;
    for (size_t i = 0; i < text.len && len < WORDS_BYTES; i++) {
        unsigned char c = (unsigned char)text.data[i];
        bool curly = c == 0xE2 && i + 2 < text.len;
        if (curly)
            i += 2;
        if (curly || c == '\'' || c == ' ' || c == '-' || c == '.')
            continue;
        c = c >= 'A' && c <= 'Z' ? c + 32 : c == 'z' ? 's' : c;
        if (c == 'u' && len && letters[len - 1] == 'o' && i + 1 < text.len &&
            text.data[i + 1] == 'r')
            continue;
        letters[len++] = (char)c;
    }
    return len;
}

/* "per cent" and "percent", "isnt" and "isn't". */
static bool same_letters(const struct quoteside *a, uint32_t a_from, uint32_t a_to,
                         const struct quoteside *b, uint32_t b_from, uint32_t b_to)
{
    char one[WORDS_BYTES], other[WORDS_BYTES];
    size_t len = letters_between(a, a_from, a_to, one);
    return len && len < WORDS_BYTES && len == letters_between(b, b_from, b_to, other) &&
           memcmp(one, other, len) == 0;
}

/* One word that the other has nowhere was put for one that this has nowhere, beside words that both
 * have. */
static bool is_exchange(const struct quoteside *a, uint32_t a_from, uint32_t a_to,
                        const struct quoteside *b, uint32_t b_from, uint32_t b_to)
{
    bool inside = (a_from && b_from) || (a_to < a->count && b_to < b->count);
    return inside && a_to - a_from <= STRETCH && b_to - b_from <= STRETCH &&
           quoteside_telling(a, a_from, a_to, b) == 1 && quoteside_telling(b, b_from, b_to, a) == 1;
}

/* The same where one of the two begins or ends with the word: the other goes on, but what stands
 * beside the words both have is another. */
static bool is_edge_exchange(const struct quoteside *edge, uint32_t from, uint32_t to,
                             const struct quoteside *other, uint32_t other_from, uint32_t other_to)
{
    if (to - from != 1 || other_from == other_to || !quoteside_telling(edge, from, to, other))
        return false;
    if (to == edge->count && from)
        return quoteside_telling(other, other_from, other_from + 1, edge);
    return from == 0 && to < edge->count && quoteside_telling(other, other_to - 1, other_to, edge);
}

/* What the stretches make of two quotations together. */
struct judgement {
    struct ruling ruling;
    uint32_t changes; /* how many it counts for */
    uint32_t exchanges;
};

/* Takes up a stretch of words that the two do not share. */
static void judge(struct judgement *judgement, const struct quoteside *a, uint32_t a_from,
                  uint32_t a_to, const struct quoteside *b, uint32_t b_from, uint32_t b_to)
{
    if ((a_from == a_to && b_from == b_to) || same_letters(a, a_from, a_to, b, b_from, b_to))
        return;
    struct ruling fresh = {.meets = true, .verdict = VERDICT_CLOSE, .code = "quote-trimmed"};
    bool both = a_to > a_from && b_to > b_from, real = false;
    if (!is_marked(a, a_from, a_to) && !is_marked(b, b_from, b_to)) {
        bool sense = left_out_turns(a, a_from, a_to) || left_out_turns(b, b_from, b_to);
        real = both ? !is_slight(a, a_from, a_to, b, b_from, b_to) : sense;
        if (real) {
            fresh.verdict = VERDICT_CONFLICT;
            fresh.note = both ? "words changed" : "trimmed so that its sense changes";
        }
        if (both || sense)
            fresh.code = "quote-altered";
    }
    fresh.part_a = quoteside_words(a, a_from, a_to);
    fresh.part_b = quoteside_words(b, b_from, b_to);
    bool exchange = real && (is_exchange(a, a_from, a_to, b, b_from, b_to) ||
                             is_edge_exchange(a, a_from, a_to, b, b_from, b_to) ||
                             is_edge_exchange(b, b_from, b_to, a, a_from, a_to));
    if (fresh.verdict > judgement->ruling.verdict || (exchange && !judgement->exchanges))
        judgement->ruling = fresh;
    judgement->exchanges += exchange;
    if (real && both)
        judgement->changes += a_to - a_from > FREE || b_to - b_from > FREE ? FREE : 1;
}

struct ruling quotestretch_compare(const struct quoteside *a, const struct quoteside *b,
                                   const uint16_t *partner, bool sure)
{
    struct judgement judgement = {.ruling = {.meets = true, .verdict = VERDICT_AGREE}};
    uint32_t from_a = 0, from_b = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        if (!partner[i])
            continue;
        judge(&judgement, a, from_a, i, b, from_b, partner[i] - 1U);
        from_a = i + 1;
        from_b = partner[i];
    }
    judge(&judgement, a, from_a, a->count, b, from_b, b->count);
    struct ruling ruling = judgement.ruling;
    if (ruling.verdict == VERDICT_CONFLICT && judgement.changes >= FREE &&
        !(judgement.exchanges == 1 && sure)) {
        ruling.verdict = VERDICT_CLOSE;
        ruling.note = "worded freely";
    }
    return ruling;
}
