/* Open addressing; the keys are hashes already, so their low bits lead to the slot. */
#include "passage/dictionary.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST = 64 };

void dictionary_free(struct dictionary *dictionary)
{
    free(dictionary->keys);
    free(dictionary->slots);
    *dictionary = (struct dictionary){0};
}

static uint32_t slot_of(const struct dictionary *dictionary, uint64_t key)
{
    uint32_t at = (uint32_t)key & (dictionary->size - 1);
    while (dictionary->slots[at] != DICTIONARY_NONE &&
           dictionary->keys[dictionary->slots[at]] != key)
        at = (at + 1) & (dictionary->size - 1);
    return at;
}

/* At most half of the slots are taken. */
static void grow(struct dictionary *dictionary)
{
    dictionary->size = dictionary->size ? dictionary->size * 2 : FIRST;
    dictionary->keys = alloc_resize(dictionary->keys, dictionary->size / 2, sizeof(uint64_t));
    dictionary->slots = alloc_resize(dictionary->slots, dictionary->size, sizeof(uint32_t));
    memset(dictionary->slots, 0xFF, dictionary->size * sizeof(uint32_t));
    for (uint32_t i = 0; i < dictionary->count; i++)
        dictionary->slots[slot_of(dictionary, dictionary->keys[i])] = i;
}

uint32_t dictionary_add(struct dictionary *dictionary, uint64_t key)
{
    if (dictionary->count * 2 >= dictionary->size)
        grow(dictionary);
    uint32_t *slot = &dictionary->slots[slot_of(dictionary, key)];
    if (*slot == DICTIONARY_NONE) {
        *slot = dictionary->count;
        dictionary->keys[dictionary->count++] = key;
    }
    return *slot;
}

uint32_t dictionary_find(const struct dictionary *dictionary, uint64_t key)
{
    return dictionary->count ? dictionary->slots[slot_of(dictionary, key)] : DICTIONARY_NONE;
}

size_t dictionary_bytes(const struct dictionary *dictionary)
{
    return dictionary->size * (sizeof(uint32_t) + sizeof(uint64_t) / 2);
}
