/* A hash map from byte strings to 32-bit numbers. Keys are not copied: they must outlive the map.
 */
#ifndef HEXAPLA_BASE_MAP_H
#define HEXAPLA_BASE_MAP_H

#include "base/slice.h"

struct map {
    struct map_entry *entries;
    size_t count;
    size_t capacity; /* a power of two, or 0 */
};

struct map_entry {
    struct slice key; /* data NULL: free */
    uint64_t hash;
    uint32_t value;
};

/* `struct map m = {0};` is an empty map; the owner calls map_free. */
void map_free(struct map *map);
/* The value's place, or NULL. Valid until the next map_put. */
uint32_t *map_get(const struct map *map, struct slice key);
/* The same where hash_quick of the key is known. */
uint32_t *map_get_hashed(const struct map *map, struct slice key, uint64_t hash);
/* Has the memory fetched where a key of that hash will be looked for. */
void map_prefetch(const struct map *map, uint64_t hash);
/* The value's place, made with the value absent where the key is new (*fresh tells; may be NULL).
 */
uint32_t *map_put(struct map *map, struct slice key, uint32_t absent, bool *fresh);

#endif
