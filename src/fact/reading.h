/* What the readers of mentions share while they go through an article, sentence by sentence.
 * Private to this room. */
#ifndef HEXAPLA_FACT_READING_H
#define HEXAPLA_FACT_READING_H

#include "base/map.h"
#include "base/vec.h"
#include "fact/calendar.h"
#include "fact/mention.h"

struct reading {
    struct arena *arena;
    const struct article *article; /* NULL where a sentence is read on its own */
    struct slice text;             /* of the article; all offsets are its bytes */
    const struct vocabulary *vocabulary;
    const struct document *document;
    const struct number_style *style; /* how its language writes numbers */
    struct slice language;
    uint64_t languages; /* the same for datenames.h */
    int32_t today;      /* the article's own day, as calendar.h counts; NO_DAY: not known */
    uint32_t sentence;  /* the one being read */
    struct range range; /* its bytes */
    uint32_t from, to;  /* its tokens */
    VEC(struct mention) mentions;
    struct map surnames; /* of people, by folded form: names where every noun has a capital */
    size_t before;       /* how many mentions there were before this sentence */
    /* The second round, once names are linked: who says what. */
    VEC(struct mention) speech;
    const struct mention *names; /* the sentence's mentions of the first round */
    size_t name_count;
    size_t quote, quote_end; /* of speech: the next of the sentence's quotations, and behind them */
    struct range carried;    /* the quotation that the sentence begins in */
    struct range quoted;     /* the quotation that was opened last, without its marks */
    uint32_t barren[8];      /* per pair of marks: up to here nothing closes it */
    struct credit last;      /* the office or body that spoke last */

    struct slice speaking;    /* the person that spoke in this sentence */
    struct slice last_person; /* the person that "he" or "she" means */
};

/* Adds an empty mention of the second round; valid until the next is added. */
struct mention *reading_add_speech(struct reading *reading, enum fact_kind kind,
                                   struct range range);
/* Adds an empty mention to the sentence; valid until the next is added. */
struct mention *reading_add(struct reading *reading, enum fact_kind kind, struct range range);
/* A token as written. */
struct slice reading_word(const struct reading *reading, uint32_t token);
/* Its folded form. */
static inline struct slice reading_form(const struct reading *reading, uint32_t token)
{
    return vocabulary_form(reading->vocabulary, reading->document->tokens[token].word);
}
/* Its bits of trait.h. */
static inline uint32_t reading_traits(const struct reading *reading, uint32_t token)
{
    return vocabulary_traits(reading->vocabulary, reading->document->tokens[token].word);
}
/* Its bits of lexis.h. */
static inline uint32_t reading_lexis(const struct reading *reading, uint32_t token)
{
    return vocabulary_lexis(reading->vocabulary, reading->document->tokens[token].word);
}
/* Whether the text is in a language of lexis.h, which English is not. */
static inline bool reading_foreign(const struct reading *reading)
{
    return vocabulary_lexis_language(reading->vocabulary) != 0;
}
static inline const struct stem *reading_stem(const struct reading *reading, uint32_t token)
{
    return vocabulary_entry(reading->vocabulary, reading->document->tokens[token].stem);
}
/* Whether the token is in the sentence and is the word, which is folded. */
static inline bool reading_is(const struct reading *reading, uint32_t token, struct slice folded)
{
    return token >= reading->from && token < reading->to &&
           slice_equal(reading_form(reading, token), folded);
}
/* Whether the token is one of the folded words, apart by spaces. */
bool reading_is_any(const struct reading *reading, uint32_t token, const char *words);
/* Whether only one space lies between the token and the one before it. */
bool reading_adjacent(const struct reading *reading, uint32_t token);
/* Whether a mark that ends a clause stands between the token and the one before it. */
bool reading_parted(const struct reading *reading, uint32_t token);
/* A capital that the place in the sentence does not explain, or a word that is a name elsewhere. */
bool reading_in_name(const struct reading *reading, uint32_t token);
/* The token that a byte stands in or before; the last of the sentence where none follows. */
uint32_t reading_token_at(const struct reading *reading, uint32_t byte);

#endif
