/* A set of 64-bit hashes, numbered in the order they came. */
#ifndef HEXAPLA_PASSAGE_DICTIONARY_H
#define HEXAPLA_PASSAGE_DICTIONARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DICTIONARY_NONE = UINT32_MAX };

/* `struct dictionary d = {0};` is an empty one; the owner calls dictionary_free. */
struct dictionary {
    uint64_t *keys; /* [count] */
    uint32_t count;
    uint32_t *slots; /* [size]: numbers, or DICTIONARY_NONE */
    uint32_t size;   /* a power of two, or 0 */
};

void dictionary_free(struct dictionary *dictionary);
/* The hash's number, given to it now where it is new. */
uint32_t dictionary_add(struct dictionary *dictionary, uint64_t key);
/* The hash's number, or DICTIONARY_NONE. */
uint32_t dictionary_find(const struct dictionary *dictionary, uint64_t key);
/* Bytes it takes. */
size_t dictionary_bytes(const struct dictionary *dictionary);

#endif
