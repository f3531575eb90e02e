/* A sentence made ready to be held against others: its terms sorted, its pairs of words,
 * its content in order, its numbers. Nothing in it points into the text. */
#ifndef HEXAPLA_COMPARE_PHRASE_H
#define HEXAPLA_COMPARE_PHRASE_H

#include "base/arena.h"
#include "compare/amount.h"

struct term {
    uint32_t concept;
    uint32_t stem;
    uint16_t weight; /* the stem's, once weighed; kept here since overlap is counted often */
    bool name, number;
};

enum { PHRASE_TERMS = 400, PHRASE_CONTENT = 64 };

struct phrase {
    const struct token *tokens;
    uint32_t token_count;
    struct term *terms; /* each once, by concept and stem; at most PHRASE_TERMS */
    uint32_t term_count;
    uint32_t weight; /* of all terms */
    uint32_t name_weight, number_count;
    uint32_t *bigrams; /* hashes, ascending */
    uint32_t bigram_count;
    uint32_t *content; /* the first stems that carry weight, in order; at most PHRASE_CONTENT */
    uint32_t content_count;
    struct amount *amounts; /* at most AMOUNTS */
    uint32_t amount_count;
};

/* First half: the terms and numbers, before weights are known. text: of the article, which the
 * tokens' offsets are in. */
void phrase_collect(struct phrase *phrase, struct arena *arena, const struct vocabulary *vocabulary,
                    struct slice text, const struct token *tokens, size_t count);
/* Second half: what needs weights. */
void phrase_weigh(struct phrase *phrase, struct arena *arena, const struct vocabulary *vocabulary);

#endif
