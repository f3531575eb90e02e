/* Lines of text as the words they are made of, to tell which say the same. */
#ifndef HEXAPLA_HTML_SAYING_H
#define HEXAPLA_HTML_SAYING_H

#include "base/slice.h"

enum { SAYING_MOST = 64 };

struct saying {
    uint64_t words[SAYING_MOST]; /* hashes of folded words, in order */
    size_t count;
};

/* Only the first SAYING_MOST words count. */
struct saying saying_of(struct slice s);
bool saying_same(const struct saying *a, const struct saying *b);
/* Whether a begins (ends) with all of b, and b has words. */
bool saying_starts(const struct saying *a, const struct saying *b);
bool saying_ends(const struct saying *a, const struct saying *b);
/* 2 × shared words / all words of both: 0 to 1. */
double saying_overlap(const struct saying *a, const struct saying *b);
/* Whether the letters of a, case, spaces and signs left out, stand in b; needs three letters. */
bool saying_squeezed_in(struct slice a, struct slice b);

#endif
