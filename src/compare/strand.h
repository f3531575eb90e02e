/* A phrase as a row of words for close reading: content hashes instead of numbers of the
 * vocabulary, so that nothing depends on which phrase was read first. */
#ifndef HEXAPLA_COMPARE_STRAND_H
#define HEXAPLA_COMPARE_STRAND_H

#include "compare/phrase.h"

enum { STRAND_WORDS = 128, STRAND_LETTERS = 1024 };

struct strand_word {
    uint32_t stem, concept; /* hashes */
    uint16_t weight;        /* the stem's rarity at large, 0 to FULL_WEIGHT */
    uint8_t turn;           /* of turn.h */
    bool name, number, place, content;
};

struct strand {
    struct strand_word words[STRAND_WORDS]; /* the first of the phrase, in order */
    uint32_t count;
    uint32_t weight;              /* of all words */
    char letters[STRAND_LETTERS]; /* the folded words, a space before and behind each */
    uint32_t letter_count;
    uint64_t hash; /* of the letters */
};

/* Whether most words have a capital, as in headings: then it makes no name of a common word. */
bool strand_is_title(const struct phrase *phrase);
void strand_read(struct strand *strand, const struct vocabulary *vocabulary,
                 const struct phrase *phrase);

#endif
