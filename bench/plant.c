/* Which words of a sentence an error can be planted in. Offsets are bytes of the sentence. */
#include "bench/plant.h"

#include "bench/plantput.h"
#include "bench/plantword.h"

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

static const char *const auxiliaries[] = {"is",  "was",  "are",   "were",  "will", "has",
                                          "had", "have", "would", "could", NULL};

static bool fits_number(enum plant_kind kind, const struct plantwords *words, size_t i)
{
    struct slice word = plantword_at(words, i);
    char digits[32];
    if (kind == PLANT_SIZE && plantword_among(word, plantword_scales))
        return true;
    if (!plantword_figure(words, i) || plantword_year(word) || plantword_by_month(words, i))
        return false;
    size_t len = plantword_digits(word, digits);
    if (kind != PLANT_SWAP)
        return len > 0 && len < 13;
    for (size_t k = 0; k + 1 < len; k++)
        if (digits[k] != digits[k + 1] && digits[k + 1] != '0')
            return true;
    return false;
}

static bool fits(enum plant_kind kind, const struct plantwords *words, size_t i)
{
    struct slice word = plantword_at(words, i);
    switch (kind) {
    case PLANT_SWAP:
    case PLANT_STEP:
    case PLANT_SIZE:
        return fits_number(kind, words, i);
    case PLANT_SPELLED:
        return plantword_among(word, plantword_spelled) && !slice_equal_nocase(word, SLICE("one"));
    case PLANT_WEEKDAY:
        return plantword_among(word, plantword_weekdays);
    case PLANT_MONTH:
        return plantword_among(word, plantword_months) && plantword_upper(word.data[0]) && i &&
               !slice_equal(word, SLICE("May")) && !slice_equal(word, SLICE("March"));
    case PLANT_DAY:
        return plantword_figure(words, i) && word.len <= 2 && plantword_by_month(words, i);
    case PLANT_YEAR:
        return plantword_figure(words, i) && plantword_year(word);
    case PLANT_NAME:
    case PLANT_LETTERS:
        return plantword_name(words, i) && (kind == PLANT_NAME || word.len >= 5) &&
               plantword_times(words, word) == 1;
    case PLANT_QUOTE:
        return words->quoted[i] && word.len >= 5 && word.data[0] >= 'a' && word.data[0] <= 'z';
    case PLANT_NOT:
        return plantword_among(word, auxiliaries);
    case PLANT_UNNOT:
        return slice_equal(word, SLICE("not"));
    case PLANTS:
        break;
    }
    return false;
}

static bool may_plant(enum plant_kind kind, const struct plantwords *words,
                      const struct plantwords *there)
{
    if (kind == PLANT_NAME || kind == PLANT_LETTERS)
        return !plantword_headline(words) && !plantword_headline(there);
    if (kind == PLANT_NOT)
        return !plantword_negations(words) && !plantword_negations(there);
    return kind != PLANT_UNNOT ||
           (plantword_negations(words) == 1 && plantword_negations(there) == 1);
}

bool plant(enum plant_kind kind, struct slice text, struct slice other, const struct map *common,
           uint64_t seed, struct slice name, struct buffer *changed, struct buffer *what,
           uint32_t *where)
{
    struct plantwords words, there;
    size_t found[PLANT_WORDS], count = 0;
    plantword_split(&words, text);
    plantword_split(&there, other);
    words.common = there.common = common;
    for (size_t i = 0; i < words.count && may_plant(kind, &words, &there); i++)
        if (fits(kind, &words, i) &&
            plantword_stands_in(&there, plantword_at(&words, i), kind == PLANT_QUOTE))
            found[count++] = i;
    if (!count || (kind == PLANT_NAME && !name.len))
        return false;
    size_t at = found[seed % count];
    struct slice word = plantword_at(&words, at);
    uint32_t start = *where = words.items[at].range.start;
    buffer_clear(changed);
    buffer_clear(what);
    buffer_add(changed, text.data, start);
    plantput(kind, changed, word, seed >> 8, name);
    buffer_format(what, "%.*s -> %.*s", SLICE_ARG(word), (int)(changed->len - start),
                  changed->data + start);
    /* What the other says of something else would not be told from it. */
    if (kind != PLANT_NOT &&
        plantword_stands_in(&there, slice_sub(buffer_slice(changed), start, changed->len), false))
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
    struct plantwords words;
    size_t found[PLANT_WORDS], count = 0;
    plantword_split(&words, text);
    words.common = common;
    for (size_t i = 0; i < words.count && !plantword_headline(&words); i++)
        if (plantword_name(&words, i))
            found[count++] = i;
    return count ? plantword_at(&words, found[seed % count]) : SLICE_NONE;
}
