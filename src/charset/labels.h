/* The labels by which pages and headers name encodings. */
#ifndef HEXAPLA_CHARSET_LABELS_H
#define HEXAPLA_CHARSET_LABELS_H

#include "base/slice.h"

/* The encoding a label stands for, by its WHATWG name in lower case (static): "Latin1" gives
 * "windows-1252". White space and quotation marks around the label are no part of it. NULL where
 * the label names nothing that may be honoured: UTF-7, "replacement", EBCDIC and the unknown.
 * "x-user-defined" gives "windows-1252", as HTML has it for <meta>; "utf-16" gives "utf-16le".
 * Encodings that the standard only replaces (hz-gb-2312, iso-2022-kr) have their own names here,
 * since their text is wanted. Source: WHATWG Encoding, section 4.2. */
const char *labels_encoding(struct slice label);

#endif
