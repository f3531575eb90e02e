/* The words that carry an article's matter, to tell which lines speak of the same. */
#ifndef HEXAPLA_PLAIN_TERMS_H
#define HEXAPLA_PLAIN_TERMS_H

#include "base/slice.h"

enum { TERM_SLOTS = 4096, TERM_MOST = TERM_SLOTS / 2, TERM_COMMON = 512 };

struct terms {
    uint64_t slots[TERM_SLOTS]; /* hashes of stems; 0: free */
    size_t count;
    uint64_t common[TERM_COMMON]; /* hashes of words that do not count */
};

void terms_init(struct terms *terms);
/* Adds the words of s. Common words of English, German, French, Spanish and Italian do not count;
 * words are held by their first letters, so that "approves" and "approval" are one. */
void terms_add(struct terms *terms, struct slice s);

struct overlap {
    unsigned words; /* that carry matter */
    unsigned shared;
};

struct overlap terms_overlap(const struct terms *terms, struct slice s);

#endif
