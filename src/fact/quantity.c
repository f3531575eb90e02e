/* Numbers with what they measure and count. Days of a month and years are moments, and not
 * here. */
#include "fact/quantity.h"

#include "fact/measure.h"

/* A number's noun: the nearest word behind it that tells something. */
enum { TELLING = 330, REACH = 4 };

static bool follows_label(const struct reading *reading, uint32_t token)
{
    if (!reading_adjacent(reading, token))
        return false;
    return reading_is(reading, token - 1, SLICE("number")) ||
           reading_is(reading, token - 1, SLICE("no")) || reading_in_name(reading, token - 1);
}

static struct range counted_by(const struct reading *reading, uint32_t last)
{
    for (uint32_t t = last + 1; t < reading->to && t <= last + REACH; t++) {
        const struct stem *stem = reading_stem(reading, t);
        if (stem->rarity >= TELLING && !stem->number) {
            const struct token *token = &reading->document->tokens[t];
            return (struct range){token->start, token->end};
        }
    }
    return (struct range){0, 0};
}

static enum fact_kind kind_of(const struct number *number)
{
    return number->kind == NUMBER_MONEY     ? FACT_MONEY
           : number->kind == NUMBER_PERCENT ? FACT_PERCENT
                                            : FACT_NUMBER;
}

void quantities_read(struct reading *reading)
{
    const struct token *tokens = reading->document->tokens;
    uint32_t start = tokens[reading->from].start;
    struct slice part = slice_sub(reading->text, start, tokens[reading->to - 1].end);
    struct number number;
    /* The mark behind the last word may say percent. */
    if (start + part.len < reading->text.len)
        part.len++;
    for (size_t at = 0; number_next(part, &at, &number);) {
        struct range whole;
        if (number.kind == NUMBER_DAY || number.kind == NUMBER_YEAR)
            continue;
        uint32_t measure = measure_of(part, number.range, &whole);
        number.range.start += start, number.range.end += start;
        uint32_t first = reading_token_at(reading, number.range.start);
        uint32_t last = reading_token_at(reading, number.range.end - 1);
        struct mention *mention = reading_add(
            reading, kind_of(&number), (struct range){whole.start + start, whole.end + start});
        mention->quantity.number = number;
        mention->quantity.measure = measure;
        mention->quantity.label = number.kind == NUMBER_PLAIN && follows_label(reading, first);
        mention->quantity.counted = counted_by(reading, last);
    }
}

struct slice quantity_value(struct arena *arena, const struct quantity *quantity)
{
    const struct number *number = &quantity->number;
    if (number->low == number->high)
        return arena_format(arena, "%.15g", number->value);
    return arena_format(arena, "%.15g..%.15g", number->low, number->high);
}

static bool same_digits(double a, double b)
{
    uint32_t count[10] = {0};
    if (a < 10 || b < 10 || a > 1e15 || b > 1e15)
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

struct ruling quantity_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    const struct number *x = &a->quantity.number, *y = &b->quantity.number;
    struct ruling ruling = {.verdict = VERDICT_AGREE};
    if (x->value == y->value && x->low == y->low && x->high == y->high &&
        !measure_differs(a->quantity.measure, b->quantity.measure)) {
        ruling.meets = true;
    } else if (number_agrees(x, y) && x->value > 0) {
        ruling.meets = true;
        ruling.verdict = VERDICT_CLOSE;
    } else if (bond >= BOND_STRONG && x->kind == y->kind) {
        ruling.meets = true;
        ruling.verdict = VERDICT_CONFLICT;
        ruling.code = "number-differs";
        ruling.note = same_digits(x->value, y->value) ? "digits swapped" : NULL;
    }
    return ruling;
}
