/* Pairs in which nothing was planted, as they are told from those that differ already. Words alone
 * are looked at, as in plantword.c. */
#include "bench/plantsame.h"

#include "base/buffer.h"
#include "base/hash.h"
#include "bench/plantword.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST_VALUES = 64 };

static int by_size(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Hashes of the figures and names, each once, sorted; gives how many. */
static size_t values_of(const struct plantwords *words, uint64_t *values)
{
    size_t count = 0, kept = 0, which;
    char digits[32];
    for (size_t i = 0; i < words->count && count < MOST_VALUES; i++) {
        struct slice word = plantword_at(words, i);
        if (plantword_which(word, plantword_spelled, &which))
            word = slice_of(digits, (size_t)snprintf(digits, sizeof digits, "%zu", which));
        else if (plantword_digit(word.data[0]))
            word = slice_of(digits, plantword_digits(word, digits));
        else if (!plantword_upper(word.data[0]) ||
                 (!i && !plantword_among(word, plantword_weekdays)))
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
static bool covered(const uint64_t *values, size_t count, const struct plantwords *by,
                    const uint64_t *have, size_t have_count)
{
    uint64_t first = by->count ? hash_stable(plantword_at(by, 0), 0) : 0;
    for (size_t i = 0; i < count; i++)
        if (values[i] != first && !has_value(have, have_count, values[i]))
            return false;
    return true;
}

bool plantsame_values(struct slice a, struct slice b)
{
    struct plantwords words_a, words_b;
    uint64_t in_a[MOST_VALUES], in_b[MOST_VALUES];
    plantword_split(&words_a, a);
    plantword_split(&words_b, b);
    if (plantword_headline(&words_a) || plantword_headline(&words_b))
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

bool plantsame_quotations(struct slice a, struct slice b)
{
    struct buffer in_a = {0}, in_b = {0};
    add_quoted(a, &in_a);
    add_quoted(b, &in_b);
    bool same = !in_a.len || !in_b.len || slice_equal(buffer_slice(&in_a), buffer_slice(&in_b));
    buffer_free(&in_a);
    buffer_free(&in_b);
    return same;
}
