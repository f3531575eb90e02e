/* Words are runs of letters and digits; ASCII letters count without case. */
#include "html/shingles.h"

#include "base/alloc.h"

#include <stdlib.h>

enum { RUN = 4 };

/* The last words of a text, as hashes. */
struct run {
    uint64_t words[RUN];
    unsigned length, filled;
};

static bool is_word(unsigned char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c >= 0x80;
}

/* Marks of typography are no letters, though they are beyond ASCII. */
static bool is_mark(struct slice s, size_t at)
{
    return s.data[at] == '\xE2' && at + 1 < s.len && s.data[at + 1] == '\x80';
}

static bool next_word(struct slice s, size_t *at, bool markup, uint64_t *word)
{
    size_t i = *at;
    while (i < s.len && (!is_word((unsigned char)s.data[i]) || is_mark(s, i))) {
        const char *close = markup && s.data[i] == '<' ? memchr(s.data + i, '>', s.len - i) : NULL;
        i = close ? (size_t)(close - s.data) + 1 : i + (is_mark(s, i) ? 3 : 1);
    }
    uint64_t hash = UINT64_C(14695981039346656037);
    *at = i;
    while (i < s.len && is_word((unsigned char)s.data[i]) && !is_mark(s, i)) {
        unsigned char c = (unsigned char)s.data[i++];
        hash = (hash ^ (c < 0x80 ? c | 32u : c)) * UINT64_C(1099511628211);
    }
    *word = hash;
    bool found = i > *at;
    *at = i;
    return found;
}

static uint64_t push(struct run *run, uint64_t word)
{
    uint64_t hash = 1;
    for (unsigned i = 1; i < run->length; i++) {
        run->words[i - 1] = run->words[i];
        hash = (hash ^ run->words[i - 1]) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 29;
    }
    run->words[run->length - 1] = word;
    run->filled++;
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    hash ^= hash >> 31;
    return hash ? hash : 1;
}

static uint64_t *slot(const struct shingles *shingles, uint64_t hash)
{
    size_t at = hash & (shingles->capacity - 1);
    while (shingles->slots[at] && shingles->slots[at] != hash)
        at = (at + 1) & (shingles->capacity - 1);
    return &shingles->slots[at];
}

void shingles_init(struct shingles *shingles, struct slice text, unsigned length)
{
    *shingles = (struct shingles){.length = length > RUN ? RUN : length};
    if (!text.len)
        return;
    shingles->capacity = 64;
    while (shingles->capacity < text.len)
        shingles->capacity *= 2;
    shingles->slots = alloc_zeroed(shingles->capacity, sizeof *shingles->slots);
    struct run run = {.length = shingles->length};
    uint64_t word;
    for (size_t at = 0; next_word(text, &at, true, &word);) {
        uint64_t hash = push(&run, word);
        if (run.filled < run.length)
            continue;
        uint64_t *place = slot(shingles, hash);
        shingles->count += !*place;
        *place = hash;
    }
}

void shingles_free(struct shingles *shingles)
{
    free(shingles->slots);
    *shingles = (struct shingles){0};
}

float shingles_share(const struct shingles *shingles, struct slice s)
{
    struct run run = {.length = shingles->length};
    uint64_t word;
    unsigned found = 0, count = 0;
    for (size_t at = 0; shingles->count && next_word(s, &at, false, &word);) {
        uint64_t hash = push(&run, word);
        if (run.filled < run.length)
            continue;
        count++;
        found += *slot(shingles, hash) == hash;
    }
    return count ? (float)found / (float)count : 0;
}
