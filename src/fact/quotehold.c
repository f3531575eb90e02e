/* Quotations word by word, along a longest common subsequence. Words are numbers of the story's
 * vocabulary, so that equal words are equal numbers. Long quotations are held by their first MOST
 * words. */
#include "fact/quotehold.h"

#include "base/alloc.h"
#include "base/buffer.h"
#include "fact/namehold.h"
#include "fact/spelling.h"
#include "text/fold.h"
#include "vocabulary/turn.h"

#include <stdlib.h>

enum {
    MOST = 256,     /* words that are looked at */
    FEW = 4,        /* a quotation this short meets another by its place alone */
    LEAST_LOST = 4, /* words in order that show a quotation without its marks */
    MANY_LOST = 7,  /* so many may be half of it */
    REACH = 3,      /* words beside what is kept that qualify it */
    LONG_WORD = 5,  /* bytes of a word that says something */
    STRETCH = 3,    /* words of a stretch in which one word is put for another */
    FREE = 2,       /* so many changes, or one of more words, make another wording of it */
    WORDS_BYTES = 80
};

struct side {
    const struct quotation *quotation;
    const struct token *tokens;
    uint32_t count;
};

struct aligned {
    uint32_t common;
    uint16_t *partner; /* [word of a]: word of b + 1, or 0 */
};

static struct side side_of(const struct mention *mention)
{
    const struct quotation *quotation = &mention->quotation;
    uint32_t count = quotation->token_count < MOST ? quotation->token_count : MOST;
    return (struct side){quotation, quotation->tokens, count};
}

static bool same_word(const struct token *a, const struct token *b, bool stems)
{
    return a->word == b->word || (stems && a->stem == b->stem);
}

/* partner has room for a_count. */
static uint32_t align(const struct token *a, uint32_t a_count, const struct token *b,
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

static struct slice words_between(const struct side *side, uint32_t from, uint32_t to)
{
    if (from >= to)
        return SLICE_NONE;
    return slice_sub(side->quotation->text, side->tokens[from].start, side->tokens[to - 1].end);
}

/* Brackets and dots own up to a change. */
static bool is_marked(const struct side *side, uint32_t from, uint32_t to)
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

static bool turns(const struct side *side, uint32_t from, uint32_t to)
{
    static const struct slice words[] = {{"provided", 8}, {"if", 2},          {"unless", 6},
                                         {"except", 6},   {"although", 8},    {"though", 6},
                                         {"however", 7},  {"only", 4},        {"until", 5},
                                         {"hardly", 6},   {"conditional", 11}};
    struct buffer folded = {0};
    bool found = false;
    for (uint32_t i = from; i < to && !found; i++) {
        buffer_clear(&folded);
        fold_add(words_between(side, i, i + 1), &folded);
        struct slice word = buffer_slice(&folded);
        found = turn_of(word) == TURN_NEGATION;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            found = found || slice_equal(word, words[k]);
    }
    buffer_free(&folded);
    return found;
}

/* "it's" is as small as "it". */
static bool is_small(const struct side *side, uint32_t index)
{
    static const struct slice words[] = {
        {"have", 4},   {"will", 4},  {"that", 4},  {"this", 4},  {"with", 4},    {"from", 4},
        {"into", 4},   {"onto", 4},  {"also", 4},  {"very", 4},  {"just", 4},    {"which", 5},
        {"what", 4},   {"when", 4},  {"then", 4},  {"than", 4},  {"they", 4},    {"them", 4},
        {"their", 5},  {"there", 5}, {"these", 5}, {"those", 5}, {"were", 4},    {"been", 4},
        {"would", 5},  {"about", 5}, {"over", 4},  {"upon", 4},  {"through", 7}, {"toward", 6},
        {"towards", 7}};
    struct slice word = words_between(side, index, index + 1);
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
    return figure.len && figure.data[figure.len - 1] >= '0' && figure.data[figure.len - 1] <= '9' &&
           ordinal.len == figure.len + 2 && slice_starts(ordinal, figure) &&
           ordinal.data[figure.len] >= 'a';
}

/* Synonyms, and other derivations of one word. */
static bool same_sense(const struct side *side, const struct token *a, const struct token *b)
{
    const struct vocabulary *vocabulary = side->quotation->vocabulary;
    return vocabulary && vocabulary_entry(vocabulary, a->stem)->concept ==
                             vocabulary_entry(vocabulary, b->stem)->concept;
}

/* Whether the other quotation has the word somewhere, in whatever form. */
static bool stands_in(const struct side *side, uint32_t index, const struct side *other)
{
    const struct token *token = &side->tokens[index];
    struct slice word = words_between(side, index, index + 1);
    for (uint32_t i = 0; i < other->count; i++) {
        struct slice there = words_between(other, i, i + 1);
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

/* How many of the words say something that the other quotation has nowhere. */
static uint32_t telling_words(const struct side *side, uint32_t from, uint32_t to,
                              const struct side *other)
{
    uint32_t count = 0;
    for (uint32_t i = from; i < to; i++)
        count += !is_small(side, i) && !stands_in(side, i, other);
    return count;
}

/* What is left out turns the sense where it qualifies what is kept: right behind it, or a "not"
 * right before. Inside, any such word does. */
static bool left_out_turns(const struct side *side, uint32_t from, uint32_t to)
{
    if (from == 0)
        return to >= REACH && turns(side, to - REACH, to);
    if (to == side->count)
        return turns(side, from, from + REACH < to ? from + REACH : to);
    return turns(side, from, to);
}

/* Small words, and words that only stand elsewhere in the other, change nothing that matters. */
static bool is_slight(const struct side *a, uint32_t a_from, uint32_t a_to, const struct side *b,
                      uint32_t b_from, uint32_t b_to)
{
    if (turns(a, a_from, a_to) || turns(b, b_from, b_to)) {
        bool stems = a_to - a_from == b_to - b_from;
        for (uint32_t i = 0; stems && i < a_to - a_from; i++)
            stems = a->tokens[a_from + i].stem == b->tokens[b_from + i].stem;
        return stems;
    }
    uint32_t here = telling_words(a, a_from, a_to, b), there = telling_words(b, b_from, b_to, a);
    /* One word for one: a small one may have been what said it. */
    if (a_to - a_from == 1 && b_to - b_from == 1)
        return !here && !there;
    return !here || !there;
}

/* The letters of tokens from..to as they sound alike: no marks, spaces or hyphens, color for
 * colour, realise for realize. Cut to the room there is. */
static size_t letters_between(const struct side *side, uint32_t from, uint32_t to,
                              char letters[WORDS_BYTES])
{
    struct slice text = words_between(side, from, to);
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
static bool same_letters(const struct side *a, uint32_t a_from, uint32_t a_to, const struct side *b,
                         uint32_t b_from, uint32_t b_to)
{
    char one[WORDS_BYTES], other[WORDS_BYTES];
    size_t len = letters_between(a, a_from, a_to, one);
    return len && len < WORDS_BYTES && len == letters_between(b, b_from, b_to, other) &&
           memcmp(one, other, len) == 0;
}

/* One word that the other has nowhere was put for one that this has nowhere, beside words that both
 * have. */
static bool is_exchange(const struct side *a, uint32_t a_from, uint32_t a_to, const struct side *b,
                        uint32_t b_from, uint32_t b_to)
{
    bool inside = (a_from && b_from) || (a_to < a->count && b_to < b->count);
    return inside && a_to - a_from <= STRETCH && b_to - b_from <= STRETCH &&
           telling_words(a, a_from, a_to, b) == 1 && telling_words(b, b_from, b_to, a) == 1;
}

/* The same where one of the two begins or ends with the word: the other goes on, but what stands
 * beside the words both have is another. */
static bool is_edge_exchange(const struct side *edge, uint32_t from, uint32_t to,
                             const struct side *other, uint32_t other_from, uint32_t other_to)
{
    if (to - from != 1 || other_from == other_to || !telling_words(edge, from, to, other))
        return false;
    if (to == edge->count && from)
        return telling_words(other, other_from, other_from + 1, edge);
    return from == 0 && to < edge->count && telling_words(other, other_to - 1, other_to, edge);
}

/* What the stretches make of two quotations together. */
struct judgement {
    struct ruling ruling;
    uint32_t changes; /* how many it counts for */
    uint32_t exchanges;
};

/* Takes up a stretch of words that the two do not share. */
static void judge(struct judgement *judgement, const struct side *a, uint32_t a_from, uint32_t a_to,
                  const struct side *b, uint32_t b_from, uint32_t b_to)
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
    fresh.part_a = words_between(a, a_from, a_to);
    fresh.part_b = words_between(b, b_from, b_to);
    bool exchange = real && (is_exchange(a, a_from, a_to, b, b_from, b_to) ||
                             is_edge_exchange(a, a_from, a_to, b, b_from, b_to) ||
                             is_edge_exchange(b, b_from, b_to, a, a_from, a_to));
    if (fresh.verdict > judgement->ruling.verdict || (exchange && !judgement->exchanges))
        judgement->ruling = fresh;
    judgement->exchanges += exchange;
    if (real && both)
        judgement->changes += a_to - a_from > FREE || b_to - b_from > FREE ? FREE : 1;
}

/* sure: the two are alike beyond the place they stand in. */
static struct ruling compare(const struct side *a, const struct side *b, const uint16_t *partner,
                             bool sure)
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

/* Two names that can be one person's. */
static bool same_speaker(const struct credit *a, const struct credit *b)
{
    struct name x = {.text = a->full, .full = a->full, .last = a->full};
    struct name y = {.text = b->full, .full = b->full, .last = b->full};
    return !names_apart(&x, &y);
}

static struct slice last_word(struct slice name)
{
    size_t at = name.len;
    while (at && name.data[at - 1] != ' ')
        at--;
    return slice_sub(name, at, name.len);
}

/* Who says the same words is rather one person whose name was misspelt than another. */
static bool other_speaker(const struct side *a, const struct side *b)
{
    const struct credit *x = &a->quotation->credit, *y = &b->quotation->credit;
    return a->quotation->credited && b->quotation->credited && x->kind == SPEAKER_NAMED &&
           y->kind == SPEAKER_NAMED && x->person && y->person && x->full.len && y->full.len &&
           !same_speaker(x, y) &&
           spelling_of_same(last_word(x->full), last_word(y->full)) == SPELLING_OTHER;
}

/* Whether a comes first: words can be aligned in several ways, and it must be the same way
 * whichever article is the first. */
static bool in_order(const struct side *a, const struct side *b)
{
    struct slice one = slice_range(a->quotation->text, a->quotation->inside);
    struct slice other = slice_range(b->quotation->text, b->quotation->inside);
    return a->count != b->count ? a->count < b->count : slice_compare(one, other) <= 0;
}

static struct ruling swapped(struct ruling ruling)
{
    struct slice part = ruling.part_a;
    ruling.part_a = ruling.part_b;
    ruling.part_b = part;
    return ruling;
}

static bool shares_telling(const struct side *side, const uint16_t *partner)
{
    for (uint32_t i = 0; i < side->count; i++)
        if (partner[i] && !is_small(side, i))
            return true;
    return false;
}

static struct ruling hold(struct side x, struct side y, enum slot_bond bond)
{
    uint16_t partner[MOST];
    uint32_t common = align(x.tokens, x.count, y.tokens, y.count, false, partner);
    uint32_t shorter = x.count < y.count ? x.count : y.count;
    bool alike = common * 5 >= shorter * 3 && (common >= 3 || common == shorter);
    bool brief = shorter <= FEW && common * 2 >= shorter && shares_telling(&x, partner);
    bool placed = (brief && bond >= BOND_WEAK) || (shorter <= FEW && bond >= BOND_STRONG) ||
                  bond == BOND_FIXED;
    if (!alike && !placed)
        return (struct ruling){0};
    struct ruling ruling = compare(&x, &y, partner, alike || brief);
    if (ruling.verdict < VERDICT_CONFLICT && common >= FEW && other_speaker(&x, &y)) {
        ruling.verdict = VERDICT_CONFLICT;
        ruling.code = "speaker-differs";
        ruling.note = "another speaker";
        ruling.part_a = x.quotation->credit.full;
        ruling.part_b = y.quotation->credit.full;
    }
    return ruling;
}

struct ruling quotation_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    struct side x = side_of(a), y = side_of(b);
    return in_order(&x, &y) ? hold(x, y, bond) : swapped(hold(y, x, bond));
}

/* Whether the words of the sentence stand in a quotation there too. */
static bool is_quoted(const struct mentions *others, uint32_t sentence, const struct token *token)
{
    uint32_t from = sentence ? others->first[sentence - 1] : 0;
    for (uint32_t i = from; i < others->first[sentence + 1]; i++)
        if (others->items[i].kind == FACT_QUOTE && token->start >= others->items[i].range.start &&
            token->end <= others->items[i].range.end)
            return true;
    return false;
}

/* Somebody is credited with what the sentence says, or the quotation's speaker is named in it. */
static bool is_credited(const struct mentions *others, uint32_t sentence,
                        const struct quotation *quotation)
{
    for (uint32_t i = others->first[sentence]; i < others->first[sentence + 1]; i++) {
        const struct mention *mention = &others->items[i];
        if (mention->kind == FACT_ATTRIBUTION && !mention->credit.declined)
            return true;
        struct credit named = {.full = mention->name.full};
        if (mention->kind == FACT_NAME && !mention->withheld && named.full.len &&
            same_speaker(&named, &quotation->credit))
            return true;
    }
    return false;
}

struct ruling quotation_against_sentence(const struct mention *quote, const struct mentions *others,
                                         const struct document *document, uint32_t sentence)
{
    struct side side = side_of(quote);
    uint32_t count = document->first[sentence + 1] - document->first[sentence];
    const struct token *tokens = count ? document->tokens + document->first[sentence] : NULL;
    uint16_t partner[MOST];
    uint32_t telling = 0, first = 0, last = 0;
    count = count < MOST ? count : MOST;
    if (side.count < LEAST_LOST || count < LEAST_LOST)
        return (struct ruling){0};
    uint32_t common = align(side.tokens, side.count, tokens, count, true, partner);
    uint32_t shorter = side.count < count ? side.count : count;
    bool enough = common * 5 >= shorter * 3 || (common >= MANY_LOST && common * 2 >= shorter);
    if (common < LEAST_LOST || !enough)
        return (struct ruling){0};
    for (uint32_t i = 0; i < side.count; i++) {
        if (!partner[i])
            continue;
        const struct token *token = &tokens[partner[i] - 1];
        if (is_quoted(others, sentence, token))
            return (struct ruling){0};
        telling += token->end - token->start >= LONG_WORD;
        first = first ? first : partner[i];
        last = partner[i];
    }
    /* Words from all over a long sentence are no quotation. */
    if (telling < 2 || last - first + 1 > 2 * common)
        return (struct ruling){0};
    bool lost = quote->quotation.credited && !is_credited(others, sentence, &quote->quotation);
    return (struct ruling){.meets = true,
                           .verdict = lost ? VERDICT_CONFLICT : VERDICT_CLOSE,
                           .code = lost ? "attribution-lost" : "marks-lost",
                           .note = lost ? "marks and speaker lost" : "marks lost"};
}
