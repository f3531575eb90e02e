/* Numbers with what they measure and count. What moments have taken (days of a month, years, times)
 * is left to them. */
#include "fact/quantity.h"

#include "fact/measure.h"
#include "fact/rank.h"
#include "vocabulary/cue.h"

/* A number's noun: the nearest word behind it that tells something, in its clause. */
enum { TELLING = 330, REACH = 4 };

static bool follows_label(const struct reading *reading, uint32_t token)
{
    if (!reading_adjacent(reading, token))
        return false;
    return reading_is_any(reading, token - 1,
                          "number no flight room route page chapter section article rule phase "
                          "stage version grade gate exit category") ||
           (reading_in_name(reading, token - 1) && !reading_stem(reading, token - 1)->spelled);
}

/* "71-year-old", "aged 71", "Tom Ashdown, 71,". */
static bool is_age(const struct reading *reading, uint32_t first, const struct quantity *quantity,
                   struct range *whole)
{
    const struct token *tokens = reading->document->tokens;
    const struct number *number = &quantity->number;
    if (number->value < 1 || number->value > 115 || number->unit < 1 || number->bound)
        return false;
    uint32_t old = reading_token_at(reading, whole->end);
    if (measure_dimension(quantity->measure) == DIMENSION_TIME &&
        reading_is_any(reading, old, "old olds") && tokens[old].start <= whole->end + 1) {
        whole->end = tokens[old].end;
        return true;
    }
    if (quantity->measure || first == reading->from)
        return false;
    if (reading_is_any(reading, first - 1, "aged age"))
        return true;
    char behind = number->core.end < reading->text.len ? reading->text.data[number->core.end] : ' ';
    struct slice gap = slice_sub(reading->text, tokens[first - 1].end, number->core.start);
    /* The first word of a sentence may be a name, too. */
    return slice_equal(gap, SLICE(", ")) && strchr(",.;", behind) &&
           (tokens[first - 1].flags & TOKEN_CAPITAL);
}

static void set_counted(const struct reading *reading, struct quantity *quantity, uint32_t last)
{
    quantity->concept = NO_CONCEPT;
    for (uint32_t t = last + 1; t < reading->to && t <= last + REACH; t++) {
        const struct stem *stem = reading_stem(reading, t);
        if (reading_parted(reading, t) || stem->number)
            return;
        if (stem->rarity < TELLING)
            continue;
        const struct token *token = &reading->document->tokens[t];
        quantity->counted = (struct range){token->start, token->end};
        quantity->concept = stem->concept;
        return;
    }
}

/* "no one", "the one", "one another": not a number. Nor is a bare "one" that counts nothing. */
static bool is_pronoun(const struct reading *reading, uint32_t first,
                       const struct quantity *quantity)
{
    static const struct slice before[] = {{"the", 3},  {"no", 2},   {"any", 3},   {"every", 5},
                                          {"this", 4}, {"that", 4}, {"which", 5}, {"each", 4}};
    static const struct slice behind[] = {{"of", 2},   {"another", 7}, {"day", 3},   {"who", 3},
                                          {"that", 4}, {"s", 1},       {"should", 6}};
    if (!reading_is(reading, first, SLICE("one")) || quantity->number.value != 1)
        return false;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (first > reading->from && reading_is(reading, first - 1, before[i]))
            return true;
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (reading_is(reading, first + 1, behind[i]))
            return true;
    return !quantity->measure && quantity->concept == NO_CONCEPT;
}

static enum fact_kind kind_of(const struct quantity *quantity)
{
    switch (measure_dimension(quantity->measure)) {
    case DIMENSION_MONEY:
        return FACT_MONEY;
    case DIMENSION_SHARE:
        return FACT_PERCENT;
    default:
        return FACT_NUMBER;
    }
}

static enum quantity_form form_of(const struct reading *reading, const struct number *number,
                                  uint32_t first)
{
    switch (number->kind) {
    case NUMBER_TIMES:
        return QUANTITY_TIMES;
    case NUMBER_SCORE:
        return QUANTITY_SCORE;
    case NUMBER_ORDINAL:
        return QUANTITY_RANK;
    case NUMBER_PLAIN:
    case NUMBER_YEAR:
        return !number->bound && follows_label(reading, first) ? QUANTITY_LABEL : QUANTITY_AMOUNT;
    default:
        return QUANTITY_AMOUNT;
    }
}

/* "5 km (3.1 miles)", "five kilometres, or 3.1 miles". */
static void gloss(const struct reading *reading, struct mention *before, struct mention *now)
{
    if (!before || before->kind != now->kind ||
        !measure_differs(before->quantity.measure, now->quantity.measure) ||
        now->range.start < before->range.end || now->range.start - before->range.end > 6)
        return;
    struct slice between = slice_sub(reading->text, before->range.end, now->range.start);
    if (slice_find(between, SLICE("("), 0) < between.len ||
        slice_find(between, SLICE("or "), 0) < between.len)
        before->quantity.glossed = now->quantity.glossed = true;
}

/* Whether a moment has taken the byte; *end gets where that ends. The moments stand in order from
 * *at on, which goes along with the bytes that are asked for. */
static bool is_taken(const struct reading *reading, size_t *at, size_t moments, uint32_t byte,
                     size_t *end)
{
    const struct mention *items = reading->mentions.items;
    while (*at < moments && items[*at].range.end <= byte)
        ++*at;
    if (*at == moments || items[*at].range.start > byte)
        return false;
    *end = items[*at].range.end;
    return true;
}

/* "half a point": of interest rates; an index gains more. */
static uint32_t point_behind(const struct reading *reading, uint32_t end, struct range *whole)
{
    uint32_t token = reading_token_at(reading, end);
    if (!reading_is_any(reading, token, "point points"))
        return 0;
    whole->end = reading->document->tokens[token].end;
    return MEASURE_POINT;
}

static struct mention *add(struct reading *reading, struct number number)
{
    struct quantity quantity = {.number = number};
    struct range whole = number.range;
    uint32_t first = reading_token_at(reading, number.core.start);
    quantity.measure = number.kind == NUMBER_FRACTION
                           ? MEASURE_PERCENT
                           : measure_of(reading->text, number.core, reading->style, &whole);
    if (!quantity.measure && number.value < 2)
        quantity.measure = point_behind(reading, number.core.end, &whole);
    quantity.per = measure_per(reading->text, &whole);
    if (whole.end > reading->range.end)
        whole = number.range, quantity.measure = quantity.per = 0;
    /* "About" may be the last word of the sentence before. */
    if (whole.start < reading->range.start)
        whole.start = reading->range.start;
    quantity.form = quantity.measure ? QUANTITY_AMOUNT : form_of(reading, &number, first);
    if (quantity.form == QUANTITY_AMOUNT && is_age(reading, first, &quantity, &whole)) {
        quantity.form = QUANTITY_AGE;
        quantity.measure = 0;
    }
    set_counted(reading, &quantity, reading_token_at(reading, whole.end - 1));
    if (quantity.form == QUANTITY_LABEL)
    quantity.concept = reading_stem(reading, first - 1)->concept;
    if (is_pronoun(reading, first, &quantity))
        return NULL;
    struct mention *mention = reading_add(reading, kind_of(&quantity), whole);
    mention->quantity = quantity;
    return mention;
}

/* "Otto" is eight only in small letters. */
static bool is_name_part(const struct token *token)
{
    return (token->flags & TOKEN_CAPITAL) && !(token->flags & TOKEN_FIRST);
}

void quantities_read(struct reading *reading, size_t first_mention)
{
    const struct token *tokens = reading->document->tokens;
    struct slice text = slice_sub(reading->text, 0, reading->range.end);
    size_t before = SIZE_MAX, end = 0;
    size_t moment = first_mention, moments = reading->mentions.count;
    for (uint32_t t = reading->from; t < reading->to; t++) {
        const struct stem *stem = reading_stem(reading, t);
        struct number number;
        if ((stem->cues & CUE_RANK) && tokens[t].start >= end) {
            uint32_t past = rank_read(reading, t);
            if (past) {
                end = past;
                continue;
            }
        }
        if ((!stem->number && !stem->spelled) || tokens[t].start < end ||
            (is_name_part(&tokens[t]) && !stem->number && reading_foreign(reading)))
            continue;
        if (is_taken(reading, &moment, moments, tokens[t].start, &end) ||
            !number_read(text, tokens[t].start, reading->style, &number, &end))
            continue;
        struct mention *mention = add(reading, number);
        if (!mention)
            continue;
        size_t index = (size_t)(mention - reading->mentions.items);
        gloss(reading, before == SIZE_MAX ? NULL : &reading->mentions.items[before], mention);
        before = index;
        end = mention->range.end > end ? mention->range.end : end;
    }
}
