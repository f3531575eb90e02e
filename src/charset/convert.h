/* What the bytes of each encoding mean. */
#ifndef HEXAPLA_CHARSET_CONVERT_H
#define HEXAPLA_CHARSET_CONVERT_H

#include "charset/charset.h"

/* Whether a byte from 0x80 up stands for something that texts use in Windows-1252. */
bool convert_1252_plausible(unsigned char byte);
/* Whether the bytes read well as Windows-1252 prose of Western Europe: its letters stand in words
 * of ASCII letters, its marks where such marks stand. */
bool convert_1252_likely(struct slice bytes);
/* Whether the bytes are UTF-16 without lone surrogates and without stray control characters. */
bool convert_utf16_plausible(struct slice bytes, bool big_endian);

/* UTF-16 or UTF-32 ("utf-16le", "utf-16be", "utf-32le", "utf-32be"); fills text, encoding,
 * replaced and first_bad of *out from *store. */
void convert_wide(struct slice bytes, const char *encoding, struct buffer *store,
                  struct charset_text *out);
/* Windows-1252 by the table of the WHATWG Encoding standard; other encodings through iconv(3), and
 * Windows-1252 again where iconv does not know them. */
void convert_legacy(struct slice bytes, const char *encoding, struct buffer *store,
                    struct charset_text *out);

/* uchardet's name as the WHATWG name in lower case (static), or NULL where it names nothing. */
const char *convert_whatwg_name(const char *uchardet);

#endif
