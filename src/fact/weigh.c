/* What two amounts, ranks or scores make of each other. All rules are the same both ways round.
 * Nothing here reads text. */
#include "fact/weigh.h"

#include "fact/measure.h"

#include <math.h>

enum relation { SAME, ALIKE, HEDGED, APART };

/* ROUNDED: by how much a rounded figure may lie off; CONVERTED: the same for one in another unit;
 * EXCHANGED: for money, whose rates are not known. */
static const double ROUNDED = 0.05, CONVERTED = 0.06, EXCHANGED = 0.45;

static bool near_to(double a, double b, double share)
{
    double most = fabs(a) > fabs(b) ? fabs(a) : fabs(b);
    return fabs(a - b) <= most * share;
}

static bool equal(double a, double b)
{
    return near_to(a, b, 1e-9);
}

/* Whether fine, written with fewer digits, gives coarse. */
static bool rounds_to(const struct number *fine, const struct number *coarse)
{
    if (coarse->unit <= fine->unit * 1.5)
        return false;
    double off = fabs(fine->value - coarse->value);
    if (fine->unit < 1 && coarse->unit <= 1)
        return off <= coarse->unit * 0.5001 && near_to(fine->value, coarse->value, 0.1);
    return coarse->value >= 1000 && coarse->unit >= 100 && off < coarse->unit &&
           near_to(fine->value, coarse->value, ROUNDED);
}

static bool rounded(const struct number *a, const struct number *b)
{
    return rounds_to(a, b) || rounds_to(b, a);
}

struct reach {
    double low, high;
};

/* "About 400" is looser than "about 135.8". */
static double looseness(const struct number *number)
{
    double digits = number->unit > 0 ? number->value / number->unit : 0;
    return digits < 100 ? 0.15 : digits < 1000 ? 0.05 : 0.0005;
}

/* What the words may mean at the widest that is still worth no remark. */
static struct reach reach_of(const struct number *number)
{
    double value = number->value;
    switch (number->bound) {
    case NUMBER_ABOUT:
        return (struct reach){value * (1 - looseness(number)), value * (1 + looseness(number))};
    case NUMBER_NEARLY:
        return (struct reach){value * 0.85, value * 1.02};
    case NUMBER_OVER:
        return (struct reach){value * 0.98, value * 1.5 + 2};
    case NUMBER_UNDER:
        return (struct reach){value * 0.5 - 1, value * 1.02};
    case NUMBER_BETWEEN:
        return (struct reach){number->value, number->second};
    case NUMBER_VAGUE:
        return (struct reach){number->low, number->high};
    case NUMBER_EXACT:
        break;
    }
    return (struct reach){value, value};
}

static enum relation relate(const struct number *a, const struct number *b)
{
    bool equals = equal(a->value, b->value) && equal(a->second, b->second);
    if (equals && a->bound == b->bound)
        return SAME;
    if (equals)
        return a->bound == NUMBER_EXACT || b->bound == NUMBER_EXACT ? HEDGED : ALIKE;
    /* Bounded alike, the figures themselves speak. */
    bool alike = a->bound == b->bound && a->bound != NUMBER_VAGUE;
    double most = a->value > b->value ? a->value : b->value;
    if (a->bound == NUMBER_ABOUT && alike && most >= 100 && a->unit >= 10 && b->unit >= 10 &&
        most < 100 * (a->unit > b->unit ? a->unit : b->unit) && near_to(a->value, b->value, 0.08))
        return ALIKE;
    if (alike)
        return a->bound != NUMBER_BETWEEN && rounded(a, b) ? ALIKE : APART;
    struct reach x = reach_of(a), y = reach_of(b);
    return (x.low <= y.high && y.low <= x.high) || rounded(a, b) ? ALIKE : APART;
}

static bool same_digits(double a, double b)
{
    uint32_t count[10] = {0};
    if (!(a >= 10 && b >= 10 && a <= 1e15 && b <= 1e15))
        return false;
    uint64_t x = (uint64_t)a, y = (uint64_t)b;
    for (; x && y; x /= 10, y /= 10) {
        count[x % 10]++;
        count[y % 10]--;
    }
    for (size_t i = 0; i < 10; i++)
        if (count[i])
            return false;
    return !x && !y;
}

/* How many digits of two whole numbers of one length differ; 0 where the lengths do. */
static int digits_apart(double a, double b)
{
    int apart = 0;
    if (!(a >= 100 && b >= 100 && a < 1e15 && b < 1e15))
        return 0;
    uint64_t x = (uint64_t)a, y = (uint64_t)b;
    for (; x && y; x /= 10, y /= 10)
        apart += x % 10 != y % 10;
    return x || y ? 0 : apart;
}

static const char *note_of(const struct number *a, const struct number *b)
{
    double x = a->value, y = b->value, least = x < y ? x : y, most = x < y ? y : x;
    /* 3.2 and 2.3 as well as 214 and 241. */
    double finest = a->unit < b->unit ? a->unit : b->unit;
    double scale = finest < 1 ? round(1 / finest) : 1;
    if (same_digits(round(x * scale), round(y * scale)))
        return "digits swapped";
    if (least > 0 && equal(most, least * 10))
        return "a zero more";
    if (least > 0 && (equal(most, least * 1000) || equal(most, least * 1e6)))
        return "another magnitude";
    return digits_apart(round(x * scale), round(y * scale)) == 1 ? "one digit differs" : NULL;
}

static struct ruling agree(void)
{
    return (struct ruling){.meets = true, .verdict = VERDICT_AGREE};
}

static struct ruling close_by(const char *code, const char *note)
{
    return (struct ruling){.meets = true, .verdict = VERDICT_CLOSE, .code = code, .note = note};
}

static struct ruling conflict(const char *code, const char *note)
{
    return (struct ruling){.meets = true, .verdict = VERDICT_CONFLICT, .code = code, .note = note};
}

static struct ruling apart(void)
{
    return (struct ruling){.meets = false};
}

static struct ruling hold_ranks(const struct quantity *a, const struct quantity *b,
                                enum slot_bond bond)
{
    bool same = a->concept == b->concept && a->concept != NO_CONCEPT;
    if (a->superlative != b->superlative || (a->superlative && !same))
        return apart();
    if (equal(a->number.value, b->number.value) && a->number.bound == b->number.bound)
        return same || bond >= BOND_WEAK ? agree() : apart();
    if (a->number.bound || b->number.bound) /* "one of the most" */
        return close_by(NULL, NULL);
    enum slot_bond enough = same && a->superlative ? BOND_WEAK : same ? BOND_STRONG : BOND_FIXED;
    return bond >= enough ? conflict("rank-differs", "ranked differently") : apart();
}

static struct ruling hold_scores(const struct number *a, const struct number *b,
                                 enum slot_bond bond)
{
    bool equals = equal(a->value, b->value) && equal(a->second, b->second);
    bool turned = equal(a->value, b->second) && equal(a->second, b->value);
    if (equals || turned)
        return agree();
    return bond >= BOND_STRONG ? conflict("number-differs", NULL) : apart();
}

/* Which degrees they are is not said on one side: those of the other, or else. */
static struct ruling hold_degrees(const struct quantity *a, const struct quantity *b,
                                  enum slot_bond bond)
{
    double x = a->number.value, y = b->number.value;
    double hot = x > y ? x : y, cold = x > y ? y : x;
    if (relate(&a->number, &b->number) == SAME)
        return agree();
    if (fabs((hot - 32) / 1.8 - cold) <= 1)
        return close_by(NULL, "converted");
    return bond >= BOND_STRONG ? conflict("number-differs", note_of(&a->number, &b->number))
                               : apart();
}

/* The same figure in other units, or one amount in two. */
static struct ruling hold_units(const struct quantity *a, const struct quantity *b,
                                enum slot_bond bond)
{
    bool exclusive = measure_exclusive(a->measure);
    if (a->measure == MEASURE_DEGREE || b->measure == MEASURE_DEGREE)
        return hold_degrees(a, b, bond);
    if ((a->glossed || b->glossed) && !exclusive)
        return apart();
    struct number x = a->number, y = b->number;
    bool money = measure_dimension(a->measure) == DIMENSION_MONEY;
    x.value = measure_base(a->measure, x.value), y.value = measure_base(b->measure, y.value);
    if (!equal(a->number.value, b->number.value)) {
        double slack = money ? EXCHANGED : a->number.bound || b->number.bound ? 0.2 : CONVERTED;
        if (!exclusive && near_to(x.value, y.value, slack))
            return close_by(NULL, "converted");
        /* Who gives another currency gives another figure. */
        bool sure = !exclusive && bond >= (money ? BOND_FIXED : BOND_STRONG);
        return sure ? conflict("number-differs", NULL) : apart();
    }
    return bond >= BOND_WEAK ? conflict("unit-differs", "another unit") : apart();
}

/* "8 millimetres a day" and "a week". */
static struct ruling hold_rates(const struct quantity *a, const struct quantity *b,
                                enum slot_bond bond)
{
    double x = measure_base(a->measure, a->number.value) / measure_base(a->per, 1);
    double y = measure_base(b->measure, b->number.value) / measure_base(b->per, 1);
    if (near_to(x, y, 0.1))
        return close_by(NULL, "converted");
    return bond >= BOND_STRONG ? conflict("unit-differs", "per another time") : apart();
}

static struct ruling hold_amounts(const struct quantity *a, const struct quantity *b,
                                  enum slot_bond bond)
{
    if (a->measure && b->measure && measure_dimension(a->measure) != measure_dimension(b->measure))
        return apart();
    if (a->per && b->per && a->per != b->per)
        return hold_rates(a, b, bond);
    if (a->measure == MEASURE_DEGREE && b->measure == MEASURE_DEGREE)
        return hold_degrees(a, b, bond);
    if (measure_differs(a->measure, b->measure))
        return hold_units(a, b, bond);
    bool single = !a->measure != !b->measure;
    switch (relate(&a->number, &b->number)) {
    case SAME:
        return agree();
    case HEDGED:
        return close_by("hedge-lost", "one gives it as exact");
    case ALIKE:
        return single ? apart() : close_by(NULL, NULL);
    case APART:
        break;
    }
    const char *note = note_of(&a->number, &b->number);
    /* A slip of the pen is a sign that the same thing was meant. */
    enum slot_bond enough = note ? BOND_WEAK : single ? BOND_FIXED : BOND_STRONG;
    return bond < enough ? apart() : conflict("number-differs", note);
}

static bool is_bare(const struct quantity *quantity)
{
    return quantity->form == QUANTITY_AGE ||
           (quantity->form == QUANTITY_AMOUNT && !quantity->measure);
}

/* An age may stand as a bare number; what else one calls a rank or a label, another may count. */
static struct ruling hold_forms(const struct quantity *a, const struct quantity *b,
                                enum slot_bond bond)
{
    if (!is_bare(a) || !is_bare(b))
        return apart();
    if (equal(a->number.value, b->number.value))
        return agree();
    const char *note = note_of(&a->number, &b->number);
    return note && bond >= BOND_WEAK ? conflict("number-differs", note) : apart();
}

struct ruling quantity_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    const struct quantity *x = &a->quantity, *y = &b->quantity;
    if (x->form != y->form)
        return hold_forms(x, y, bond);
    switch (x->form) {
    case QUANTITY_RANK:
        return hold_ranks(x, y, bond);
    case QUANTITY_SCORE:
        return hold_scores(&x->number, &y->number, bond);
    case QUANTITY_LABEL:
        if (equal(x->number.value, y->number.value))
            return agree();
        /* "Section 41" and "Section 14"; else two names. */
        if (x->concept == y->concept ? bond >= BOND_WEAK : bond == BOND_FIXED)
            return conflict("number-differs", note_of(&x->number, &y->number));
        return apart();
    case QUANTITY_AGE:
        if (equal(x->number.value, y->number.value))
            return agree();
        return bond >= BOND_WEAK ? conflict("number-differs", note_of(&x->number, &y->number))
                                 : apart();
    case QUANTITY_TIMES:
    case QUANTITY_AMOUNT:
        return hold_amounts(x, y, bond);
    }
    return apart();
}

bool quantity_alike(const struct quantity *a, const struct quantity *b)
{
    bool labels = a->form == QUANTITY_LABEL && a->concept != b->concept;
    if (a->form != b->form)
        return is_bare(a) && is_bare(b);
    return !labels && a->superlative == b->superlative &&
           measure_dimension(a->measure) == measure_dimension(b->measure) &&
           measure_exclusive(a->measure) == measure_exclusive(b->measure);
}

static struct slice figure(struct arena *arena, const struct number *number)
{
    switch (number->bound) {
    case NUMBER_ABOUT:
        return arena_format(arena, "~%.15g", number->value);
    case NUMBER_NEARLY:
        return arena_format(arena, "<%.15g", number->value);
    case NUMBER_OVER:
        return arena_format(arena, "%.15g+", number->value);
    case NUMBER_UNDER:
        return arena_format(arena, "<=%.15g", number->value);
    case NUMBER_BETWEEN:
        return arena_format(arena, "%.15g..%.15g", number->value, number->second);
    case NUMBER_VAGUE:
        return arena_format(arena, "%.15g..%.15g", number->low, number->high);
    case NUMBER_EXACT:
        break;
    }
    return number->kind == NUMBER_FRACTION ? arena_format(arena, "%.4g", number->value)
                                           : arena_format(arena, "%.15g", number->value);
}

struct slice quantity_value(struct arena *arena, const struct quantity *quantity)
{
    struct slice digits = figure(arena, &quantity->number);
    struct slice unit = measure_name(quantity->measure);
    switch (quantity->form) {
    case QUANTITY_TIMES:
        return arena_format(arena, "%.*sx", SLICE_ARG(digits));
    case QUANTITY_RANK:
        return arena_format(arena, "#%.*s", SLICE_ARG(digits));
    case QUANTITY_SCORE:
        return arena_format(arena, "%.15g-%.15g", quantity->number.value, quantity->number.second);
    case QUANTITY_AGE:
    case QUANTITY_LABEL:
    case QUANTITY_AMOUNT:
        break;
    }
    if (quantity->measure == MEASURE_PERCENT)
        return arena_format(arena, "%.*s%%", SLICE_ARG(digits));
    struct slice value =
        unit.len ? arena_format(arena, "%.*s %.*s", SLICE_ARG(digits), SLICE_ARG(unit)) : digits;
    if (!quantity->per)
        return value;
    return arena_format(arena, "%.*s/%.*s", SLICE_ARG(value),
                        SLICE_ARG(measure_name(quantity->per)));
}
