/* Words are folded and hashed; a collision would only join two lines that differ in one word. */
#include "html/saying.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/words.h"

#include <ctype.h>

enum { LONGEST = 1000, SQUEEZED = 120 };

struct saying saying_of(struct slice s)
{
    struct saying saying = {.count = 0};
    struct buffer folded = {0};
    fold_add(slice_sub(s, 0, LONGEST), &folded);
    struct slice text = buffer_slice(&folded);
    struct word word;
    for (size_t at = 0; saying.count < SAYING_MOST && words_next(text, &at, &word);)
        saying.words[saying.count++] = hash_quick(slice_range(text, word.range));
    buffer_free(&folded);
    return saying;
}

bool saying_same(const struct saying *a, const struct saying *b)
{
    return a->count == b->count && saying_starts(a, b);
}

bool saying_starts(const struct saying *a, const struct saying *b)
{
    return b->count && a->count >= b->count &&
           memcmp(a->words, b->words, b->count * sizeof *b->words) == 0;
}

bool saying_ends(const struct saying *a, const struct saying *b)
{
    return b->count && a->count >= b->count &&
           memcmp(a->words + (a->count - b->count), b->words, b->count * sizeof *b->words) == 0;
}

double saying_overlap(const struct saying *a, const struct saying *b)
{
    bool used[SAYING_MOST] = {false};
    size_t shared = 0;
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (!used[j] && a->words[i] == b->words[j]) {
                used[j] = true;
                shared++;
                break;
            }
    size_t all = a->count + b->count;
    return all ? 2.0 * (double)shared / (double)all : 0;
}

static size_t squeeze(struct slice s, char out[SQUEEZED])
{
    size_t len = 0;
    for (size_t i = 0; i < s.len && len < SQUEEZED; i++) {
        unsigned char c = (unsigned char)s.data[i];
        if (isalnum(c) || c >= 0x80)
            out[len++] = (char)tolower(c);
    }
    return len;
}

bool saying_squeezed_in(struct slice a, struct slice b)
{
    char x[SQUEEZED], y[SQUEEZED];
    struct slice small = slice_of(x, squeeze(a, x)), large = slice_of(y, squeeze(b, y));
    return small.len >= 3 && slice_find(large, small, 0) < large.len;
}
