/* Quotation marks of all styles: which opens, and what closes it. */
#ifndef HEXAPLA_FACT_QUOTEMARK_H
#define HEXAPLA_FACT_QUOTEMARK_H

#include "base/slice.h"

/* Pairs of marks; single ones and straight ones are pairs of their own. */
enum { QUOTEMARK_PAIRS = 8 };

struct quotemark {
    uint32_t pair;  /* below QUOTEMARK_PAIRS */
    uint32_t bytes; /* of the mark */
    bool single;    /* ' and the like, which may be an apostrophe */
};

/* The first byte from at on and before end that can begin a quotation mark, or end: a quick look.
 */
uint32_t quotemark_next(struct slice text, uint32_t at, uint32_t end);
/* Whether a quotation opens at at: a mark with nothing, a space, a bracket or a dash before it and
 * something behind it. */
bool quotemark_opens(struct slice text, uint32_t at, struct quotemark *mark);
/* The mark that closes the pair, from at on and before end: its start, or end where there is none;
 * *bytes gets its length. Apostrophes close nothing. */
uint32_t quotemark_close(struct slice text, uint32_t pair, uint32_t at, uint32_t end,
                         uint32_t *bytes);
/* Whether a double mark stands at at; *closes tells whether it can only close: a word or
 * punctuation before it, no digit (inches), and nothing of a word behind it. *bytes gets its
 * length. */
bool quotemark_double(struct slice text, uint32_t at, bool *closes, uint32_t *bytes);
/* Whether marks say that what stands inside of the sentence is quoted: the last before it opens, be
 * it in a sentence shortly before, or the first behind it closes. */
bool quotemark_around(struct slice text, struct range sentence, struct range inside);

#endif
