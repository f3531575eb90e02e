/* What stands in the place of a word once an error is planted there. Which of several follows from
 * the seed. */
#include "bench/plantput.h"

#include "bench/plantword.h"

#include <stdlib.h>
#include <string.h>

static const char *const others[] = {"window", "garden", "bitter", "quiet",  "paper",  "winter",
                                     "orange", "mirror", "gentle", "silver", "candle", NULL};

/* The n-th digit of the word becomes what digits has there. */
static void put_digits(struct buffer *into, struct slice word, const char *digits)
{
    for (size_t i = 0; i < word.len; i++)
        buffer_add_char(into, plantword_digit(word.data[i]) ? *digits++ : word.data[i]);
}

static void put_swapped(struct buffer *into, struct slice word, uint64_t seed)
{
    char digits[32];
    size_t len = plantword_digits(word, digits), at = seed % (len - 1);
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
    size_t len = plantword_digits(word, digits), at = seed % len;
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
    size_t len = plantword_digits(word, digits);
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
    first = plantword_upper(as.data[0]) && first >= 'a' ? (char)(first - 32) : first;
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
    plantword_which(word, list, &which);
    put_cased(into, list[(which + 1 + seed % (count - 1)) % count], word);
}

static void put_letters(struct buffer *into, struct slice word, uint64_t seed)
{
    size_t at = 1 + seed % (word.len - 2);
    for (size_t tries = 0;
         tries < word.len && (word.data[at] == word.data[at + 1] || (word.data[at] & 0x80) ||
                              plantword_upper(word.data[at]) || (word.data[at + 1] & 0x80));
         tries++)
        at = 1 + (at % (word.len - 2));
    buffer_add(into, word.data, at);
    buffer_add_char(into, word.data[at + 1]);
    buffer_add_char(into, word.data[at]);
    buffer_add(into, word.data + at + 2, word.len - at - 2);
}

void plantput(enum plant_kind kind, struct buffer *into, struct slice word, uint64_t seed,
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
        if (plantword_which(word, plantword_scales, &which))
            put_other(into, word, plantword_scales, seed);
        else
            put_larger(into, word);
        break;
    case PLANT_SPELLED:
        plantword_which(word, plantword_spelled, &which);
        put_cased(into, plantword_spelled[which == 14 ? 13 : which + 1], word);
        break;
    case PLANT_WEEKDAY:
        put_other(into, word, plantword_weekdays, seed);
        break;
    case PLANT_MONTH:
        put_other(into, word, plantword_months, seed);
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
