/* Looks at words alone: what the engine knows of numbers, dates and names is not used, since it is
 * the engine that is measured. Offsets are bytes of the sentence. */
#include "bench/plantword.h"

#include "text/words.h"

#include <stdio.h>
#include <string.h>

const char *const plantword_weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday",    NULL};
const char *const plantword_months[] = {"January",  "February", "March",  "April",     "May",
                                        "June",     "July",     "August", "September", "October",
                                        "November", "December", NULL};
static const char *const short_months[] = {"Jan", "Feb",  "Mar", "Apr", "Jun", "Jul", "Aug",
                                           "Sep", "Sept", "Oct", "Nov", "Dec", NULL};
/* With a capital, but no names: what stands before one or behind it. */
static const char *const titles[] = {"Inc", "Corp", "Co",  "Ltd", "Plc", "Sen",  "Rep", "Rev",
                                     "Gov", "Gen",  "Col", "Lt",  "Sgt", "Capt", "Adm", "Prof",
                                     "Dr",  "Mr",   "Mrs", "Ms",  "Sir", "Jr",   NULL};
const char *const plantword_spelled[] = {
    "zero",  "one",  "two", "three",  "four",   "five",     "six",      "seven",
    "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", NULL};
const char *const plantword_scales[] = {"thousand", "million", "billion", "trillion", NULL};
static const char *const negations[] = {"not",  "no",     "never",   "nor", "neither",
                                        "none", "cannot", "without", NULL};

bool plantword_which(struct slice word, const char *const *list, size_t *which)
{
    for (size_t i = 0; list[i]; i++)
        if (slice_equal_nocase(word, slice_from(list[i]))) {
            *which = i;
            return true;
        }
    return false;
}

bool plantword_among(struct slice word, const char *const *list)
{
    size_t which;
    return plantword_which(word, list, &which);
}

static bool has_quote(struct slice gap, bool inside)
{
    static const struct slice curly[] = {{"\xE2\x80\x9C", 3}, {"\xE2\x80\x9D", 3}};
    return memchr(gap.data, '"', gap.len) != NULL || slice_find(gap, curly[inside], 0) < gap.len;
}

void plantword_split(struct plantwords *words, struct slice text)
{
    size_t at = 0, end = 0;
    bool inside = false;
    *words = (struct plantwords){.text = text};
    while (words->count < PLANT_WORDS && words_next(text, &at, &words->items[words->count])) {
        struct slice gap = slice_sub(text, end, words->items[words->count].range.start);
        inside = gap.len && has_quote(gap, inside) ? !inside : inside;
        end = words->items[words->count].range.end;
        words->quoted[words->count++] = inside;
    }
}

/* Without 's. */
struct slice plantword_at(const struct plantwords *words, size_t i)
{
    struct slice word = slice_range(words->text, words->items[i].range);
    size_t mark = slice_find(word, SLICE("'"), 0);
    size_t curly = slice_find(word, SLICE("\xE2\x80\x99"), 0);
    mark = mark < curly ? mark : curly;
    return mark && mark + 4 >= word.len ? slice_sub(word, 0, mark) : word;
}

bool plantword_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool plantword_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_lower(struct slice word)
{
    return word.data && word.len && word.data[0] >= 'a' && word.data[0] <= 'z';
}

bool plantword_headline(const struct plantwords *words)
{
    size_t capitals = 0;
    for (size_t i = 0; i < words->count; i++)
        capitals += !is_lower(plantword_at(words, i));
    return capitals * 10 > words->count * 6;
}

static bool is_common(const struct map *common, struct slice word)
{
    char small[32];
    if (!common || word.len >= sizeof small)
        return false;
    for (size_t i = 0; i < word.len; i++)
        small[i] = plantword_upper(word.data[i]) ? (char)(word.data[i] | 32) : word.data[i];
    return map_get(common, slice_of(small, word.len)) != NULL;
}

bool plantword_name(const struct plantwords *words, size_t i)
{
    struct slice word = plantword_at(words, i);
    bool small = false;
    if (!i || word.len < 3 || !plantword_upper(word.data[0]) ||
        plantword_among(word, plantword_weekdays) || plantword_among(word, plantword_months) ||
        plantword_among(word, short_months) || plantword_among(word, titles))
        return false;
    for (size_t k = 0; k < word.len; k++)
        small = small || (word.data[k] >= 'a' && word.data[k] <= 'z');
    if (is_common(words->common, word))
        return false;
    struct slice gap =
        slice_sub(words->text, words->items[i - 1].range.end, words->items[i].range.start);
    return small && gap.len == 1 && gap.data[0] == ' ';
}

bool plantword_year(struct slice word)
{
    return word.len == 4 && (slice_starts(word, SLICE("19")) || slice_starts(word, SLICE("20"))) &&
           plantword_digit(word.data[2]) && plantword_digit(word.data[3]);
}

static bool is_month(struct slice word)
{
    return plantword_among(word, plantword_months) || plantword_among(word, short_months);
}

bool plantword_by_month(const struct plantwords *words, size_t i)
{
    return (i && is_month(plantword_at(words, i - 1))) ||
           (i + 1 < words->count && is_month(plantword_at(words, i + 1)));
}

/* Digits that stand alone: no clock time, score, code or date. */
bool plantword_figure(const struct plantwords *words, size_t i)
{
    struct range range = words->items[i].range;
    char before = range.start ? words->text.data[range.start - 1] : ' ';
    char after = range.end < words->text.len ? words->text.data[range.end] : ' ';
    return words->items[i].kind == WORD_NUMBER && !strchr(":/-.,'", before) &&
           !strchr(":/-'", after);
}

size_t plantword_digits(struct slice word, char *into)
{
    size_t len = 0;
    for (size_t i = 0; i < word.len && len < 30; i++)
        if (plantword_digit(word.data[i]))
            into[len++] = word.data[i];
    into[len] = '\0';
    return len;
}

/* The same word there, a figure without its commas, a number plantword_spelled out or in digits. */
bool plantword_stands_in(const struct plantwords *words, struct slice wanted, bool quoted)
{
    char digits[32], there[32];
    size_t which;
    bool number = wanted.len && plantword_digit(wanted.data[0]);
    if (!wanted.len)
        return false;
    if (number)
        plantword_digits(wanted, digits);
    else if (plantword_which(wanted, plantword_spelled, &which))
        snprintf(digits, sizeof digits, "%zu", which), number = true;
    for (size_t i = 0; i < words->count; i++) {
        struct slice word = plantword_at(words, i);
        if (quoted && !words->quoted[i])
            continue;
        if (slice_equal_nocase(word, wanted))
            return true;
        bool figure = number && words->items[i].kind == WORD_NUMBER;
        if (figure && plantword_digits(word, there) && strcmp(digits, there) == 0)
            return true;
    }
    return false;
}

size_t plantword_times(const struct plantwords *words, struct slice wanted)
{
    size_t times = 0;
    for (size_t i = 0; i < words->count; i++)
        times += slice_equal_nocase(plantword_at(words, i), wanted);
    return times;
}

static bool is_negation(struct slice word)
{
    return plantword_among(word, negations) || slice_ends(word, SLICE("n't")) ||
           slice_ends(word, SLICE("n\xE2\x80\x99t"));
}

size_t plantword_negations(const struct plantwords *words)
{
    size_t count = 0;
    for (size_t i = 0; i < words->count; i++)
        count += is_negation(slice_range(words->text, words->items[i].range));
    return count;
}
