/* A table from hashes to the sentence that had one last: four bytes a slot, open addressing with
 * linear probing, at most half full. */
#include "segment/repeat.h"

#include "base/alloc.h"

#include <stdlib.h>

/* The slot of the hash: taken by a sentence of the same hash, or free. */
static uint32_t *find(uint32_t *slots, size_t mask, const struct sentence *sentences, uint64_t hash)
{
    size_t at = (hash * UINT64_C(0x9E3779B97F4A7C15) >> 24) & mask;
    while (slots[at] && sentences[slots[at] - 1].id.hash != hash)
        at = (at + 1) & mask;
    return &slots[at];
}

void repeat_number(struct sentence *sentences, size_t count)
{
    size_t capacity = 16;
    while (capacity < count * 2)
        capacity *= 2;
    uint32_t *slots = alloc_zeroed(capacity, sizeof *slots); /* index + 1; 0: free */
    for (size_t i = 0; i < count; i++) {
        uint32_t *slot = find(slots, capacity - 1, sentences, sentences[i].id.hash);
        sentences[i].id.repeat = *slot ? sentences[*slot - 1].id.repeat + 1 : 0;
        *slot = (uint32_t)i + 1;
    }
    free(slots);
}
