/* Which quotations are of the same words, and whose they are. Long ones are held by their first
 * QUOTE_WORDS words. */
#include "fact/quotehold.h"

#include "fact/namehold.h"
#include "fact/quotemark.h"
#include "fact/quotestretch.h"
#include "fact/spelling.h"

enum {
    FEW = 4,        /* a quotation this short meets another by its place alone */
    LEAST_LOST = 4, /* words in order that show a quotation without its marks */
    MANY_LOST = 7,  /* so many may be half of it */
    LONG_WORD = 5,  /* bytes of a word that says something */
    SPREAD = 8      /* sentences that one quotation may hold before this one */
};

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

/* Whether the credit names its speaker itself, and does not leave it to "he" or to a sentence
 * nearby; several may speak at once. */
static bool says_who(const struct credit *credit)
{
    struct slice last = last_word(credit->full);
    return slice_find(credit->speaker, last, 0) < credit->speaker.len;
}

static bool is_among(const struct credit *credit, const struct credit *other)
{
    return slice_find(other->phrase, last_word(credit->full), 0) < other->phrase.len;
}

/* Who says the same words is rather one person whose name was misspelt than another. */
static bool other_speaker(const struct quoteside *a, const struct quoteside *b)
{
    const struct credit *x = &a->quotation->credit, *y = &b->quotation->credit;
    return a->quotation->credited && b->quotation->credited && x->kind == SPEAKER_NAMED &&
           y->kind == SPEAKER_NAMED && x->person && y->person && x->full.len && y->full.len &&
           !same_speaker(x, y) && says_who(x) && says_who(y) && !is_among(x, y) &&
           !is_among(y, x) &&
           spelling_of_same(last_word(x->full), last_word(y->full)) == SPELLING_OTHER;
}

/* Whether a comes first: words can be aligned in several ways, and it must be the same way
 * whichever article is the first. */
static bool in_order(const struct quoteside *a, const struct quoteside *b)
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

static bool shares_telling(const struct quoteside *side, const uint16_t *partner)
{
    for (uint32_t i = 0; i < side->count; i++)
        if (partner[i] && !quoteside_small(side, i))
            return true;
    return false;
}

static struct ruling hold(struct quoteside x, struct quoteside y, enum slot_bond bond)
{
    uint16_t partner[QUOTE_WORDS];
    uint32_t common = quoteside_align(x.tokens, x.count, y.tokens, y.count, false, partner);
    uint32_t shorter = x.count < y.count ? x.count : y.count;
    bool alike = common * 5 >= shorter * 3 && (common >= 3 || common == shorter);
    bool brief = shorter <= FEW && common * 2 >= shorter && shares_telling(&x, partner);
    bool placed = (brief && bond >= BOND_WEAK) || (shorter <= FEW && bond >= BOND_STRONG) ||
                  bond == BOND_FIXED;
    if (!alike && !placed)
        return (struct ruling){0};
    struct ruling ruling = quotestretch_compare(&x, &y, partner, alike || brief);
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
    struct quoteside x = quoteside_of(a), y = quoteside_of(b);
    return in_order(&x, &y) ? hold(x, y, bond) : swapped(hold(y, x, bond));
}

/* Whether the words of the sentence stand in a quotation there too. */
static bool is_quoted(const struct mentions *others, uint32_t sentence, const struct token *token)
{
    uint32_t from = others->first[sentence > SPREAD ? sentence - SPREAD : 0];
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

/* Whether what both have is what somebody said: words that are no names, in a stretch of the
 * quotation that is mostly them. The words of a title, or a few from all over, may have come from
 * anywhere. */
static bool is_speech(const struct quoteside *side, const uint16_t *partner, uint32_t common)
{
    uint32_t plain = 0, first = 0, last = 0;
    for (uint32_t i = 0; i < side->count; i++) {
        const struct token *token = &side->tokens[i];
        if (!partner[i])
            continue;
        plain += token->end - token->start >= LONG_WORD && !(token->flags & TOKEN_CAPITAL);
        first = first ? first : i + 1;
        last = i + 1;
    }
    return plain >= 2 && (last - first + 1) * 3 <= common * 5;
}

struct ruling quotation_against_sentence(const struct mention *quote, const struct mentions *others,
                                         const struct document *document, struct slice text,
                                         uint32_t sentence)
{
    struct quoteside side = quoteside_of(quote);
    uint32_t all = document->first[sentence + 1] - document->first[sentence], count = all;
    const struct token *tokens = count ? document->tokens + document->first[sentence] : NULL;
    uint16_t partner[QUOTE_WORDS];
    uint32_t telling = 0, first = 0, last = 0;
    count = count < QUOTE_WORDS ? count : QUOTE_WORDS;
    if (side.count < LEAST_LOST || count < LEAST_LOST)
        return (struct ruling){0};
    uint32_t common = quoteside_align(side.tokens, side.count, tokens, count, true, partner);
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
    if (telling < 2 || last - first + 1 > 2 * common ||
        quotemark_around(text, (struct range){tokens[0].start, tokens[all - 1].end},
                         (struct range){tokens[first - 1].start, tokens[last - 1].end}))
        return (struct ruling){0};
    bool spoken = quote->quotation.credited && is_speech(&side, partner, common);
    bool lost = spoken && !is_credited(others, sentence, &quote->quotation);
    return (struct ruling){.meets = true,
                           .verdict = lost ? VERDICT_CONFLICT : VERDICT_CLOSE,
                           .code = lost ? "attribution-lost" : "marks-lost",
                           .note = lost ? "marks and speaker lost" : "marks lost"};
}
