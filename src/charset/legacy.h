/* What the bytes of the encodings before Unicode mean. */
#ifndef HEXAPLA_CHARSET_LEGACY_H
#define HEXAPLA_CHARSET_LEGACY_H

#include "charset/charset.h"

/* What came of converting: how much the bytes resisted. */
struct legacy_result {
    size_t wide;     /* characters beyond ASCII */
    size_t controls; /* C1 controls among them, which no text holds */
};

/* Appends the bytes as UTF-8 to *store, by an encoding's WHATWG name (labels.h); Windows-1252 where
 * the system does not know it. Fills text, encoding, replaced and first_bad of *out. Encodings of
 * one byte go by the tables of the WHATWG Encoding standard, the rest through iconv(3). */
struct legacy_result legacy_convert(struct slice bytes, const char *encoding, struct buffer *store,
                                    struct charset_text *out);

#endif
