/* A small set of word stems by hash, open addressing. Reads text, keeps hashes alone; when it is
 * full, further words are left out. */
#include "plain/terms.h"

#include "base/hash.h"

#include <ctype.h>
#include <string.h>

enum { STEM = 6, SHORTEST = 3, BUFFER = 8 };

/* Small letters, at most STEM of them, as they are stemmed here. */
static const char common[] =
    "the and for with that this from have has had was were are been will would could should they "
    "their there which while what when where who how why about after before into over under more "
    "most than then them some such only other also just its his her him she you your our not but "
    "all any can may one two new says said amid out off now der die das und den dem des ein eine "
    "einer einem einen ist sind war auf aus bei mit nach von vor zum zur für über nicht auch sich "
    "wird werden wie les des une dans pour par sur avec est sont qui que pas plus aux ses del las "
    "los una por con para como más sus che non per gli della delle nel nella alla dei ";

/* The stem's small letters in key; gives its length. */
static size_t make_key(struct slice word, char key[BUFFER])
{
    size_t len = word.len < STEM ? word.len : STEM;
    for (size_t i = 0; i < len; i++)
        key[i] = (char)tolower((unsigned char)word.data[i]);
    if (word.len <= STEM && len > SHORTEST && key[len - 1] == 's')
        len--;
    return len;
}

static uint64_t hash_word(struct slice word)
{
    char key[BUFFER];
    size_t len = make_key(word, key);
    uint64_t hash = hash_quick(slice_of(key, len));
    return hash ? hash : 1;
}

static size_t common_slot(const struct terms *terms, uint64_t hash)
{
    size_t i = hash % TERM_COMMON;
    while (terms->common[i] && terms->common[i] != hash)
        i = (i + 1) % TERM_COMMON;
    return i;
}

void terms_init(struct terms *terms)
{
    struct slice all = slice_of(common, sizeof common - 1);
    memset(terms, 0, sizeof *terms);
    for (size_t at = 0; at < all.len;) {
        size_t end = slice_find(all, SLICE(" "), at);
        if (end > at) {
            uint64_t hash = hash_word(slice_sub(all, at, end));
            terms->common[common_slot(terms, hash)] = hash;
        }
        at = end + 1;
    }
}

static bool is_word_byte(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* The next word that carries matter, as a hash; 0 at the end. */
static uint64_t next_term(const struct terms *terms, struct slice s, size_t *at)
{
    while (*at < s.len) {
        size_t start = *at;
        /* Curly quotation marks and dashes belong to no word. */
        if ((unsigned char)s.data[start] == 0xE2) {
            *at += 3;
            continue;
        }
        while (*at < s.len && is_word_byte(s.data[*at]) && (unsigned char)s.data[*at] != 0xE2)
            ++*at;
        struct slice word = slice_sub(s, start, *at);
        if (!word.len) {
            ++*at;
            continue;
        }
        bool digits = isdigit((unsigned char)word.data[0]) != 0;
        if (word.len < SHORTEST && !digits)
            continue;
        uint64_t hash = hash_word(word);
        if (word.len > STEM || terms->common[common_slot(terms, hash)] != hash)
            return hash;
    }
    return 0;
}

static size_t slot_of(const struct terms *terms, uint64_t hash)
{
    size_t i = hash % TERM_SLOTS;
    while (terms->slots[i] && terms->slots[i] != hash)
        i = (i + 1) % TERM_SLOTS;
    return i;
}

void terms_add(struct terms *terms, struct slice s)
{
    uint64_t hash;
    for (size_t at = 0; terms->count < TERM_MOST && (hash = next_term(terms, s, &at));) {
        size_t slot = slot_of(terms, hash);
        terms->count += terms->slots[slot] == 0;
        terms->slots[slot] = hash;
    }
}

struct overlap terms_overlap(const struct terms *terms, struct slice s)
{
    struct overlap overlap = {0};
    uint64_t hash;
    for (size_t at = 0; (hash = next_term(terms, s, &at));) {
        overlap.words++;
        overlap.shared += terms->slots[slot_of(terms, hash)] == hash;
    }
    return overlap;
}
