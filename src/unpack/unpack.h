/* Files that hold other files: compressed streams, zip archives, saved pages with their parts. */
#ifndef HEXAPLA_UNPACK_UNPACK_H
#define HEXAPLA_UNPACK_UNPACK_H

#include "base/buffer.h"
#include "base/error.h"

/* Whether the bytes begin as gzip, bzip2, xz or zstd do. */
bool unpack_is_compressed(struct slice bytes);
/* Appends what one compressed stream holds (gzip: all its members) to *into. Fails on damage, on
 * what unpacks to more than the limits, and where the library for it is missing. */
bool unpack_stream(struct slice bytes, const char *name, struct buffer *into, struct error *error);

#endif
