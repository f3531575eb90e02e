/* gzip (RFC 1952) and deflate (RFC 1950, 1951), inflated by zlib. */
#ifndef HEXAPLA_UNPACK_GZIP_H
#define HEXAPLA_UNPACK_GZIP_H

#include "base/buffer.h"
#include "base/error.h"

/* Appends all members of a gzip stream to *into, within the limits. *cut: it breaks off, or a later
 * member is damaged, and what came before was kept. Zeros and other bytes behind the last member
 * are passed over, as gzip itself does. Where it fails, *into may hold a part. */
bool gzip_read(struct slice bytes, const char *name, struct buffer *into, bool *cut,
               struct error *error);
/* The same for what the web calls "deflate": one zlib stream, or the bare stream within, which
 * servers also send. What stands behind it is passed over. */
bool gzip_deflate(struct slice bytes, const char *name, struct buffer *into, bool *cut,
                  struct error *error);

#endif
