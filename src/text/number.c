/* Number phrases, word by word: a bound ("over"), a value built of digits and number words, a unit.
 * Ranges are bytes of the given text. */
#include "text/number.h"

#include "text/words.h"

#include <stdlib.h>
#include <string.h>

struct word_value {
    char word[14];
    uint8_t len;
    double value;
};

#define WORD(word, value) \
    { \
        word, sizeof word - 1, value \
    }

static const struct word_value small_words[] = {
    WORD("one", 1),        WORD("two", 2),       WORD("three", 3),     WORD("four", 4),
    WORD("five", 5),       WORD("six", 6),       WORD("seven", 7),     WORD("eight", 8),
    WORD("nine", 9),       WORD("ten", 10),      WORD("eleven", 11),   WORD("twelve", 12),
    WORD("thirteen", 13),  WORD("fourteen", 14), WORD("fifteen", 15),  WORD("sixteen", 16),
    WORD("seventeen", 17), WORD("eighteen", 18), WORD("nineteen", 19), WORD("twenty", 20),
    WORD("thirty", 30),    WORD("forty", 40),    WORD("fifty", 50),    WORD("sixty", 60),
    WORD("seventy", 70),   WORD("eighty", 80),   WORD("ninety", 90),   WORD("twice", 2),
    WORD("double", 2),     WORD("triple", 3),    WORD("sixfold", 6),   WORD("tenfold", 10),
    WORD("twofold", 2),    WORD("threefold", 3), WORD("fourfold", 4),  WORD("fivefold", 5),
};

static const struct word_value scale_words[] = {
    WORD("hundred", 100),   WORD("thousand", 1000), WORD("million", 1e6),  WORD("billion", 1e9),
    WORD("trillion", 1e12), WORD("dozen", 12),      WORD("hundreds", 100), WORD("thousands", 1000),
    WORD("millions", 1e6),  WORD("billions", 1e9),  WORD("dozens", 12),    WORD("mln", 1e6),
    WORD("bn", 1e9),        WORD("m", 1e6),         WORD("k", 1000),
};

static const struct word_value ordinal_words[] = {
    WORD("first", 1), WORD("second", 2),  WORD("third", 3),  WORD("fourth", 4), WORD("fifth", 5),
    WORD("sixth", 6), WORD("seventh", 7), WORD("eighth", 8), WORD("ninth", 9),  WORD("tenth", 10),
};

static const char *const months[] = {"january",   "february", "march",    "april",
                                     "may",       "june",     "july",     "august",
                                     "september", "october",  "november", "december"};

static const char *const money_words[] = {"dollar", "dollars", "euro",  "euros",  "pound", "pounds",
                                          "yuan",   "yen",     "cents", "rupees", "usd"};

enum bound { BOUND_NONE, BOUND_ABOUT, BOUND_OVER, BOUND_UNDER };

static const struct {
    char words[15]; /* the last words before the number */
    uint8_t len, count;
    enum bound bound;
} bounds[] = {
    {"more than", 9, 2, BOUND_OVER},      {"over", 4, 1, BOUND_OVER},
    {"at least", 8, 2, BOUND_OVER},       {"exceeding", 9, 1, BOUND_OVER},
    {"above", 5, 1, BOUND_OVER},          {"upwards of", 10, 2, BOUND_OVER},
    {"about", 5, 1, BOUND_ABOUT},         {"around", 6, 1, BOUND_ABOUT},
    {"roughly", 7, 1, BOUND_ABOUT},       {"approximately", 13, 1, BOUND_ABOUT},
    {"some", 4, 1, BOUND_ABOUT},          {"nearly", 6, 1, BOUND_ABOUT},
    {"almost", 6, 1, BOUND_ABOUT},        {"close to", 8, 2, BOUND_ABOUT},
    {"an estimated", 12, 2, BOUND_ABOUT}, {"fewer than", 10, 2, BOUND_UNDER},
    {"less than", 9, 2, BOUND_UNDER},     {"under", 5, 1, BOUND_UNDER},
    {"up to", 5, 2, BOUND_UNDER},         {"at most", 7, 2, BOUND_UNDER},
    {"below", 5, 1, BOUND_UNDER},
};

#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

/* The words before the current one, the newest last. */
struct reader {
    struct slice text;
    struct word words[3];
    size_t known;
};

static struct slice word_text(const struct reader *reader, struct word word)
{
    return slice_range(reader->text, word.range);
}

/* Whether a number word or scale begins with this letter. */
static bool may_count(struct slice word)
{
    static const uint32_t letters = 1U << ('o' - 'a') | 1U << ('t' - 'a') | 1U << ('f' - 'a') |
                                    1U << ('s' - 'a') | 1U << ('e' - 'a') | 1U << ('n' - 'a') |
                                    1U << ('h' - 'a') | 1U << ('m' - 'a') | 1U << ('b' - 'a') |
                                    1U << ('d' - 'a') | 1U << ('k' - 'a');
    uint32_t first = word.len ? (uint32_t)((word.data[0] | 0x20) - 'a') : 26;
    return word.len <= 9 && first < 26 && (letters >> first & 1);
}

static bool look_up(const struct word_value *table, size_t count, struct slice word, double *value)
{
    /* Most words are none of these: their first letter tells. */
    if (!may_count(word))
        return false;
    char first = (char)(word.data[0] | 0x20);
    for (size_t i = 0; i < count; i++)
        if (table[i].len == word.len && table[i].word[0] == first &&
            slice_equal_nocase(word, slice_of(table[i].word, word.len))) {
            *value = table[i].value;
            return true;
        }
    return false;
}

static uint32_t month_of(struct slice word)
{
    if (word.len < 3 || word.len > 9 || word.data[0] < 'A' || word.data[0] > 'Z')
        return 0;
    for (uint32_t i = 0; i < COUNT_OF(months); i++) {
        if (months[i][0] != (word.data[0] | 0x20))
            continue;
        struct slice month = slice_from(months[i]);
        if (slice_equal_nocase(word, month) ||
            (word.len >= 3 && word.len <= 4 && slice_starts_nocase(month, word)))
            return i + 1;
    }
    return 0;
}

/* Digits with grouping commas and a decimal point; anything else is no number. */
static bool digits_value(struct slice word, double *value)
{
    char plain[32];
    size_t len = 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];
        if (c == ',')
            continue;
        if ((c < '0' || c > '9') && c != '.')
            return false;
        if (len == sizeof plain - 1)
            return false;
        plain[len++] = c;
    }
    plain[len] = '\0';
    *value = 0;
    /* Not strtod, whose decimal point follows the locale. */
    double unit = 1;
    bool fraction = false;
    for (size_t i = 0; i < len; i++) {
        if (plain[i] == '.') {
            if (fraction)
                return false;
            fraction = true;
            continue;
        }
        unit = fraction ? unit / 10 : unit;
        *value = fraction ? *value + (plain[i] - '0') * unit : *value * 10 + (plain[i] - '0');
    }
    return len > 0;
}

static bool ordinal_digits(struct slice word, double *value)
{
    if (word.len < 3)
        return false;
    struct slice tail = slice_sub(word, word.len - 2, word.len);
    return (slice_equal_nocase(tail, SLICE("st")) || slice_equal_nocase(tail, SLICE("nd")) ||
            slice_equal_nocase(tail, SLICE("rd")) || slice_equal_nocase(tail, SLICE("th"))) &&
           digits_value(slice_sub(word, 0, word.len - 2), value);
}

/* Nothing but spaces or one hyphen between two words. */
static bool touch(struct slice text, uint32_t end, uint32_t start)
{
    if (start - end > 3)
        return false;
    for (uint32_t i = end; i < start; i++)
        if (text.data[i] != ' ' && text.data[i] != '-' && text.data[i] != '\n')
            return false;
    return true;
}

static char char_before(struct slice text, uint32_t at)
{
    return at > 0 ? text.data[at - 1] : ' ';
}

static char char_after(struct slice text, uint32_t at)
{
    return at < text.len ? text.data[at] : ' ';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* 8:33, 3-2 and 24/7 are not amounts. */
static bool part_of_more(struct slice text, struct range range)
{
    char before = char_before(text, range.start), after = char_after(text, range.end);
    if (before == ':' || before == '/' || after == '/')
        return true;
    if (after == ':' && is_digit(char_after(text, range.end + 1)))
        return true;
    return (before == '-' && range.start > 1 && is_digit(text.data[range.start - 2])) ||
           (after == '-' && is_digit(char_after(text, range.end + 1)));
}

static void remember(struct reader *reader, struct word word)
{
    if (reader->known == COUNT_OF(reader->words)) {
        memmove(reader->words, reader->words + 1, sizeof reader->words - sizeof *reader->words);
        reader->known--;
    }
    reader->words[reader->known++] = word;
}

/* The start of the bound before the number, if there is one. */
static enum bound bound_before(const struct reader *reader, uint32_t start, uint32_t *from)
{
    for (size_t i = 0; i < COUNT_OF(bounds); i++) {
        if (reader->known < bounds[i].count)
            continue;
        struct word first = reader->words[reader->known - bounds[i].count];
        struct word last = reader->words[reader->known - 1];
        if (last.range.end - first.range.start != bounds[i].len || start - last.range.end > 3)
            continue;
        struct slice found = slice_sub(reader->text, first.range.start, last.range.end);
        if (slice_equal_nocase(found, slice_of(bounds[i].words, bounds[i].len))) {
            *from = first.range.start;
            return bounds[i].bound;
        }
    }
    return BOUND_NONE;
}

/* How much a written number may be rounded: half a unit of its last digit that is not zero, from
 * three zeros on. */
static double rounding(double value)
{
    double unit = 1;
    if (value > 1e15)
        return 0;
    while (unit <= value / 10 && value / (unit * 10) == (double)(uint64_t)(value / (unit * 10)))
        unit *= 10;
    return unit >= 1000 ? unit / 2 : 0;
}

static void set_reach(struct number *number, enum bound bound, bool vague)
{
    double value = number->value, slack = rounding(value);
    number->low = value - slack;
    number->high = value + slack;
    if (vague)
        number->high = value * 5;
    else if (bound == BOUND_ABOUT)
        number->low = value * 0.85, number->high = value * 1.15;
    else if (bound == BOUND_OVER)
        number->high = value * 1.5;
    else if (bound == BOUND_UNDER)
        number->low = value * 0.5;
}

struct parse {
    double total, part;
    bool vague, any, ordinal, scaled;
    struct range range;
};

/* Takes one more word into the value; false where it does not belong to it. */
static bool take(struct parse *parse, struct slice word, enum word_kind kind)
{
    double value;
    if (kind == WORD_NUMBER) {
        if (parse->any || !digits_value(word, &value))
            return false;
        parse->part = value;
    } else if (parse->any && !parse->ordinal &&
               look_up(scale_words, COUNT_OF(scale_words), word, &value)) {
        if (word.len <= 1 && parse->scaled)
            return false;
        parse->part = (parse->part ? parse->part : 1) * value;
        parse->scaled = true;
        if (value >= 1000) {
            parse->total += parse->part;
            parse->part = 0;
        }
    } else if (look_up(small_words, COUNT_OF(small_words), word, &value)) {
        bool fits = !parse->any || parse->part == 0 || (parse->part >= 100 && value < 100) ||
                    (parse->part >= 20 && parse->part < 100 && value < 10);
        if (!fits || parse->ordinal || parse->vague)
            return false;
        parse->part += value;
    } else if (!parse->any && (ordinal_digits(word, &value) ||
                               look_up(ordinal_words, COUNT_OF(ordinal_words), word, &value))) {
        parse->part = value;
        parse->ordinal = true;
    } else {
        return false;
    }
    return parse->any = true;
}

/* "several hundred", "a few thousand", "tens of thousands", "a million". */
static bool opens_vague(struct parse *parse, struct slice word, struct slice next)
{
    double scale;
    bool several =
        slice_equal_nocase(word, SLICE("several")) || slice_equal_nocase(word, SLICE("few"));
    bool one = slice_equal_nocase(word, SLICE("a"));
    if ((!several && !one) || next.len < 2 ||
        !look_up(scale_words, COUNT_OF(scale_words), next, &scale))
        return false;
    parse->part = several ? 2 : 1;
    parse->vague = several;
    return parse->any = true;
}

static struct word peek_word(struct slice text, size_t at)
{
    struct word word = {.range = {(uint32_t)text.len, (uint32_t)text.len}};
    words_next(text, &at, &word);
    return word;
}

static void take_rest(const struct reader *reader, struct parse *parse, size_t *at)
{
    for (;;) {
        struct word next = peek_word(reader->text, *at);
        if (next.range.start >= reader->text.len ||
            !touch(reader->text, parse->range.end, next.range.start) ||
            !take(parse, word_text(reader, next), next.kind))
            return;
        parse->range.end = next.range.end;
        *at = next.range.end;
    }
}

static bool is_money(struct slice text, uint32_t start, struct slice next)
{
    char before = char_before(text, start);
    if (before == '$')
        return true;
    for (uint32_t back = 2; back <= 3 && back <= start; back++) {
        struct slice sign = slice_sub(text, start - back, start);
        if (slice_equal(sign, SLICE("\xE2\x82\xAC")) || slice_equal(sign, SLICE("\xC2\xA3")) ||
            slice_equal(sign, SLICE("\xC2\xA5")))
            return true;
    }
    for (size_t i = 0; i < COUNT_OF(money_words) && next.len; i++)
        if (money_words[i][0] == (next.data[0] | 0x20) &&
            slice_equal_nocase(next, slice_from(money_words[i])))
            return true;
    return false;
}

static bool is_percent(struct slice text, uint32_t end, struct slice next)
{
    return char_after(text, end) == '%' || slice_equal_nocase(next, SLICE("percent")) ||
           slice_equal_nocase(next, SLICE("pct")) || slice_equal_nocase(next, SLICE("percentage"));
}

static bool is_year(const struct parse *parse, struct slice written)
{
    return written.len == 4 && is_digit(written.data[0]) && parse->total + parse->part >= 1900 &&
           parse->total + parse->part < 2100 && !memchr(written.data, ',', written.len) &&
           !memchr(written.data, '.', written.len);
}

static void set_kind(const struct reader *reader, const struct parse *parse, struct number *number)
{
    struct slice text = reader->text;
    struct word next = peek_word(text, parse->range.end);
    struct slice after = touch(text, parse->range.end, next.range.start)
                             ? slice_range(text, next.range)
                             : SLICE_NONE;
    struct slice before =
        reader->known ? word_text(reader, reader->words[reader->known - 1]) : SLICE_NONE;
    bool near = reader->known &&
                touch(text, reader->words[reader->known - 1].range.end, parse->range.start);
    uint32_t month = near ? month_of(before) : 0;
    month = month ? month : month_of(after);
    if (month && number->value >= 1 && number->value <= 31) {
        number->kind = NUMBER_DAY;
        number->month = month;
    } else if (is_percent(text, parse->range.end, after)) {
        number->kind = NUMBER_PERCENT;
    } else if (is_money(text, parse->range.start, after)) {
        number->kind = NUMBER_MONEY;
    } else if (parse->ordinal) {
        number->kind = NUMBER_ORDINAL;
    } else if (is_year(parse, slice_range(text, parse->range))) {
        number->kind = NUMBER_YEAR;
    }
}

static bool finish(struct reader *reader, const struct parse *parse, struct number *number)
{
    *number = (struct number){.range = parse->range, .value = parse->total + parse->part};
    set_kind(reader, parse, number);
    enum bound bound = bound_before(reader, parse->range.start, &number->range.start);
    set_reach(number, bound, parse->vague);
    if (number->kind == NUMBER_YEAR || number->kind == NUMBER_DAY || number->kind == NUMBER_ORDINAL)
        number->low = number->high = number->value;
    return true;
}

bool number_next(struct slice text, size_t *at, struct number *number)
{
    struct reader reader = {.text = text};
    struct word word;
    while (words_next(text, at, &word)) {
        struct parse parse = {.range = word.range};
        struct slice written = word_text(&reader, word);
        struct word next = peek_word(text, *at);
        bool begins = word.kind == WORD_NUMBER && part_of_more(text, word.range)
                          ? false
                          : take(&parse, written, word.kind) ||
                                opens_vague(&parse, written, word_text(&reader, next));
        if (!begins) {
            remember(&reader, word);
            continue;
        }
        take_rest(&reader, &parse, at);
        return finish(&reader, &parse, number);
    }
    return false;
}

bool number_word(struct slice word)
{
    double value;
    if (word.len < 3 || word.len > 9)
        return false;
    return look_up(small_words, COUNT_OF(small_words), word, &value) ||
           look_up(scale_words, COUNT_OF(scale_words), word, &value) ||
           look_up(ordinal_words, COUNT_OF(ordinal_words), word, &value);
}

bool number_agrees(const struct number *a, const struct number *b)
{
    if (a->kind != b->kind || (a->month && b->month && a->month != b->month))
        return false;
    return a->low <= b->high && b->low <= a->high;
}
