/* A fact in words: what it is about, what each article says, what is wrong with it. */
#ifndef HEXAPLA_VIEWS_FACT_WORDS_H
#define HEXAPLA_VIEWS_FACT_WORDS_H

#include "canvas/canvas.h"
#include "model/comparison.h"
#include "sheet/search.h"

enum { FACT_KIND_COLUMNS = 8 };

/* At most FACT_KIND_COLUMNS wide; an attribution is "says who". */
const char *fact_words_kind(enum fact_kind kind);
/* Appends what it is a value of; of a quotation its first words, of an attribution those of what is
 * said, since their slots are always the same. Its length is bounded. */
void fact_words_what(const struct comparison *comparison, const struct fact *fact,
                     struct buffer *into);

/* What one article says of a fact. */
struct fact_cell {
    char mark; /* the verdict's where it says something else than the standard, else a space */
    enum meaning meaning;
};
/* Appends the article's values, or "-" where it has none. standard: of fact_value_standard. */
struct fact_cell fact_words_cell(const struct fact *fact, uint32_t article, size_t standard,
                                 struct buffer *into);
/* Appends a word for the verdict: "in conflict", "only one source". */
void fact_words_verdict(const struct fact *fact, struct buffer *into);
/* Appends the labels of the articles that have a value (index of values): "A, B and D". */
void fact_words_who(const struct comparison *comparison, const struct fact *fact, size_t value,
                    struct buffer *into);
/* Appends who says what, and what is wrong: "B says 241; A, C and D say 214: digits swapped". */
void fact_words_sayings(const struct comparison *comparison, const struct fact *fact,
                        struct buffer *into);
/* Appends "A and B share one sentence: count them as one source." for each such group. */
void fact_words_origins(const struct comparison *comparison, const struct fact *fact,
                        struct buffer *into);
/* Whether the kind, the slot, the note or a value matches. */
bool fact_words_match(const struct search *search, const struct fact *fact);

#endif
