/* One rule a kind: the same words around two values tell that they are of one thing, and how many
 * it takes depends on how many such values a story has. */
#include "compare/evidence.h"

#include "compare/figure.h"
#include "compare/stated.h"
#include "fact/calendar.h"
#include "fact/namelike.h"
#include "vocabulary/trait.h"

/* TELLING: words around that tell, as ask names, speakers and opposites. STAMP: tokens. */
enum {
    TELLING_NAME = 3,
    TELLING_PEOPLE = 4,
    TELLING_SPEAKER = 4,
    TELLING_OPPOSITE = 3,
    TELLING_DATE = 2,
    TELLING_DENIED = 5
};
enum { LONGEST_STAMP = 16, LONGEST_QUOTE = 200, CONTENT = 330, WEEK = 7 };

/* "Updated: Friday, 12 March 2013, 2:29 PM": when something was put out, nothing that it tells. */
static bool is_stamp(const struct side *side)
{
    uint32_t words = 0, figures = 0;
    for (size_t s = 0; s < side->sentences.count; s++)
        for (uint32_t t = side->sentences.items[s].start; t < side->sentences.items[s].end; t++) {
            const struct token *token = &side->document->tokens[t];
            words++;
            figures += (token->flags & TOKEN_NUMBER) ||
                       (vocabulary_traits(side->vocabulary, token->word) & TRAIT_CALENDAR);
        }
    return words <= LONGEST_STAMP && figures * 2 >= words;
}

/* The day on which somebody said so is not the day on which it was. */
static bool is_said_on(const struct side *side, uint32_t index)
{
    const struct spot_tokens *place = &side->roles.items[index].place;
    uint32_t before = place->first;
    while (before > place->from && before + 2 > place->first &&
           (vocabulary_traits(side->vocabulary, place->tokens[before - 1].word) & TRAIT_LOCATES))
        before--;
    return before > place->from &&
           (vocabulary_traits(side->vocabulary, place->tokens[before - 1].word) &
            (TRAIT_SAY | TRAIT_REPORT));
}

/* What stands next to both, among the words that tell. */
static bool share_next(const struct role *a, const struct role *b)
{
    bool before = a->before_count && b->before_count && a->before[0] == b->before[0];
    return before || (a->after_count && b->after_count && a->after[0] == b->after[0]);
}

static uint32_t weekday_of(const struct moment *moment)
{
    bool single = moment->first_day == moment->last_day;
    return moment->weekday ? moment->weekday : single ? calendar_weekday(moment->first_day) : 0;
}

/* "Today" is counted from the day an article is put out, which may be the next. */
static bool is_next_day(const struct moment *a, const struct moment *b)
{
    if (a->origin != ORIGIN_NOW && b->origin != ORIGIN_NOW)
        return false;
    if (a->first_day <= a->last_day && b->first_day <= b->last_day)
        return (int64_t)a->first_day - b->last_day <= 1 && (int64_t)b->first_day - a->last_day <= 1;
    uint32_t x = weekday_of(a), y = weekday_of(b);
    return x && y && ((x + WEEK - y) % WEEK == 1 || (y + WEEK - x) % WEEK == 1);
}

bool evidence_misread(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    if (is_stamp(a) || is_stamp(b))
        return true;
    if (x->kind == FACT_DATE && y->kind == FACT_DATE && !x->withheld && !y->withheld)
        return is_next_day(&x->moment, &y->moment);
    return x->kind <= FACT_PERCENT && y->kind <= FACT_PERCENT && figures_misread(a, i, b, j);
}

/* Days are many in a story: of the deed, of the arrest, of the report. */
static bool dates_belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                         const struct surround *around)
{
    const struct role *x = &a->roles.items[i], *y = &b->roles.items[j];
    if (is_said_on(a, i) != is_said_on(b, j) || side_strangers(a, i, b, j))
        return false;
    uint32_t shared = role_shared(x, y), words = around->touching - around->edges;
    if (words < 2 && (stated_elsewhere(a, b, j, 1) || stated_elsewhere(b, a, i, 1)))
        return false;
    bool many = shared >= TELLING_DATE || around->telling >= TELLING_DATE;
    return many && (share_next(x, y) || words == 2);
}

/* "Skelby hospital" and "Hallen hospital". */
static bool share_head(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    const struct spot_tokens *x = &a->roles.items[i].place, *y = &b->roles.items[j].place;
    if (x->behind >= x->to || y->behind >= y->to)
        return false;
    const struct token *one = &x->tokens[x->behind], *other = &y->tokens[y->behind];
    return one->stem == other->stem && !(one->flags & TOKEN_CAPITAL) &&
           a->roles.items[i].label == x->behind;
}

/* "Somalis" and "Somalian" are forms of one name, no misspelling: the same beginning, and endings
 * that make such forms. */
static bool is_derived(struct slice a, struct slice b)
{
    static const struct slice endings[] = {{"", 0},    {"s", 1},    {"n", 1},    {"an", 2},
                                           {"ans", 3}, {"ian", 3},  {"ians", 4}, {"ic", 2},
                                           {"ist", 3}, {"ists", 4}, {"ese", 3},  {"ish", 3}};
    enum { COUNT = sizeof endings / sizeof *endings, BEGINNING = 4 };
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < COUNT; j++) {
            struct slice x = endings[i], y = endings[j];
            if (slice_ends(a, x) && slice_ends(b, y) && a.len >= x.len + BEGINNING &&
                slice_equal(slice_sub(a, 0, a.len - x.len), slice_sub(b, 0, b.len - y.len)))
                return true;
        }
    return false;
}

static bool names_belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                         const struct surround *around)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    enum namelike like = namelike_of(&x->name, &y->name);
    /* Who has both spellings knows two names. */
    if (like == NAMES_SLIP || like == NAMES_PARTED)
        return !is_derived(x->name.text, y->name.text) && !(stated_name(a, y) && stated_name(b, x));
    if (around->touching - around->edges < 2 || around->speech)
        return false;
    bool people = x->name.place.kind == PLACE_PEOPLE || y->name.place.kind == PLACE_PEOPLE;
    return around->telling >= (people ? TELLING_PEOPLE : TELLING_NAME) ||
           (around->telling && !people && share_head(a, i, b, j) && !side_strangers(a, i, b, j));
}

static bool says_stem(const struct quotation *quotation, uint32_t stem)
{
    for (uint32_t i = 0; i < quotation->token_count && i < LONGEST_QUOTE; i++)
        if (quotation->tokens[i].stem == stem)
            return true;
    return false;
}

/* Two of a word or two, with none in common, are hardly of the same words. */
static bool quotes_belong(const struct mention *x, const struct mention *y,
                          const struct surround *around)
{
    if (x->withheld || y->withheld)
        return true;
    const struct quotation *quotation = &x->quotation;
    for (uint32_t i = 0; i < quotation->token_count && i < LONGEST_QUOTE; i++)
        if (vocabulary_entry(quotation->vocabulary, quotation->tokens[i].stem)->rarity >= CONTENT &&
            says_stem(&y->quotation, quotation->tokens[i].stem))
            return true;
    return around->touching - around->edges == 2 && around->telling >= TELLING_NAME;
}

bool evidence_holds(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                    const struct ruling *ruling)
{
    struct surround around =
        surround_of(a->vocabulary, &a->roles.items[i].place, &b->roles.items[j].place);
    const struct mention *mention = a->mentions.items[i];
    switch (mention->kind) {
    case FACT_NUMBER:
    case FACT_MONEY:
    case FACT_PERCENT:
        return figures_belong(a, i, b, j, ruling);
    case FACT_DATE:
        return dates_belong(a, i, b, j, &around);
    case FACT_NAME:
    case FACT_PLACE:
        return names_belong(a, i, b, j, &around);
    case FACT_QUOTE:
        return quotes_belong(mention, b->mentions.items[j], &around);
    case FACT_ATTRIBUTION:
        return around.telling >= TELLING_SPEAKER;
    case FACT_NEGATION:
        return around.telling >= TELLING_OPPOSITE;
    default:
        return true;
    }
}

static bool has_concept(const struct side *side, uint32_t concept)
{
    for (size_t s = 0; s < side->sentences.count; s++)
        for (uint32_t t = side->sentences.items[s].start; t < side->sentences.items[s].end; t++)
            if (vocabulary_entry(side->vocabulary, side->document->tokens[t].stem)->concept ==
                concept)
                return true;
    return false;
}

bool evidence_denied(const struct side *side, uint32_t negation, const struct side *other)
{
    const struct role *role = &side->roles.items[negation];
    uint32_t shared = 0;
    for (uint32_t i = 0; i < role->before_count; i++)
        shared += has_concept(other, role->before[i]);
    for (uint32_t i = 0; i < role->after_count; i++)
        shared += has_concept(other, role->after[i]);
    return shared >= TELLING_DENIED;
}
