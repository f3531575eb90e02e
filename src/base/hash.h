/* Two hashes: a stable one for ids that are kept, and a quick one for tables in memory. */
#ifndef HEXAPLA_BASE_HASH_H
#define HEXAPLA_BASE_HASH_H

#include "base/slice.h"

/* FNV-1a, 64 bits (Fowler, Noll, Vo), started from seed (0: the standard offset basis). The same on
 * every machine and in every version: article and sentence ids are made of it. */
uint64_t hash_stable(struct slice s, uint64_t seed);
/* One byte of it, for those that walk over the bytes anyway; never started from 0. */
static inline uint64_t hash_stable_byte(uint64_t hash, unsigned char byte)
{
    return (hash ^ byte) * UINT64_C(1099511628211);
}
/* Eight bytes at a time; only for tables that live in memory, may change any day. Two strings of
 * one length, which is at most eight, never have the same. */
uint64_t hash_quick(struct slice s);

#endif
