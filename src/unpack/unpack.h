/* Compressed streams: gzip, bzip2, xz, zstd, each around one file. */
#ifndef HEXAPLA_UNPACK_UNPACK_H
#define HEXAPLA_UNPACK_UNPACK_H

#include "base/buffer.h"
#include "base/error.h"

/* Whether the bytes begin as gzip, bzip2, xz or zstd do. */
bool unpack_is_compressed(struct slice bytes);
/* Whether they are a tar archive, which is not read. */
bool unpack_is_tar(struct slice bytes);
/* Appends what one compressed stream holds (gzip: all its members) to *into. A stream that breaks
 * off, or is damaged behind its first member, gives what came before and sets *cut (may be NULL).
 * Fails where nothing came, on other damage, on what unpacks to more than the limits, on a stream
 * inside the stream (BOMB), and where the library for it is missing; *into then holds what it held
 * before. */
bool unpack_stream(struct slice bytes, const char *name, struct buffer *into, bool *cut,
                   struct error *error);

#endif
