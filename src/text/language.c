/* Tells languages apart: the script first, which decides half of them; then evidence for each
 * language of the script, added up in natural logarithms of how few languages share a word, a
 * letter or a trigram. Reads UTF-8, keeps nothing, never looks at more than SAMPLES stretches. */
#include "text/language.h"

#include "base/hash.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

#include <math.h>

enum {
    SAMPLES = 3,
    SAMPLE_BYTES = 4096,
    FITTING_BYTES = 2048,
    WORD_BYTES = 48,
    WORD_CODES = 24,
    GRAM_WORDS = 150, /* from so many words on, words say enough */
    MAX_LANGUAGES = 64
};

/* Bit n of mask: tags[n] has it. Sorted by key. */
struct entry {
    uint64_t key;
    uint64_t mask;
};

#include "text/languagedata.inc"

#define LANGUAGES (sizeof tags / sizeof *tags)
_Static_assert(LANGUAGES <= MAX_LANGUAGES, "a mask has 64 bits");

struct evidence {
    uint64_t among; /* the languages of the script */
    size_t peers;
    double letter;                   /* what a letter weighs */
    double share[MAX_LANGUAGES + 1]; /* what tells so many of the peers apart weighs */
    double score[MAX_LANGUAGES];
    size_t known[MAX_LANGUAGES]; /* words */
    size_t words;
};

struct word_codes {
    char bytes[WORD_BYTES];
    size_t len;
    uint32_t codes[WORD_CODES];
    size_t count;
    bool cut;
};

static uint64_t find(const struct entry *table, size_t count, uint64_t key)
{
    size_t from = 0, to = count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (table[middle].key < key)
            from = middle + 1;
        else
            to = middle;
    }
    return from < count && table[from].key == key ? table[from].mask : 0;
}

#define FIND(table, key) find((table), sizeof(table) / sizeof *(table), (key))

static size_t count_bits(uint64_t mask)
{
    size_t count = 0;
    for (; mask; mask &= mask - 1)
        count++;
    return count;
}

/* Something that the languages of mask have weighs the more the fewer they are. */
static void add(struct evidence *evidence, uint64_t mask, double weight, bool is_word)
{
    mask &= evidence->among;
    if (!mask)
        return;
    weight *= evidence->share[count_bits(mask)];
    for (; mask; mask &= mask - 1) {
        size_t i = (size_t)__builtin_ctzll(mask);
        evidence->score[i] += weight;
        evidence->known[i] += is_word;
    }
}

/* A letter speaks for those who have it, and against all others. */
static void add_letter(struct evidence *evidence, uint32_t code)
{
    uint64_t mask = FIND(letters, code) & evidence->among;
    if (!mask)
        return;
    add(evidence, mask, evidence->letter, false);
    for (size_t i = 0; i < LANGUAGES; i++)
        if (!(mask >> i & 1))
            evidence->score[i] -= 0.5;
}

static void add_grams(struct evidence *evidence, const struct word_codes *word)
{
    uint64_t key = 0;
    for (size_t i = 0; i <= word->count; i++) {
        uint64_t code = i < word->count ? word->codes[i] : 0;
        key = (key << 21 | code) & (((uint64_t)1 << 63) - 1);
        if (i >= 1)
            add(evidence, FIND(grams, key), 0.4, false);
    }
}

static void end_word(struct evidence *evidence, struct word_codes *word)
{
    if (word->count && !word->cut) {
        struct slice bytes = slice_of(word->bytes, word->len);
        add(evidence, FIND(words, hash_stable(bytes, 0)), word->count == 1 ? 0.4 : 1.0, true);
        if (evidence->words < GRAM_WORDS)
            add_grams(evidence, word);
    }
    evidence->words += word->count > 0;
    word->len = word->count = 0;
    word->cut = false;
}

static void grow_word(struct word_codes *word, uint32_t code)
{
    if (word->count == WORD_CODES || word->len + 4 > WORD_BYTES) {
        word->cut = true;
        return;
    }
    word->codes[word->count++] = code;
    word->len += utf8_encode(code, word->bytes + word->len);
}

static void read_words(struct slice text, struct evidence *evidence)
{
    struct word_codes word = {.len = 0};
    for (size_t at = 0; at < text.len;) {
        uint32_t code;
        at += utf8_decode(text, at, &code);
        bool letter = char_is_letter(code);
        if (letter || (char_is_mark(code) && !script_is_optional_mark(code))) {
            code = char_lower(code);
            if (code >= 0x80)
                add_letter(evidence, code);
            grow_word(&word, code);
        } else if (code == 0x200C) { /* joins the parts of Persian words */
            add_letter(evidence, code);
            end_word(evidence, &word);
        } else if (!char_is_mark(code)) {
            end_word(evidence, &word);
        }
    }
    end_word(evidence, &word);
}

static struct evidence weigh(struct slice text, int script, double letter)
{
    struct evidence evidence = {.letter = letter};
    for (size_t i = 0; i < LANGUAGES; i++)
        if (script_writes(script, tags[i])) {
            evidence.among |= (uint64_t)1 << i;
            evidence.peers++;
        }
    for (size_t count = 1; count <= evidence.peers; count++)
        evidence.share[count] = log((double)(evidence.peers + 1) / (double)count);
    if (evidence.among)
        read_words(text, &evidence);
    return evidence;
}

/* Stretches from the start, the middle and the end, each from a word's start to a word's end. */
static void take_samples(struct slice text, struct buffer *into)
{
    if (text.len <= (size_t)SAMPLES * SAMPLE_BYTES) {
        buffer_add_slice(into, text);
        return;
    }
    for (size_t i = 0; i < SAMPLES; i++) {
        size_t at = (text.len - SAMPLE_BYTES) / (SAMPLES - 1) * i, end = at + SAMPLE_BYTES;
        while (at < end && ((unsigned char)text.data[at] & 0xC0) == 0x80)
            at++;
        while (end > at && end < text.len && ((unsigned char)text.data[end] & 0xC0) == 0x80)
            end--;
        buffer_add_slice(into, slice_sub(text, at, end));
        buffer_add_char(into, '\n');
    }
}

/* Accents as characters of their own (U+0300 to U+036F) would hide the letters. */
static bool has_accents_apart(struct slice text)
{
    return text.len && (memchr(text.data, 0xCC, text.len) || memchr(text.data, 0xCD, text.len));
}

double language_evidence(struct slice text)
{
    struct buffer composed = {0};
    if (has_accents_apart(text)) {
        fold_add(text, &composed);
        text = buffer_slice(&composed);
    }
    struct evidence evidence = weigh(text, script_of(text).script, 0.3);
    buffer_free(&composed);
    double best = 0;
    bool any = false;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (evidence.among >> i & 1 && (!any || evidence.score[i] > best)) {
            best = evidence.score[i];
            any = true;
        }
    return best;
}

static struct slice settle(const struct evidence *evidence, double *confidence)
{
    size_t best = 0, next = MAX_LANGUAGES;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (evidence->among >> i & 1 &&
            (!(evidence->among >> best & 1) || evidence->score[i] > evidence->score[best]))
            best = i;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (evidence->among >> i & 1 && i != best &&
            (next == MAX_LANGUAGES || evidence->score[i] > evidence->score[next]))
            next = i;
    double top = evidence->score[best];
    double second = next == MAX_LANGUAGES ? 0 : evidence->score[next];
    double lead = top - (second > 0 ? second : 0);
    double share = evidence->words ? (double)evidence->known[best] / (double)evidence->words : 0;
    /* A lead of 3 is as good as one rare word; a language that is none of these shares few. */
    *confidence = 1 - exp(-lead / 3);
    if (evidence->words > 12 && share < 0.1)
        *confidence *= share / 0.1;
    return top > 0 && *confidence >= 0.5 ? slice_from(tags[best]) : SLICE_NONE;
}

static struct slice detect(struct slice sample, double *confidence)
{
    struct script_count count = script_of(sample);
    *confidence = 0;
    if (count.letters < 4 && count.ideographs < 2)
        return SLICE_NONE;
    if (count.language) {
        *confidence = count.share;
        return count.share >= 0.5 ? slice_from(count.language) : SLICE_NONE;
    }
    struct evidence evidence = weigh(sample, count.script, 0.5);
    return evidence.among ? settle(&evidence, confidence) : SLICE_NONE;
}

struct slice language_detect(struct slice text, double *confidence)
{
    double own;
    struct buffer sample = {0}, composed = {0};
    take_samples(text, &sample);
    struct slice taken = buffer_slice(&sample);
    if (has_accents_apart(taken)) {
        fold_add(taken, &composed);
        taken = buffer_slice(&composed);
    }
    struct slice language = detect(taken, confidence ? confidence : &own);
    buffer_free(&sample);
    buffer_free(&composed);
    return language;
}

bool language_fits(struct slice text, struct slice tag)
{
    char primary[4] = "";
    size_t len = 0;
    for (; len < tag.len && len < 4 && tag.data[len] != '-'; len++)
        if (len < 3)
            primary[len] = (char)char_lower((unsigned char)tag.data[len]);
    struct script_count count = script_of(slice_sub(text, 0, FITTING_BYTES));
    if (len < 2 || len > 3 || count.letters < 40 || count.share < 0.9)
        return true;
    return script_may_write(count.script, primary);
}
