/* One quotation as it is held against another. Private to this room. */
#ifndef HEXAPLA_FACT_QUOTESIDE_H
#define HEXAPLA_FACT_QUOTESIDE_H

#include "fact/mention.h"

enum { QUOTE_WORDS = 256 }; /* words that are looked at */

struct quoteside {
    const struct quotation *quotation;
    const struct token *tokens;
    uint32_t count;
};

struct quoteside quoteside_of(const struct mention *mention);
/* How many words the two have in one order. partner: [word of a]: word of b + 1, or 0; it has room
 * for a_count. stems: other forms of a word are the same. */
uint32_t quoteside_align(const struct token *a, uint32_t a_count, const struct token *b,
                         uint32_t b_count, bool stems, uint16_t *partner);
/* The text of words from..to; absent where there are none. */
struct slice quoteside_words(const struct quoteside *side, uint32_t from, uint32_t to);
/* A word that says little; "it's" is as small as "it". Figures never are. */
bool quoteside_small(const struct quoteside *side, uint32_t index);
/* How many of the words from..to say something that the other quotation has nowhere. */
uint32_t quoteside_telling(const struct quoteside *side, uint32_t from, uint32_t to,
                           const struct quoteside *other);

#endif
