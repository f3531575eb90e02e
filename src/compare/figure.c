/* Figures have to count the same, among words that are the same: in sentences that share but a
 * part, any two figures can be found to differ. */
#include "compare/figure.h"

#include "compare/age.h"
#include "compare/stated.h"
#include "compare/torn.h"
#include "fact/measure.h"

#include <math.h>
#include <string.h>

/* A slip in so large a figure is told from another figure. */
static const double LARGE = 1000, FINE = 100;
/* ROUND: by how much lengths in other units may lie off. */
static const double MILLION = 1e6, ROUND = 0.06;
/* Counts and lengths further apart are hardly two versions of one. */
static const double APART = 12, LENGTHS_APART = 4;

/* STATED: words that tell of the same thing elsewhere; BEFORE: where "another" is in a table. */
enum { STATED = 2, BEFORE = 3 };

static bool is_rank(const struct mention *mention)
{
    return mention->kind == FACT_NUMBER && mention->quantity.form == QUANTITY_RANK;
}

/* "117th Street". */
static bool names_street(const struct side *side, uint32_t index)
{
    const struct spot_tokens *place = &side->roles.items[index].place;
    return place->behind < place->to && (place->tokens[place->behind].flags & TOKEN_CAPITAL);
}

static bool ranks_belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    if (a->mentions.items[i]->quantity.superlative)
        return true;
    if (names_street(a, i) || names_street(b, j))
        return false;
    struct surround around =
        surround_of(a->vocabulary, &a->roles.items[i].place, &b->roles.items[j].place);
    return around.touching - around.edges == 2 && around.telling >= 4;
}

/* Twelve miles and twelve kilometres, but not a million in whatever dollars. */
static bool other_unit(const struct mention *a, const struct mention *b)
{
    return measure_differs(a->quantity.measure, b->quantity.measure) &&
           measure_dimension(a->quantity.measure) != DIMENSION_MONEY;
}

/* Whether the sentences have the figure of the other elsewhere. */
static bool has_figure(const struct side *side, uint32_t except, const struct mention *wanted)
{
    for (uint32_t k = 0; k < side->mentions.count; k++) {
        const struct mention *mention = side->mentions.items[k];
        if (k != except && mention->kind <= FACT_PERCENT && !mention->withheld &&
            mention->quantity.number.value == wanted->quantity.number.value &&
            !other_unit(mention, wanted))
            return true;
    }
    return false;
}

/* Digits swapped, or a slip in a large figure. */
static bool is_slip(const struct mention *x, const struct mention *y, const char *note)
{
    const struct number *one = &x->quantity.number, *other = &y->quantity.number;
    if (!note)
        return false;
    if (strcmp(note, "digits swapped") == 0)
        return true;
    /* 20 and 70 million have but one digit. */
    bool fine = one->value >= one->unit * FINE && other->value >= other->unit * FINE;
    return one->value >= LARGE && other->value >= LARGE &&
           (fine || strcmp(note, "one digit differs") != 0);
}

/* "Five million dollars ($7.6 million)": the same again in other money. */
static bool is_gloss(const struct side *side, const struct mention *mention)
{
    return mention->kind == FACT_MONEY && mention->range.start > 0 &&
           side->text.data[mention->range.start - 1] == '(';
}

/* "60m" is sixty metres beside feet, and has been read as sixty million. */
static bool is_brief(const struct side *side, const struct mention *mention)
{
    struct slice text = slice_range(side->text, mention->range);
    return mention->kind == FACT_NUMBER && !mention->quantity.measure && text.len > 1 &&
           text.data[text.len - 1] == 'm' && text.data[text.len - 2] >= '0' &&
           text.data[text.len - 2] <= '9';
}

static double metres(const struct side *side, const struct mention *mention)
{
    const struct quantity *quantity = &mention->quantity;
    if (is_brief(side, mention))
        return quantity->number.value / MILLION;
    return measure_dimension(quantity->measure) == DIMENSION_LENGTH
               ? measure_base(quantity->measure, quantity->number.value)
               : 0;
}

static bool same_length(const struct side *a, const struct mention *x, const struct side *b,
                        const struct mention *y)
{
    if (!is_brief(a, x) && !is_brief(b, y))
        return false;
    double here = metres(a, x), there = metres(b, y);
    return here > 0 && there > 0 && fabs(here - there) <= (here + there) * ROUND / 2;
}

/* Kilometres and kilograms, but not years. */
static bool is_measured(const struct side *side, const struct mention *mention)
{
    return metres(side, mention) > 0 ||
           (measure_dimension(mention->quantity.measure) > DIMENSION_SHARE &&
            measure_dimension(mention->quantity.measure) != DIMENSION_TIME);
}

static bool within(double a, double b, double times)
{
    return fabs(a) <= fabs(b) * times && fabs(b) <= fabs(a) * times;
}

static double size_of(const struct side *side, const struct mention *mention)
{
    double length = metres(side, mention);
    return length > 0 ? length : mention->quantity.number.value;
}

static bool is_time(const struct mention *mention)
{
    return measure_dimension(mention->quantity.measure) == DIMENSION_TIME;
}

enum counting { COUNT_OTHER, COUNT_OPEN, COUNT_SAME };

static enum counting counting_of(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    const struct quantity *x = &a->mentions.items[i]->quantity;
    const struct quantity *y = &b->mentions.items[j]->quantity;
    bool measured = x->measure && y->measure;
    bool lengths = metres(a, a->mentions.items[i]) > 0 && metres(b, b->mentions.items[j]) > 0;
    if (measured || lengths || role_same_counted(&a->roles.items[i], &b->roles.items[j]) ||
        (x->concept != NO_CONCEPT && x->concept == y->concept))
        return COUNT_SAME;
    if (x->concept == NO_CONCEPT && y->concept == NO_CONCEPT)
        return COUNT_SAME;
    return x->concept == NO_CONCEPT || y->concept == NO_CONCEPT ? COUNT_OPEN : COUNT_OTHER;
}

static bool surrounded(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                       const struct ruling *ruling)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    struct surround around =
        surround_of(a->vocabulary, &a->roles.items[i].place, &b->roles.items[j].place);
    uint32_t words = around.touching - around.edges, telling = around.telling;
    enum counting counting = counting_of(a, i, b, j);
    if (strcmp(ruling->code, "unit-differs") == 0)
        return telling >= 1;
    if (is_slip(x, y, ruling->note) && telling >= 1)
        return counting == COUNT_SAME || telling >= 2 ||
               strcmp(ruling->note, "digits swapped") == 0;
    if (counting == COUNT_OTHER)
        return words == 2 ? telling >= 3 : telling >= 4;
    if (counting == COUNT_OPEN)
        return telling >= 3 && words;
    if (is_measured(a, x) && is_measured(b, y) && words && telling)
        return within(size_of(a, x), size_of(b, y), LENGTHS_APART);
    if (!ruling->note && !within(size_of(a, x), size_of(b, y), APART))
        return false;
    return (words == 2 && telling && !is_time(x)) || (words && telling >= 2) || telling >= 3;
}

bool figures_misread(const struct side *a, uint32_t i, const struct side *b, uint32_t j)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    return torn_figure(a->text, x->range) || torn_figure(b->text, y->range) ||
           is_gloss(a, x) != is_gloss(b, y) || same_length(a, x, b, y);
}

/* "The two other victims", "another 20,000": those besides some that were counted before. */
static bool is_rest(const struct side *side, uint32_t index)
{
    static const struct slice words[] = {{"other", 5}, {"others", 6}, {"more", 4}, {"another", 7}};
    const struct spot_tokens *place = &side->roles.items[index].place;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        bool behind =
            place->behind < place->to &&
            slice_equal(vocabulary_form(side->vocabulary, place->tokens[place->behind].word),
                        words[k]);
        bool before =
            k == BEFORE && place->first > place->from &&
            slice_equal(vocabulary_form(side->vocabulary, place->tokens[place->first - 1].word),
                        words[k]);
        if (behind || before)
            return true;
    }
    return false;
}

bool figures_belong(const struct side *a, uint32_t i, const struct side *b, uint32_t j,
                    const struct ruling *ruling)
{
    const struct mention *x = a->mentions.items[i], *y = b->mentions.items[j];
    if (figures_misread(a, i, b, j) || is_rest(a, i) != is_rest(b, j))
        return false;
    if (is_rank(x) || is_rank(y))
        return ranks_belong(a, i, b, j) && !stated_elsewhere(a, b, j, STATED) &&
               !stated_elsewhere(b, a, i, STATED);
    if (age_at(a, i) || age_at(b, j))
        return ages_belong(a, i, b, j);
    if (strcmp(ruling->code, "unit-differs") != 0 &&
        (has_figure(b, j, x) || has_figure(a, i, y) || stated_elsewhere(a, b, j, STATED) ||
         stated_elsewhere(b, a, i, STATED)))
        return false;
    return !side_strangers(a, i, b, j) && surrounded(a, i, b, j, ruling);
}
