/* The words of one story as numbers. A word is a folded word form; its stem is what inflection
 * leaves; its concept is what derivation and the synonym table leave. Each distinct form is folded
 * and stemmed once. */
#ifndef HEXAPLA_VOCABULARY_VOCABULARY_H
#define HEXAPLA_VOCABULARY_VOCABULARY_H

#include "base/vec.h"
#include "text/words.h"

struct vocabulary;

enum { FULL_WEIGHT = 1000 };

struct stem {
    struct slice text;
    uint32_t concept;
    uint32_t hash, root; /* of the text, and of the concept's: the same in every vocabulary */
    uint32_t sentences;  /* how many of the story's sentences hold it */
    uint32_t capitals;   /* how often it stood with a capital inside a sentence */
    uint32_t mentions;   /* how often it stood inside a sentence */
    uint16_t rarity;     /* in the language at large, 0 to FULL_WEIGHT */
    uint16_t weight;     /* rarity times how telling it is in this story, 1 to FULL_WEIGHT */
    bool number;         /* written in digits */
    bool place;          /* a country or city of the synonym table */
    uint8_t turn;        /* of turn.h: the greatest of its forms' */
    bool spelled;        /* can begin a number in words, or begins with a digit (5m, 1990s) */
    uint8_t cues;        /* of cue.h: of all forms seen */
};

/* A word form, folded. */
struct word_form {
    struct slice folded;
    uint32_t stem;
    uint32_t traits; /* what it does in news, as bits of trait.h */
    uint32_t lexis;  /* in languages other than English, as bits of lexis.h */
    uint16_t rarity;
    uint8_t turn; /* of turn.h: of this form, where the stem's may be of another */
    uint8_t cues; /* of cue.h */
    bool spelled; /* as in struct stem */
};

/* What a vocabulary begins with, so that the many looks at it need no call. */
struct vocabulary_tables {
    VEC(struct word_form) words;
    VEC(struct stem) stems;
};

static inline const struct word_form *vocabulary_look(const struct vocabulary *vocabulary,
                                                      uint32_t word)
{
    return &((const struct vocabulary_tables *)vocabulary)->words.items[word];
}

/* language: a BCP 47 tag. The caller owns it. */
struct vocabulary *vocabulary_new(struct slice language);
/* As given to vocabulary_new; the vocabulary owns it. */
struct slice vocabulary_language(const struct vocabulary *vocabulary);
void vocabulary_free(struct vocabulary *vocabulary);

/* The number of a word form, made where it is new. */
uint32_t vocabulary_word(struct vocabulary *vocabulary, struct slice raw);
/* The same in two steps, for several words at once: the first, of each, has the memory fetched that
 * the second then looks at. */
uint64_t vocabulary_expect(const struct vocabulary *vocabulary, struct slice raw);
uint32_t vocabulary_expected(struct vocabulary *vocabulary, struct slice raw, uint64_t expected);
/* Takes over what another vocabulary of the same language knows, as if its texts had been read here
 * after all that came before: words[i] and stems[i] become the numbers here of its word and its
 * stem i. The vocabulary owns it then; none of its functions may be called any more. */
void vocabulary_adopt(struct vocabulary *vocabulary, struct vocabulary *other, uint32_t *words,
                      uint32_t *stems);
/* The stem of a word form. */
static inline uint32_t vocabulary_stem(const struct vocabulary *vocabulary, uint32_t word)
{
    return vocabulary_look(vocabulary, word)->stem;
}
/* Two ideographs side by side, as one stem. */
uint32_t vocabulary_bigram(struct vocabulary *vocabulary, uint32_t first, uint32_t second);
/* What a word form does in news, as bits of trait.h. */
static inline uint32_t vocabulary_traits(const struct vocabulary *vocabulary, uint32_t word)
{
    return vocabulary_look(vocabulary, word)->traits;
}
/* What it does in sentences of a language other than English, as bits of lexis.h. */
static inline uint32_t vocabulary_lexis(const struct vocabulary *vocabulary, uint32_t word)
{
    return vocabulary_look(vocabulary, word)->lexis;
}
/* The language's bit of lexis.h; 0 for English, and for languages that lexis.h does not have. */
uint32_t vocabulary_lexis_language(const struct vocabulary *vocabulary);
/* Of turn.h: of this form, where the stem's may be of another. */
static inline uint8_t vocabulary_turn(const struct vocabulary *vocabulary, uint32_t word)
{
    return vocabulary_look(vocabulary, word)->turn;
}
/* For texts that are read on their own with a vocabulary that has read others: a stem forgets what
 * its forms told of it, and is told again of one form. */
void vocabulary_forget(struct vocabulary *vocabulary, uint32_t stem);
void vocabulary_recall(struct vocabulary *vocabulary, uint32_t word);
static inline struct slice vocabulary_form(const struct vocabulary *vocabulary, uint32_t word)
{
    return vocabulary_look(vocabulary, word)->folded;
}
/* A stem's entry; valid until a word is added. */
static inline struct stem *vocabulary_entry(const struct vocabulary *vocabulary, uint32_t stem)
{
    return &((const struct vocabulary_tables *)vocabulary)->stems.items[stem];
}
size_t vocabulary_words(const struct vocabulary *vocabulary);
size_t vocabulary_stems(const struct vocabulary *vocabulary);
size_t vocabulary_concepts(const struct vocabulary *vocabulary);
/* Whether the stem is a name in this story: mostly written with a capital inside sentences. */
bool stem_is_name(const struct stem *stem);
/* Sets every weight from the rarity and the counts: how many sentences an article has on average
 * hold the stem, out of how many it has. */
void vocabulary_weigh(struct vocabulary *vocabulary, size_t sentences, size_t articles);

#endif
