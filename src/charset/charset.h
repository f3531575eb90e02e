/* Bytes of any encoding into valid UTF-8. */
#ifndef HEXAPLA_CHARSET_CHARSET_H
#define HEXAPLA_CHARSET_CHARSET_H

#include "base/buffer.h"
#include "base/error.h"
#include "model/article.h"

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

/* Decodes by byte order mark, UTF-16 and UTF-32 without one, escapes of ISO 2022, UTF-8 validity
 * (single bad bytes are repaired), then the encoding that is declared (a label such as
 * "iso-8859-1" from outside the bytes, or absent; read as labels.h says) unless the bytes
 * contradict it, then Windows-1252 where the bytes look like it, else the guess of uchardet, else
 * Windows-1252. text points into bytes where these are UTF-8 as they stand, else into *store, which
 * the caller frees. Fails on binary data and on what is larger than the limit once decoded. */
bool charset_decode(struct slice bytes, struct slice declared, const char *name,
                    struct buffer *store, struct charset_text *out, struct error *error);
/* The same for HTML and XML: the declaration is looked for in the bytes, in <?xml …?> and <meta>
 * wherever they stand; declared, where given (a header of transport), goes before it. */
bool charset_decode_markup(struct slice bytes, struct slice declared, const char *name,
                           struct buffer *store, struct charset_text *out, struct error *error);
/* Gives the article its encoding, and warnings of what had to be guessed or replaced. */
void charset_tell(struct article *article, const struct charset_text *decoded);

#endif
