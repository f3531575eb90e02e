/* Brotli: RFC 7932, as servers code pages with it. */
#ifndef HEXAPLA_UNPACK_BROTLI_H
#define HEXAPLA_UNPACK_BROTLI_H

#include "base/buffer.h"
#include "base/error.h"

/* Appends what the stream holds to *into, within the limits. *cut: it breaks off, or is damaged
 * behind what was kept. NEEDS_LIBRARY where libbrotlidec is not installed. Where it fails, *into
 * may hold a part. */
bool brotli_read(struct slice bytes, const char *name, struct buffer *into, bool *cut,
                 struct error *error);

#endif
