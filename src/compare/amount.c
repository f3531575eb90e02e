/* Numbers with what they count. Sentences without digits and number words are not read; long ones
 * only up to a bound. Offsets are bytes of the article's text. */
#include "compare/amount.h"

/* CHANCE: plain numbers up to this say little. LONGEST: bytes of a sentence that are read. WINDOW:
 * tokens behind a number where what it counts may stand. */
enum { CHANCE = 12, LONGEST = 4000, WINDOW = 8, CONTENT = 330 };
static const double NEAR = 8.0 / 7;

static bool has_number(const struct vocabulary *vocabulary, const struct token *tokens,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct stem *stem = vocabulary_entry(vocabulary, tokens[i].stem);
        if (stem->number || stem->spelled)
            return true;
    }
    return false;
}

static void set_counted(struct amount *amount, const struct vocabulary *vocabulary,
                        const struct token *tokens, size_t count, uint32_t end)
{
    size_t at = 0;
    while (at < count && tokens[at].start < end)
        at++;
    for (size_t last = at + WINDOW; at < count && at < last; at++) {
        const struct stem *stem = vocabulary_entry(vocabulary, tokens[at].stem);
        if (stem->rarity < CONTENT || stem->number || amount->counted_count == COUNTED_WORDS)
            continue;
        amount->counted[amount->counted_count++] = stem->concept;
    }
}

/* The digits of a number, a nibble counts each; 0 where it has a fraction or is very large. */
static uint64_t digits_of(double value)
{
    uint64_t digits = 0;
    if (value < 10 || value > 1e12 || value != (double)(uint64_t)value)
        return 0;
    for (uint64_t rest = (uint64_t)value; rest; rest /= 10)
        digits += UINT64_C(1) << (rest % 10 * 4);
    return digits;
}

struct amount *amounts_find(struct arena *arena, const struct vocabulary *vocabulary,
                            struct slice text, const struct token *tokens, size_t count,
                            uint32_t *found)
{
    *found = 0;
    if (!count || !has_number(vocabulary, tokens, count < 400 ? count : 400))
        return NULL;
    uint32_t start = tokens[0].start, end = tokens[count - 1].end + 1;
    if (end - start > LONGEST)
        end = start + LONGEST;
    struct slice part = slice_sub(text, start, end);
    struct amount amounts[AMOUNTS];
    struct number number;
    for (size_t at = 0; *found < AMOUNTS && number_next(part, &at, &number);) {
        struct amount *amount = &amounts[(*found)++];
        *amount = (struct amount){.kind = number.kind, .month = number.month};
        amount->value = number.value;
        amount->low = number.low;
        amount->high = number.high;
        amount->digits = digits_of(number.value);
        set_counted(amount, vocabulary, tokens, count, start + number.range.end);
    }
    return arena_copy(arena, amounts, *found, sizeof *amounts);
}

static bool telling(const struct amount *amount)
{
    return amount->value > CHANCE || amount->kind != NUMBER_PLAIN;
}

bool amount_agrees(const struct amount *a, const struct amount *b)
{
    if (a->kind != b->kind || (a->month && b->month && a->month != b->month))
        return false;
    return telling(a) && telling(b) && a->low <= b->high && b->low <= a->high;
}

bool amount_counts_same(const struct amount *a, const struct amount *b)
{
    if (a->kind != b->kind)
        return false;
    for (uint32_t i = 0; i < a->counted_count; i++)
        for (uint32_t j = 0; j < b->counted_count; j++)
            if (a->counted[i] == b->counted[j])
                return true;
    return false;
}

bool amount_can_be_near(const struct amount *amount)
{
    return amount->kind != NUMBER_YEAR && telling(amount);
}

bool amount_is_near(const struct amount *a, const struct amount *b)
{
    if (a->kind != b->kind || !amount_can_be_near(a) || !amount_can_be_near(b))
        return false;
    double less = a->value < b->value ? a->value : b->value;
    double more = a->value < b->value ? b->value : a->value;
    bool near = (less > 0 && more <= less * NEAR) || amount_agrees(a, b);
    /* The same digits make numbers of one length. */
    near = near || (more < less * 10 && a->digits && a->digits == b->digits);
    return near && amount_counts_same(a, b);
}
