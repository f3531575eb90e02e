/* Bytes of any encoding into valid UTF-8. */
#ifndef HEXAPLA_LOAD_CHARSET_H
#define HEXAPLA_LOAD_CHARSET_H

#include "base/buffer.h"
#include "base/error.h"

struct charset_text {
    struct slice text;    /* the whole file as valid UTF-8; its byte order mark is kept */
    const char *encoding; /* the WHATWG name in lower case; static */
    size_t mark;          /* bytes of the byte order mark at the start of text: 0 or 3 */
    size_t replaced;      /* bad sequences that became U+FFFD */
    size_t first_bad;     /* offset in text of the first of them */
    size_t nuls;          /* NULs that became U+FFFD */
    size_t first_nul;     /* offset in text of the first of them */
    bool guessed;         /* nothing but statistics told the encoding */
    bool unasked;         /* statistics were wanted, but uchardet could not be loaded */
};

/* Decodes by byte order mark, UTF-16 without one, UTF-8 validity (single bad bytes are repaired),
 * then Windows-1252 where the bytes look like it, else the guess of uchardet, else Windows-1252.
 * text points into bytes where these are UTF-8 as they stand, else into *store, which the caller
 * frees. Fails on binary data and on what is larger than the limit once decoded. */
bool charset_decode(struct slice bytes, const char *name, struct buffer *store,
                    struct charset_text *out, struct error *error);

#endif
