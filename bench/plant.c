/* Looks at words alone: what the engine knows of numbers, dates and names is not used, since it is
 * the engine that is measured. Offsets are bytes of the sentence. */
#include "bench/plant.h"

#include "base/buffer.h"
#include "base/hash.h"
#include "text/chars.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST_WORDS = 128, MOST_VALUES = 64 };

const char *const plant_names[PLANTS] = {"number, digits swapped",
                                         "number, digit changed",
                                         "number, magnitude",
                                         "number, spelled out",
                                         "date, weekday",
                                         "date, month",
                                         "date, day",
                                         "date, year",
                                         "name, another",
                                         "name, letters swapped",
                                         "quotation, word",
                                         "not added",
                                         "not left out"};

static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday",    NULL};
static const char *const months[] = {"January",  "February", "March",  "April",     "May",
                                     "June",     "July",     "August", "September", "October",
                                     "November", "December", NULL};
static const char *const short_months[] = {"Jan", "Feb",  "Mar", "Apr", "Jun", "Jul", "Aug",
                                           "Sep", "Sept", "Oct", "Nov", "Dec", NULL};
static const char *const spelled[] = {"zero",   "one",      "two",      "three", "four", "five",
                                      "six",    "seven",    "eight",    "nine",  "ten",  "eleven",
                                      "twelve", "thirteen", "fourteen", NULL};
static const char *const scales[] = {"thousand", "million", "billion", "trillion", NULL};
static const char *const auxiliaries[] = {"is",  "was",  "are",   "were",  "will", "has",
                                          "had", "have", "would", "could", NULL};
static const char *const negations[] = {"not",  "no",     "never",   "nor", "neither",
                                        "none", "cannot", "without", NULL};
static const char *const others[] = {"window", "garden", "bitter", "quiet",  "paper",  "winter",
                                     "orange", "mirror", "gentle", "silver", "candle", NULL};

struct words {
    struct slice text;
    struct word items[MOST_WORDS];
    bool quoted[MOST_WORDS];
    size_t count;
    const struct map *common; /* see plant_note_common; NULL: not known */
};

static bool is_one_of(struct slice word, const char *const *list, size_t *which)
{
    for (size_t i = 0; list[i]; i++)
        if (slice_equal_nocase(word, slice_from(list[i]))) {
            *which = i;
            return true;
        }
    return false;
}

static bool among(struct slice word, const char *const *list)
{
    size_t which;
    return is_one_of(word, list, &which);
}

static bool has_quote(struct slice gap, bool inside)
{
    static const struct slice curly[] = {{"\xE2\x80\x9C", 3}, {"\xE2\x80\x9D", 3}};
    return memchr(gap.data, '"', gap.len) != NULL || slice_find(gap, curly[inside], 0) < gap.len;
}

static void split(struct words *words, struct slice text)
{
    size_t at = 0, end = 0;
    bool inside = false;
    *words = (struct words){.text = text};
    while (words->count < MOST_WORDS && words_next(text, &at, &words->items[words->count])) {
        struct slice gap = slice_sub(text, end, words->items[words->count].range.start);
        inside = gap.len && has_quote(gap, inside) ? !inside : inside;
        end = words->items[words->count].range.end;
        words->quoted[words->count++] = inside;
    }
}

/* Without 's. */
static struct slice word_at(const struct words *words, size_t i)
{
    struct slice word = slice_range(words->text, words->items[i].range);
    size_t mark = slice_find(word, SLICE("'"), 0);
    size_t curly = slice_find(word, SLICE("\xE2\x80\x99"), 0);
    mark = mark < curly ? mark : curly;
    return mark && mark + 4 >= word.len ? slice_sub(word, 0, mark) : word;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_lower(struct slice word)
{
    return word.data && word.len && word.data[0] >= 'a' && word.data[0] <= 'z';
}

static bool is_headline(const struct words *words)
{
    size_t capitals = 0;
    for (size_t i = 0; i < words->count; i++)
        capitals += !is_lower(word_at(words, i));
    return capitals * 10 > words->count * 6;
}

static bool is_common(const struct map *common, struct slice word)
{
    char small[32];
    if (!common || word.len >= sizeof small)
        return false;
    for (size_t i = 0; i < word.len; i++)
        small[i] = is_upper(word.data[i]) ? (char)(word.data[i] | 32) : word.data[i];
    return map_get(common, slice_of(small, word.len)) != NULL;
}

static bool is_name(const struct words *words, size_t i)
{
    struct slice word = word_at(words, i);
    bool small = false;
    if (!i || word.len < 3 || !is_upper(word.data[0]) || among(word, weekdays) ||
        among(word, months) || among(word, short_months))
        return false;
    for (size_t k = 0; k < word.len; k++)
        small = small || (word.data[k] >= 'a' && word.data[k] <= 'z');
    if (is_common(words->common, word))
        return false;
    struct slice gap =
        slice_sub(words->text, words->items[i - 1].range.end, words->items[i].range.start);
    return small && gap.len == 1 && gap.data[0] == ' ';
}

static bool is_year(struct slice word)
{
    return word.len == 4 && (slice_starts(word, SLICE("19")) || slice_starts(word, SLICE("20"))) &&
           is_digit(word.data[2]) && is_digit(word.data[3]);
}

static bool is_month(struct slice word)
{
    return among(word, months) || among(word, short_months);
}

static bool next_to_month(const struct words *words, size_t i)
{
    return (i && is_month(word_at(words, i - 1))) ||
           (i + 1 < words->count && is_month(word_at(words, i + 1)));
}

/* Digits that stand alone: no clock time, score, code or date. */
static bool is_figure(const struct words *words, size_t i)
{
    struct range range = words->items[i].range;
    char before = range.start ? words->text.data[range.start - 1] : ' ';
    char after = range.end < words->text.len ? words->text.data[range.end] : ' ';
    return words->items[i].kind == WORD_NUMBER && !strchr(":/-.,'", before) &&
           !strchr(":/-'", after);
}

static size_t digits_of(struct slice word, char *into)
{
    size_t len = 0;
    for (size_t i = 0; i < word.len && len < 30; i++)
        if (is_digit(word.data[i]))
            into[len++] = word.data[i];
    into[len] = '\0';
    return len;
}

/* The same word there, a figure without its commas, a number spelled out or in digits. */
static bool stands_in(const struct words *words, struct slice wanted, bool quoted)
{
    char digits[32], there[32];
    size_t which;
    bool number = wanted.len && is_digit(wanted.data[0]);
    if (!wanted.len)
        return false;
    if (number)
        digits_of(wanted, digits);
    else if (is_one_of(wanted, spelled, &which))
        snprintf(digits, sizeof digits, "%zu", which), number = true;
    for (size_t i = 0; i < words->count; i++) {
        struct slice word = word_at(words, i);
        if (quoted && !words->quoted[i])
            continue;
        if (slice_equal_nocase(word, wanted))
            return true;
        bool figure = number && words->items[i].kind == WORD_NUMBER;
        if (figure && digits_of(word, there) && strcmp(digits, there) == 0)
            return true;
    }
    return false;
}

static size_t times_in(const struct words *words, struct slice wanted)
{
    size_t times = 0;
    for (size_t i = 0; i < words->count; i++)
        times += slice_equal_nocase(word_at(words, i), wanted);
    return times;
}

static bool is_negation(struct slice word)
{
    return among(word, negations) || slice_ends(word, SLICE("n't")) ||
           slice_ends(word, SLICE("n\xE2\x80\x99t"));
}

static size_t count_negations(const struct words *words)
{
    size_t count = 0;
    for (size_t i = 0; i < words->count; i++)
        count += is_negation(slice_range(words->text, words->items[i].range));
    return count;
}

static bool fits_number(enum plant_kind kind, const struct words *words, size_t i)
{
    struct slice word = word_at(words, i);
    char digits[32];
    if (kind == PLANT_SIZE && among(word, scales))
        return true;
    if (!is_figure(words, i) || is_year(word) || next_to_month(words, i))
        return false;
    size_t len = digits_of(word, digits);
    if (kind != PLANT_SWAP)
        return len > 0 && len < 13;
    for (size_t k = 0; k + 1 < len; k++)
        if (digits[k] != digits[k + 1] && digits[k + 1] != '0')
            return true;
    return false;
}

static bool fits(enum plant_kind kind, const struct words *words, size_t i)
{
    struct slice word = word_at(words, i);
    switch (kind) {
    case PLANT_SWAP:
    case PLANT_STEP:
    case PLANT_SIZE:
        return fits_number(kind, words, i);
    case PLANT_SPELLED:
        return among(word, spelled) && !slice_equal_nocase(word, SLICE("one"));
    case PLANT_WEEKDAY:
        return among(word, weekdays);
    case PLANT_MONTH:
        return among(word, months) && is_upper(word.data[0]) && i &&
               !slice_equal(word, SLICE("May")) && !slice_equal(word, SLICE("March"));
    case PLANT_DAY:
        return is_figure(words, i) && word.len <= 2 && next_to_month(words, i);
    case PLANT_YEAR:
        return is_figure(words, i) && is_year(word);
    case PLANT_NAME:
    case PLANT_LETTERS:
        return is_name(words, i) && (kind == PLANT_NAME || word.len >= 5) &&
               times_in(words, word) == 1;
    case PLANT_QUOTE:
        return words->quoted[i] && word.len >= 5 && word.data[0] >= 'a' && word.data[0] <= 'z';
    case PLANT_NOT:
        return among(word, auxiliaries);
    case PLANT_UNNOT:
        return slice_equal(word, SLICE("not"));
    case PLANTS:
        break;
    }
    return false;
}

/* The n-th digit of the word becomes what digits has there. */
static void put_digits(struct buffer *into, struct slice word, const char *digits)
{
    for (size_t i = 0; i < word.len; i++)
        buffer_add_char(into, is_digit(word.data[i]) ? *digits++ : word.data[i]);
}

static void put_swapped(struct buffer *into, struct slice word, uint64_t seed)
{
    char digits[32];
    size_t len = digits_of(word, digits), at = seed % (len - 1);
    while (digits[at] == digits[at + 1] || digits[at + 1] == '0')
        at = (at + 1) % (len - 1);
    char kept = digits[at];
    digits[at] = digits[at + 1];
    digits[at + 1] = kept;
    put_digits(into, word, digits);
}

static void put_stepped(struct buffer *into, struct slice word, uint64_t seed)
{
    char digits[32];
    size_t len = digits_of(word, digits), at = seed % len;
    for (size_t tries = 0; digits[at] == '0' && tries < len; tries++)
        at = (at + 1) % len;
    bool down = digits[at] == '9' || (digits[at] > '1' && seed >> 32 & 1);
    digits[at] = (char)(digits[at] + (down ? -1 : 1));
    put_digits(into, word, digits);
}

static void put_larger(struct buffer *into, struct slice word)
{
    char digits[32];
    const char *point = memchr(word.data, '.', word.len);
    size_t len = digits_of(word, digits);
    if (point) { /* 1.5 becomes 15 */
        put_digits(into, slice_of(digits, len), digits);
        return;
    }
    digits[len++] = '0';
    bool grouped = memchr(word.data, ',', word.len) != NULL;
    for (size_t i = 0; i < len; i++) {
        if (grouped && i && (len - i) % 3 == 0)
            buffer_add_char(into, ',');
        buffer_add_char(into, digits[i]);
    }
}

static void put_cased(struct buffer *into, const char *fresh, struct slice as)
{
    char first = *fresh;
    first = is_upper(as.data[0]) && first >= 'a' ? (char)(first - 32) : first;
    buffer_add_char(into, first);
    buffer_add_string(into, fresh + 1);
}

/* Another of the list, never the same. */
static void put_other(struct buffer *into, struct slice word, const char *const *list,
                      uint64_t seed)
{
    size_t which = 0, count = 0;
    while (list[count])
        count++;
    is_one_of(word, list, &which);
    put_cased(into, list[(which + 1 + seed % (count - 1)) % count], word);
}

static void put_letters(struct buffer *into, struct slice word, uint64_t seed)
{
    size_t at = 1 + seed % (word.len - 2);
    for (size_t tries = 0;
         tries < word.len && (word.data[at] == word.data[at + 1] || (word.data[at] & 0x80) ||
                              is_upper(word.data[at]) || (word.data[at + 1] & 0x80));
         tries++)
        at = 1 + (at % (word.len - 2));
    buffer_add(into, word.data, at);
    buffer_add_char(into, word.data[at + 1]);
    buffer_add_char(into, word.data[at]);
    buffer_add(into, word.data + at + 2, word.len - at - 2);
}

static void put(enum plant_kind kind, struct buffer *into, struct slice word, uint64_t seed,
                struct slice name)
{
    size_t which = 0;
    switch (kind) {
    case PLANT_SWAP:
        put_swapped(into, word, seed);
        break;
    case PLANT_STEP:
        put_stepped(into, word, seed);
        break;
    case PLANT_SIZE:
        if (is_one_of(word, scales, &which))
            put_other(into, word, scales, seed);
        else
            put_larger(into, word);
        break;
    case PLANT_SPELLED:
        is_one_of(word, spelled, &which);
        put_cased(into, spelled[which == 14 ? 13 : which + 1], word);
        break;
    case PLANT_WEEKDAY:
        put_other(into, word, weekdays, seed);
        break;
    case PLANT_MONTH:
        put_other(into, word, months, seed);
        break;
    case PLANT_DAY:
        buffer_format(into, "%d",
                      ((int)strtol(word.data, NULL, 10) + (int)(seed % 26) + 1) % 28 + 1);
        break;
    case PLANT_YEAR:
        buffer_format(into, "%d", (int)strtol(word.data, NULL, 10) - 1 - (int)(seed % 8));
        break;
    case PLANT_NAME:
        buffer_add_slice(into, name);
        break;
    case PLANT_LETTERS:
        put_letters(into, word, seed);
        break;
    case PLANT_QUOTE:
        put_other(into, word, others, seed);
        break;
    case PLANT_NOT:
        buffer_add_slice(into, word);
        buffer_add_string(into, " not");
        break;
    case PLANT_UNNOT:
    case PLANTS:
        break;
    }
}

static bool may_plant(enum plant_kind kind, const struct words *words, const struct words *there)
{
    if (kind == PLANT_NAME || kind == PLANT_LETTERS)
        return !is_headline(words) && !is_headline(there);
    if (kind == PLANT_NOT)
        return !count_negations(words) && !count_negations(there);
    return kind != PLANT_UNNOT || (count_negations(words) == 1 && count_negations(there) == 1);
}

bool plant(enum plant_kind kind, struct slice text, struct slice other, const struct map *common,
           uint64_t seed, struct slice name, struct buffer *changed, struct buffer *what,
           uint32_t *where)
{
    struct words words, there;
    size_t found[MOST_WORDS], count = 0;
    split(&words, text);
    split(&there, other);
    words.common = there.common = common;
    for (size_t i = 0; i < words.count && may_plant(kind, &words, &there); i++)
        if (fits(kind, &words, i) && stands_in(&there, word_at(&words, i), kind == PLANT_QUOTE))
            found[count++] = i;
    if (!count || (kind == PLANT_NAME && !name.len))
        return false;
    size_t at = found[seed % count];
    struct slice word = word_at(&words, at);
    uint32_t start = *where = words.items[at].range.start;
    buffer_clear(changed);
    buffer_clear(what);
    buffer_add(changed, text.data, start);
    put(kind, changed, word, seed >> 8, name);
    buffer_format(what, "%.*s -> %.*s", SLICE_ARG(word), (int)(changed->len - start),
                  changed->data + start);
    /* What the other says of something else would not be told from it. */
    if (kind != PLANT_NOT &&
        stands_in(&there, slice_sub(buffer_slice(changed), start, changed->len), false))
        return false;
    buffer_add_slice(changed, slice_sub(text, start + word.len, text.len));
    return !slice_equal(slice_sub(buffer_slice(changed), start, changed->len),
                        slice_sub(text, start, text.len));
}

void plant_note_common(struct map *common, struct slice text)
{
    struct word word;
    for (size_t at = 0; words_next(text, &at, &word);) {
        struct slice one = slice_range(text, word.range);
        if (one.data[0] >= 'a' && one.data[0] <= 'z')
            map_put(common, one, 1, NULL);
    }
}

struct slice plant_a_name(struct slice text, const struct map *common, uint64_t seed)
{
    struct words words;
    size_t found[MOST_WORDS], count = 0;
    split(&words, text);
    words.common = common;
    for (size_t i = 0; i < words.count && !is_headline(&words); i++)
        if (is_name(&words, i))
            found[count++] = i;
    return count ? word_at(&words, found[seed % count]) : SLICE_NONE;
}

static int by_size(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Hashes of the figures and names, each once, sorted; gives how many. */
static size_t values_of(const struct words *words, uint64_t *values)
{
    size_t count = 0, kept = 0, which;
    char digits[32];
    for (size_t i = 0; i < words->count && count < MOST_VALUES; i++) {
        struct slice word = word_at(words, i);
        if (is_one_of(word, spelled, &which))
            word = slice_of(digits, (size_t)snprintf(digits, sizeof digits, "%zu", which));
        else if (is_digit(word.data[0]))
            word = slice_of(digits, digits_of(word, digits));
        else if (!is_upper(word.data[0]) || (!i && !among(word, weekdays)))
            continue;
        values[count++] = hash_stable(word, 0);
    }
    qsort(values, count, sizeof *values, by_size);
    for (size_t i = 0; i < count; i++)
        if (!kept || values[kept - 1] != values[i])
            values[kept++] = values[i];
    return kept;
}

static bool has_value(const uint64_t *values, size_t count, uint64_t wanted)
{
    for (size_t i = 0; i < count; i++)
        if (values[i] == wanted)
            return true;
    return false;
}

/* The first word of a sentence may be a name that stands inside the other. */
static bool covered(const uint64_t *values, size_t count, const struct words *by,
                    const uint64_t *have, size_t have_count)
{
    uint64_t first = by->count ? hash_stable(word_at(by, 0), 0) : 0;
    for (size_t i = 0; i < count; i++)
        if (values[i] != first && !has_value(have, have_count, values[i]))
            return false;
    return true;
}

bool plant_same_values(struct slice a, struct slice b)
{
    struct words words_a, words_b;
    uint64_t in_a[MOST_VALUES], in_b[MOST_VALUES];
    split(&words_a, a);
    split(&words_b, b);
    if (is_headline(&words_a) || is_headline(&words_b))
        return false;
    size_t count_a = values_of(&words_a, in_a), count_b = values_of(&words_b, in_b);
    return covered(in_a, count_a, &words_b, in_b, count_b) &&
           covered(in_b, count_b, &words_a, in_a, count_a);
}

/* The letters between the outer double quotation marks; empty where there are none. */
static void add_quoted(struct slice s, struct buffer *into)
{
    size_t first = s.len, last = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        size_t len = utf8_decode(s, at, &code);
        if (code == '"' || (char_is_quote(code) && !char_is_apostrophe(code))) {
            first = first == s.len ? at + len : first;
            last = at;
        }
        at += len;
    }
    for (size_t at = first; at < last; at++)
        if ((s.data[at] | 32) >= 'a' && (s.data[at] | 32) <= 'z')
            buffer_add_char(into, (char)(s.data[at] | 32));
}

bool plant_same_quotations(struct slice a, struct slice b)
{
    struct buffer in_a = {0}, in_b = {0};
    add_quoted(a, &in_a);
    add_quoted(b, &in_b);
    bool same = !in_a.len || !in_b.len || slice_equal(buffer_slice(&in_a), buffer_slice(&in_b));
    buffer_free(&in_a);
    buffer_free(&in_b);
    return same;
}
