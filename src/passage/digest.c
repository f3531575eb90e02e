/* From an article to its digest. Offsets are bytes of the article's text; everything else counts
 * tokens or units. */
#include "passage/digest.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "text/chars.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>

/* Sentences shorter than the first are joined with the next, longer ones than the second are cut:
 * lists and tables have either. */
enum { LEAST_UNIT = 8, MOST_UNIT = 40 };

struct making {
    struct digest *digest;
    struct lexicon *lexicon;
    VEC(struct spot) places;
    VEC(uint8_t) opens;
    VEC(struct unit) units;
    VEC(float) common;
    VEC(uint32_t) stem_of; /* [word] */
    uint32_t pending;      /* first token that is in no unit */
};

static uint64_t mix(uint64_t a, uint64_t b)
{
    return (a * UINT64_C(0x9E3779B97F4A7C15) ^ b) * UINT64_C(0xC2B2AE3D27D4EB4F);
}

static void close_unit(struct making *making)
{
    uint32_t count = (uint32_t)making->places.count;
    if (count > making->pending)
        VEC_PUSH(&making->units, (struct unit){making->pending, count});
    making->pending = count;
}

/* Whether a quotation begins or ends between the two offsets. */
static bool quote_between(struct slice text, size_t from, size_t to)
{
    for (size_t at = from; at < to;) {
        unsigned char byte = (unsigned char)text.data[at];
        if (byte < 0x80) {
            at++;
            if (byte == '"')
                return true;
            continue;
        }
        uint32_t code;
        at += utf8_decode(text, at, &code);
        if (code >= 0xAB && char_is_quote(code) && !char_is_apostrophe(code))
            return true;
    }
    return false;
}

static uint32_t add_stem(struct making *making, struct form form)
{
    uint32_t stem = dictionary_add(&making->digest->stems, form.stem);
    float *known = making->common.items;
    if (stem == making->common.count)
        VEC_PUSH(&making->common, form.common);
    else if (known && form.common > known[stem])
        known[stem] = form.common;
    return stem;
}

/* pair: the stem of an ideograph and the one before it, or 0. */
static void add_place(struct making *making, struct range range, struct form form, uint64_t pair)
{
    struct digest *digest = making->digest;
    uint32_t word = dictionary_add(&digest->words, form.word);
    uint32_t stem = 0;
    if (word == making->stem_of.count) {
        stem = add_stem(making, form);
        VEC_PUSH(&making->stem_of, stem);
    } else if (making->stem_of.items) {
        stem = making->stem_of.items[word];
    }
    if (pair)
        stem = add_stem(making, (struct form){form.word, pair, 0});
    VEC_PUSH(&making->places, (struct spot){range.start, range.end, word, stem});
}

/* Two ideographs side by side are one stem, as the characters of one word of letters are. */
static void add_words(struct making *making, struct slice text, struct range sentence)
{
    struct slice part = slice_range(text, sentence);
    struct word word;
    size_t at = 0, last = 0;
    uint64_t before = 0;
    bool opens = true;
    while (words_next(part, &at, &word)) {
        struct form form = lexicon_form(making->lexicon, slice_range(part, word.range));
        bool goes_on = word.kind == WORD_IDEOGRAPH && before && word.range.start == last;
        uint64_t pair = goes_on ? mix(before, form.word) : 0;
        before = word.kind == WORD_IDEOGRAPH ? form.word : 0;
        opens |= quote_between(part, last, word.range.start);
        VEC_PUSH(&making->opens, opens);
        making->digest->hash = mix(making->digest->hash, form.word + opens);
        opens = false;
        last = word.range.end;
        struct range place = {sentence.start + word.range.start, sentence.start + word.range.end};
        add_place(making, place, form, pair);
        if (making->places.count - making->pending >= MOST_UNIT)
            close_unit(making);
    }
    if (making->places.count - making->pending >= LEAST_UNIT)
        close_unit(making);
}

/* By insertion: a unit has few tokens. */
static void sort(uint32_t *numbers, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        uint32_t number = numbers[i], at = i;
        for (; at && numbers[at - 1] > number; at--)
            numbers[at] = numbers[at - 1];
        numbers[at] = number;
    }
}

/* The terms of one unit, appended at terms[at]; gives where they end. */
static uint32_t list_terms(struct digest *digest, const struct unit *unit, uint32_t at)
{
    uint32_t *terms = digest->terms + at, count = unit->to - unit->from, kept = 0;
    for (uint32_t i = 0; i < count; i++)
        terms[i] = digest->places[unit->from + i].stem;
    sort(terms, count);
    for (uint32_t i = 0; i < count; i++) {
        if (kept && terms[kept - 1] == terms[i]) {
            digest->counts[at + kept - 1] += digest->counts[at + kept - 1] < UINT8_MAX;
            continue;
        }
        digest->counts[at + kept] = 1;
        terms[kept++] = terms[i];
    }
    return at + kept;
}

static void list_posts(struct digest *digest)
{
    uint32_t stems = digest->stems.count, terms = digest->term_first[digest->unit_count];
    uint32_t *first = digest->post_first = alloc_zeroed(stems + 2, sizeof *first);
    digest->posts = alloc_resize(NULL, terms + 1, sizeof *digest->posts);
    for (uint32_t i = 0; i < terms; i++)
        first[digest->terms[i] + 2]++;
    for (uint32_t i = 2; i < stems + 2; i++)
        first[i] += first[i - 1];
    for (uint32_t unit = 0; unit < digest->unit_count; unit++)
        for (uint32_t i = digest->term_first[unit]; i < digest->term_first[unit + 1]; i++)
            digest->posts[first[digest->terms[i] + 1]++] = unit;
}

static void index_units(struct digest *digest)
{
    digest->unit_of = alloc_resize(NULL, digest->place_count + 1, sizeof *digest->unit_of);
    digest->term_first = alloc_resize(NULL, digest->unit_count + 1, sizeof *digest->term_first);
    digest->terms = alloc_resize(NULL, digest->place_count + 1, sizeof *digest->terms);
    digest->counts = alloc_resize(NULL, digest->place_count + 1, sizeof *digest->counts);
    digest->told = alloc_zeroed(digest->stems.count + 1, sizeof *digest->told);
    uint32_t at = 0;
    for (uint32_t unit = 0; unit < digest->unit_count; unit++) {
        digest->term_first[unit] = at;
        for (uint32_t i = digest->units[unit].from; i < digest->units[unit].to; i++) {
            digest->unit_of[i] = unit;
            digest->told[digest->places[i].stem]++;
        }
        at = list_terms(digest, &digest->units[unit], at);
    }
    digest->term_first[digest->unit_count] = at;
    list_posts(digest);
}

struct digest *digest_new(struct lexicon *lexicon, struct article *article)
{
    struct digest *digest = alloc_zeroed(1, sizeof *digest);
    struct making making = {.digest = digest, .lexicon = lexicon};
    digest->article = article_retain(article);
    lexicon_speak(lexicon, article->language);
    for (size_t i = 0; i < article->sentence_count; i++)
        add_words(&making, article->text, article->sentences[i].range);
    close_unit(&making);
    VEC_PUSH(&making.opens, 1);
    VEC_FREE(&making.stem_of);
    digest->places = making.places.items;
    digest->place_count = (uint32_t)making.places.count;
    digest->opens = making.opens.items;
    digest->units = making.units.items;
    digest->unit_count = (uint32_t)making.units.count;
    digest->common = making.common.items;
    index_units(digest);
    return digest;
}

void digest_free(struct digest *digest)
{
    if (!digest)
        return;
    article_release(digest->article);
    dictionary_free(&digest->words);
    dictionary_free(&digest->stems);
    free(digest->places);
    free(digest->opens);
    free(digest->unit_of);
    free(digest->units);
    free(digest->common);
    free(digest->told);
    free(digest->term_first);
    free(digest->terms);
    free(digest->counts);
    free(digest->post_first);
    free(digest->posts);
    free(digest);
}

size_t digest_bytes(const struct digest *digest)
{
    size_t each = sizeof(struct spot) + 2 * sizeof(uint32_t) + 2 + 2 * sizeof(uint32_t);
    return sizeof *digest + digest->place_count * each +
           digest->unit_count * (sizeof(struct unit) + sizeof(uint32_t)) +
           digest->stems.count * (sizeof(float) + 2 * sizeof(uint32_t)) +
           dictionary_bytes(&digest->words) + dictionary_bytes(&digest->stems);
}
