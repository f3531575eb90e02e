/* What the text of one block looks like, by itself. */
#ifndef HEXAPLA_HTML_LOOK_H
#define HEXAPLA_HTML_LOOK_H

#include "plain/phrases.h"

enum { SORT_SLOTS = 512 };

/* Short words of three sorts, by their letters; made once per page. */
struct sorts {
    uint64_t words[SORT_SLOTS]; /* the letters and, in the lowest byte, the sort; 0: free */
};

struct look {
    uint32_t words, capitals; /* words that begin with a capital */
    uint32_t digits, commas, ends;
    uint32_t common;             /* words that carry no matter: the, und, de … */
    uint32_t address;            /* words that speak to the reader: you, our, here … */
    uint32_t reports;            /* words of reported speech: said, told … */
    uint32_t symbols;            /* marks that programs and data are full of: { } < = \\ and such */
    uint32_t colon;              /* bytes before the first colon near the start, or 0 */
    float agrees;                /* the share of it that JSON-LD has too; -1: that has no text */
    bool at;                     /* holds an @ */
    char first, last;            /* the kind of character: 'a' 'A' '1' '"' '.' '?' ':' or ' ' */
    bool prose;                  /* reads like an article's paragraph */
    uint32_t region;             /* of its holder */
    uint64_t hash;               /* of the text without case */
    const struct phrase *phrase; /* the strongest, or NULL */
};

void sorts_init(struct sorts *sorts);
/* Fills what the text alone tells: words, their sorts, marks, the first and the last character. The
 * rest of the look is left as it is. The text is not empty. */
void look_at(struct look *look, const struct sorts *sorts, struct slice text);

#endif
