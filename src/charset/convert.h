/* What the bytes of wide encodings mean, and how bytes read. */
#ifndef HEXAPLA_CHARSET_CONVERT_H
#define HEXAPLA_CHARSET_CONVERT_H

#include "charset/charset.h"

/* Length of the run of ASCII at at. */
size_t convert_ascii_run(struct slice s, size_t at);
/* Whether a byte from 0x80 up stands for something that texts use in Windows-1252. */
bool convert_1252_plausible(unsigned char byte);
/* Whether the bytes read well as Windows-1252 prose of Western Europe: its letters stand in words
 * of ASCII letters, its marks where such marks stand. */
bool convert_1252_likely(struct slice bytes);
/* Whether bytes beyond ASCII stand in long runs, as they do in scripts other than Latin. */
bool convert_runs_long(struct slice bytes);
/* Whether the bytes are UTF-16 without lone surrogates, stray control characters and pairs of
 * ASCII letters. */
bool convert_utf16_plausible(struct slice bytes, bool big_endian);
/* UTF-16 or UTF-32 without a byte order mark, told by its NULs: the encoding's name, or NULL. */
const char *convert_wide_guess(struct slice bytes);

/* UTF-16 or UTF-32 ("utf-16le", "utf-16be", "utf-32le", "utf-32be"); fills text, encoding,
 * replaced and first_bad of *out from *store. */
void convert_wide(struct slice bytes, const char *encoding, struct buffer *store,
                  struct charset_text *out);

#endif
