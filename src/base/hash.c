/* Hash functions over bytes. Neither is meant to withstand an attacker; the tables that use the
 * quick one compare the keys as well. */
#include "base/hash.h"

#include <string.h>

uint64_t hash_stable(struct slice s, uint64_t seed)
{
    uint64_t hash = seed ? seed : UINT64_C(14695981039346656037);
    for (size_t i = 0; i < s.len; i++)
        hash = hash_stable_byte(hash, (unsigned char)s.data[i]);
    return hash;
}

/* The finaliser of MurmurHash3 (Appleby): every input bit reaches every output bit. */
static uint64_t mix(uint64_t h)
{
    h ^= h >> 33;
    h *= UINT64_C(0xff51afd7ed558ccd);
    h ^= h >> 33;
    h *= UINT64_C(0xc4ceb9fe1a85ec53);
    return h ^ (h >> 33);
}

uint64_t hash_quick(struct slice s)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) ^ s.len, word;
    size_t i = 0;
    for (; i + 8 <= s.len; i += 8) {
        memcpy(&word, s.data + i, 8);
        hash = (hash ^ mix(word)) * UINT64_C(0x9fb21c651e98df25);
    }
    word = 0;
    if (i < s.len)
        memcpy(&word, s.data + i, s.len - i);
    return mix(hash ^ word);
}
