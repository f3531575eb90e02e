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

/* What memcpy into a zero gives of fewer than eight bytes, without a loop over them. */
static uint64_t few_bytes(const char *data, size_t len)
{
    uint32_t first, last;
    if (len == 0)
        return 0;
    if (len < 4)
        return (unsigned char)data[0] | (uint64_t)(unsigned char)data[len / 2] << len / 2 * 8 |
               (uint64_t)(unsigned char)data[len - 1] << (len - 1) * 8;
    memcpy(&first, data, 4);
    memcpy(&last, data + len - 4, 4);
    return first | (uint64_t)last << (len - 4) * 8;
}

uint64_t hash_quick(struct slice s)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) ^ s.len, word;
    const char *data = s.data;
    size_t len = s.len;
    for (; len >= 8; data += 8, len -= 8) {
        memcpy(&word, data, 8);
        hash = (hash ^ mix(word)) * UINT64_C(0x9fb21c651e98df25);
    }
    return mix(hash ^ few_bytes(data, len));
}
