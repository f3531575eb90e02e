/* Open addressing with linear probing, at most two thirds full. */
#include "base/map.h"

#include "base/alloc.h"
#include "base/hash.h"

#include <stdlib.h>

void map_free(struct map *map)
{
    free(map->entries);
    *map = (struct map){0};
}

/* Of keys so short no two have the same hash: hash_quick loses nothing of them. So nothing of the
 * key itself need be read. */
enum { TOLD_BY_HASH = 8 };

static bool is_key(const struct map_entry *entry, struct slice key, uint64_t hash)
{
    return entry->hash == hash && entry->key.len == key.len &&
           (key.len <= TOLD_BY_HASH || memcmp(entry->key.data, key.data, key.len) == 0);
}

static struct map_entry *find(const struct map *map, struct slice key, uint64_t hash)
{
    size_t at = hash & (map->capacity - 1);
    for (;; at = (at + 1) & (map->capacity - 1)) {
        struct map_entry *entry = &map->entries[at];
        if (!entry->key.data || is_key(entry, key, hash))
            return entry;
    }
}

uint32_t *map_get_hashed(const struct map *map, struct slice key, uint64_t hash)
{
    if (!map->count)
        return NULL;
    struct map_entry *entry = find(map, key, hash);
    return entry->key.data ? &entry->value : NULL;
}

uint32_t *map_get(const struct map *map, struct slice key)
{
    return map_get_hashed(map, key, hash_quick(key));
}

void map_prefetch(const struct map *map, uint64_t hash)
{
    if (map->count)
        __builtin_prefetch(&map->entries[hash & (map->capacity - 1)]);
}

static void grow(struct map *map)
{
    struct map bigger = {.capacity = map->capacity ? map->capacity * 2 : 32, .count = map->count};
    bigger.entries = alloc_zeroed(bigger.capacity, sizeof *bigger.entries);
    for (size_t i = 0; i < map->capacity; i++)
        if (map->entries[i].key.data)
            *find(&bigger, map->entries[i].key, map->entries[i].hash) = map->entries[i];
    free(map->entries);
    *map = bigger;
}

uint32_t *map_put(struct map *map, struct slice key, uint32_t absent, bool *fresh)
{
    if ((map->count + 1) * 3 > map->capacity * 2)
        grow(map);
    if (!key.data)
        key.data = "";
    uint64_t hash = hash_quick(key);
    struct map_entry *entry = find(map, key, hash);
    bool is_new = !entry->key.data;
    if (is_new) {
        *entry = (struct map_entry){key, hash, absent};
        map->count++;
    }
    if (fresh)
        *fresh = is_new;
    return &entry->value;
}
