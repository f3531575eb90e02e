/* The door of zlib: its functions, found when a file first needs them. */
#ifndef HEXAPLA_UNPACK_ZLIB_H
#define HEXAPLA_UNPACK_ZLIB_H

#include <stdbool.h>

#define ZLIB_CONST
#include <zlib.h>

struct zlib {
    __typeof__(inflateInit2_) *init;
    __typeof__(inflate) *inflate;
    __typeof__(inflateReset) *reset;
    __typeof__(inflateEnd) *end;
};

/* False where it is not installed. Once loaded it stays. */
bool zlib_open(struct zlib *zlib);

#endif
