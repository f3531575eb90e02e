/* Interning. Tables from text to number: form to word (raw forms and folded ones, which are forms
 * of themselves), stem to stem; a word knows its stem, a stem its concept. Nothing here knows
 * sentences. */
#include "vocabulary/vocabulary.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/datenames.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/stem.h"
#include "vocabulary/background.h"
#include "vocabulary/concept.h"
#include "vocabulary/cue.h"
#include "vocabulary/lexis.h"
#include "vocabulary/trait.h"
#include "vocabulary/turn.h"

#include <math.h>
#include <string.h>

/* What the whole story is about is in every sentence and still says something. */
static const double LEAST_TELLING = 0.25;

/* In languages without a table of rarities: words of every text, and verbs of saying. */
enum { EMPTY_WEIGHT = 110, SAYING_WEIGHT = 350 };

struct vocabulary {
    struct vocabulary_tables tables; /* first: vocabulary.h looks there */
    struct stemmer *stemmer;
    struct arena *arena;
    struct slice language;
    bool english;
    uint32_t trait_language, lexis_language;
    uint64_t languages;                      /* of datenames.h */
    struct map forms, stem_map, concept_map; /* forms: raw and folded alike */
    struct map lists;                        /* words of small tables; English */
    VEC(struct slice) roots;                 /* [stem]: its concept's text */
    struct buffer scratch;
    VEC(struct vocabulary *) adopted; /* what they hold of texts is still pointed to */
};

struct vocabulary *vocabulary_new(struct slice language)
{
    struct vocabulary *vocabulary = alloc_zeroed(1, sizeof *vocabulary);
    vocabulary->english = slice_starts_nocase(language, SLICE("en")) &&
                          (language.len == 2 || language.data[2] == '-');
    vocabulary->languages = datenames_language(language);
    vocabulary->stemmer = stemmer_new(language);
    vocabulary->arena = arena_new();
    vocabulary->language = arena_slice(vocabulary->arena, language);
    vocabulary->trait_language = trait_language(language);
    vocabulary->lexis_language = lexis_language(language);
    if (vocabulary->english) {
        turn_list(&vocabulary->lists);
        cue_list(&vocabulary->lists);
    }
    return vocabulary;
}

struct slice vocabulary_language(const struct vocabulary *vocabulary)
{
    return vocabulary->language;
}

/* All but the texts. */
static void drop_tables(struct vocabulary *vocabulary)
{
    map_free(&vocabulary->forms);
    map_free(&vocabulary->stem_map);
    map_free(&vocabulary->concept_map);
    map_free(&vocabulary->lists);
    VEC_FREE(&vocabulary->tables.words);
    VEC_FREE(&vocabulary->tables.stems);
    VEC_FREE(&vocabulary->roots);
    buffer_free(&vocabulary->scratch);
}

void vocabulary_free(struct vocabulary *vocabulary)
{
    if (!vocabulary)
        return;
    for (size_t i = 0; i < vocabulary->adopted.count; i++) {
        stemmer_free(vocabulary->adopted.items[i]->stemmer);
        arena_free(vocabulary->adopted.items[i]->arena);
        free(vocabulary->adopted.items[i]);
    }
    VEC_FREE(&vocabulary->adopted);
    drop_tables(vocabulary);
    stemmer_free(vocabulary->stemmer);
    arena_free(vocabulary->arena);
    free(vocabulary);
}

static uint32_t intern_concept(struct vocabulary *vocabulary, struct slice root)
{
    uint32_t *known = map_get(&vocabulary->concept_map, root);
    if (known)
        return *known;
    uint32_t fresh = (uint32_t)vocabulary->concept_map.count;
    *map_put(&vocabulary->concept_map, root, 0, NULL) = fresh;
    return fresh;
}

static uint32_t hash_word(struct slice text)
{
    uint64_t hash = hash_stable(text, 0) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(hash >> 32);
}

static uint32_t intern_stem(struct vocabulary *vocabulary, struct slice text, bool number)
{
    bool fresh;
    uint32_t *place =
        map_put(&vocabulary->stem_map, text, (uint32_t)vocabulary->tables.stems.count, &fresh);
    uint32_t stem = *place;
    if (fresh) {
        struct stem entry = {.text = text, .number = number, .rarity = FULL_WEIGHT};
        struct slice root = number || !vocabulary->english ? text : concept_root(text);
        entry.concept = intern_concept(vocabulary, root);
        entry.hash = hash_word(text);
        entry.root = hash_word(root);
        entry.place = root.len && root.data[0] >= 'A' && root.data[0] <= 'Z';
        VEC_PUSH(&vocabulary->tables.stems, entry);
        VEC_PUSH(&vocabulary->roots, root);
    }
    return stem;
}

/* 400,000 and 400000 are one number: without its grouping commas it is its own stem. */
static struct slice plain_number(struct vocabulary *vocabulary, struct slice folded)
{
    if (!memchr(folded.data, ',', folded.len))
        return folded;
    char *copy = arena_alloc(vocabulary->arena, folded.len, 1);
    size_t len = 0;
    for (size_t i = 0; i < folded.len; i++)
        if (folded.data[i] != ',')
            copy[len++] = folded.data[i];
    return slice_of(copy, len);
}

/* Of the folded form alone, so that a number stays one however its digits were joined. */
static enum word_kind kind_of(struct slice folded)
{
    struct word word;
    size_t at = 0;
    bool whole = words_next(folded, &at, &word) && word.range.start == 0 && at == folded.len;
    return whole ? word.kind : WORD_LETTERS;
}

/* What lexis.h tells of a form of a language other than English. */
static void describe_lexis(const struct vocabulary *vocabulary, struct word_form *form)
{
    form->lexis = lexis_of(form->folded, vocabulary->lexis_language);
    if (form->lexis & LEXIS_EMPTY)
        form->rarity = EMPTY_WEIGHT;
    else if (form->traits & TRAIT_SAY)
        form->rarity = SAYING_WEIGHT;
    if (form->lexis & LEXIS_NEGATION)
        form->turn = TURN_NEGATION;
    if (form->lexis & LEXIS_DENIAL)
        form->cues |= CUE_DENIAL;
    if (form->lexis & (LEXIS_POSSIBLE | LEXIS_PROBABLE | LEXIS_HEARSAY | LEXIS_SHOULD))
        form->cues |= CUE_HEDGE;
    form->spelled = form->spelled || (form->lexis & LEXIS_SMALL);
}

/* What the tables of English words have of the form, as turn_list and cue_list put it. */
static uint32_t listed(const struct vocabulary *vocabulary, struct slice form)
{
    const uint32_t *value = map_get(&vocabulary->lists, form);
    return value ? *value : 0;
}

static struct word_form describe(struct vocabulary *vocabulary, struct slice form)
{
    uint32_t known = listed(vocabulary, form);
    enum word_kind kind = kind_of(form);
    bool number = kind == WORD_NUMBER, english = vocabulary->english;
    struct slice stem = number                 ? plain_number(vocabulary, form)
                        : kind == WORD_LETTERS ? stemmer_stem(vocabulary->stemmer, form)
                                               : form;
    bool begins =
        english ? number_word(form) : form.len && form.data[0] >= '0' && form.data[0] <= '9';
    struct word_form made = {
        .folded = form,
        .stem = intern_stem(vocabulary, stem, number),
        .traits = trait_of(form, vocabulary->trait_language),
        .rarity = english ? background_rarity(form) : FULL_WEIGHT,
        .turn = english ? turn_listed(known, form) : TURN_NONE,
        .cues = number ? 0 : cue_listed(known, form, vocabulary->languages),
        .spelled = begins && !number,
    };
    if (!english && !number)
        describe_lexis(vocabulary, &made);
    return made;
}

/* A stem is as common as the commonest of its forms, whichever came first. */
static void tell_stem(struct vocabulary *vocabulary, const struct word_form *form)
{
    struct stem *entry = &vocabulary->tables.stems.items[form->stem];
    entry->rarity = form->rarity < entry->rarity ? form->rarity : entry->rarity;
    entry->spelled = entry->spelled || form->spelled;
    entry->cues |= form->cues;
    entry->turn = form->turn > entry->turn ? form->turn : entry->turn;
}

void vocabulary_forget(struct vocabulary *vocabulary, uint32_t stem)
{
    struct stem *entry = &vocabulary->tables.stems.items[stem];
    entry->rarity = FULL_WEIGHT;
    entry->spelled = false;
    entry->cues = 0;
    entry->turn = TURN_NONE;
}

void vocabulary_recall(struct vocabulary *vocabulary, uint32_t word)
{
    tell_stem(vocabulary, &vocabulary->tables.words.items[word]);
}

/* form.stem is known. */
static uint32_t add_word(struct vocabulary *vocabulary, struct word_form form)
{
    tell_stem(vocabulary, &form);
    VEC_PUSH(&vocabulary->tables.words, form);
    return (uint32_t)vocabulary->tables.words.count - 1;
}

uint64_t vocabulary_expect(const struct vocabulary *vocabulary, struct slice raw)
{
    uint64_t hash = hash_quick(raw);
    map_prefetch(&vocabulary->forms, hash);
    return hash;
}

uint32_t vocabulary_word(struct vocabulary *vocabulary, struct slice raw)
{
    return vocabulary_expected(vocabulary, raw, hash_quick(raw));
}

uint32_t vocabulary_expected(struct vocabulary *vocabulary, struct slice raw, uint64_t expected)
{
    uint32_t *known = map_get_hashed(&vocabulary->forms, raw, expected);
    if (known)
        return *known;
    buffer_clear(&vocabulary->scratch);
    fold_add(raw, &vocabulary->scratch);
    struct slice folded = buffer_slice(&vocabulary->scratch);
    bool plain = slice_equal(raw, folded);
    uint32_t *same = plain ? NULL : map_get(&vocabulary->forms, folded);
    uint32_t word =
        same ? *same
             : add_word(vocabulary, describe(vocabulary, arena_slice(vocabulary->arena, folded)));
    if (!same)
        *map_put(&vocabulary->forms, vocabulary->tables.words.items[word].folded, 0, NULL) = word;
    if (!plain)
        *map_put(&vocabulary->forms, arena_slice(vocabulary->arena, raw), 0, NULL) = word;
    return word;
}

uint32_t vocabulary_bigram(struct vocabulary *vocabulary, uint32_t first, uint32_t second)
{
    buffer_clear(&vocabulary->scratch);
    buffer_add_slice(&vocabulary->scratch, vocabulary->tables.words.items[first].folded);
    buffer_add_slice(&vocabulary->scratch, vocabulary->tables.words.items[second].folded);
    struct slice both = buffer_slice(&vocabulary->scratch);
    uint32_t *known = map_get(&vocabulary->stem_map, both);
    return known ? *known : intern_stem(vocabulary, arena_slice(vocabulary->arena, both), false);
}

uint32_t vocabulary_lexis_language(const struct vocabulary *vocabulary)
{
    return vocabulary->lexis_language;
}

static uint32_t adopt_stem(struct vocabulary *vocabulary, struct stem entry, struct slice root)
{
    bool fresh;
    uint32_t stem = *map_put(&vocabulary->stem_map, entry.text,
                             (uint32_t)vocabulary->tables.stems.count, &fresh);
    if (fresh) {
        struct stem own = {.text = entry.text,
                           .concept = intern_concept(vocabulary, root),
                           .hash = entry.hash,
                           .root = entry.root,
                           .number = entry.number,
                           .rarity = FULL_WEIGHT};
        VEC_PUSH(&vocabulary->tables.stems, own);
        VEC_PUSH(&vocabulary->roots, root);
    }
    vocabulary->tables.stems.items[stem].mentions += entry.mentions;
    vocabulary->tables.stems.items[stem].capitals += entry.capitals;
    return stem;
}

void vocabulary_adopt(struct vocabulary *vocabulary, struct vocabulary *other, uint32_t *words,
                      uint32_t *stems)
{
    for (size_t i = 0; i < other->tables.stems.count; i++)
        stems[i] = adopt_stem(vocabulary, other->tables.stems.items[i], other->roots.items[i]);
    for (size_t i = 0; i < other->tables.words.count; i++) {
        struct word_form form = other->tables.words.items[i];
        bool fresh;
        words[i] = *map_put(&vocabulary->forms, form.folded,
                            (uint32_t)vocabulary->tables.words.count, &fresh);
        form.stem = stems[form.stem];
        if (fresh)
            add_word(vocabulary, form);
    }
    drop_tables(other);
    VEC_PUSH(&vocabulary->adopted, other);
}

size_t vocabulary_words(const struct vocabulary *vocabulary)
{
    return vocabulary->tables.words.count;
}

size_t vocabulary_stems(const struct vocabulary *vocabulary)
{
    return vocabulary->tables.stems.count;
}

size_t vocabulary_concepts(const struct vocabulary *vocabulary)
{
    return vocabulary->concept_map.count;
}

bool stem_is_name(const struct stem *stem)
{
    return !stem->number && stem->capitals * 2 > stem->mentions;
}

void vocabulary_weigh(struct vocabulary *vocabulary, size_t sentences, size_t articles)
{
    double each = (double)sentences / (double)(articles ? articles : 1) + 1;
    double scale = each > 1.5 ? 1 / log(each) : 1;
    for (size_t i = 0; i < vocabulary->tables.stems.count; i++) {
        struct stem *stem = &vocabulary->tables.stems.items[i];
        double held = (double)stem->sentences / (double)(articles ? articles : 1);
        double telling = log(each / (held > 1 ? held : 1)) * scale;
        if (telling > 1 || each <= 1.5)
            telling = 1;
        double weight =
            sqrt(stem->rarity * 1000.0) * (LEAST_TELLING + (1 - LEAST_TELLING) * telling);
        stem->weight = weight < 1 ? 1 : (uint16_t)weight;
    }
}
