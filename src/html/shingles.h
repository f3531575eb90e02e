/* Runs of words as a set of hashes: how much of one text stands in another. */
#ifndef HEXAPLA_HTML_SHINGLES_H
#define HEXAPLA_HTML_SHINGLES_H

#include "base/slice.h"

struct shingles {
    uint64_t *slots; /* 0: free */
    size_t capacity; /* a power of two, or 0 */
    size_t count;
    unsigned length; /* words of a run */
};

/* The runs of `length` words of a text; markup in it is passed over. The caller frees. */
void shingles_init(struct shingles *shingles, struct slice text, unsigned length);
void shingles_free(struct shingles *shingles);
/* The share, from 0 to 1, of the runs of s that the set has. Texts shorter than a run have one. */
float shingles_share(const struct shingles *shingles, struct slice s);

#endif
