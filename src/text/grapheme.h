/* Grapheme clusters: what a reader calls one character (UAX #29, extended, by utf8proc). */
#ifndef HEXAPLA_TEXT_GRAPHEME_H
#define HEXAPLA_TEXT_GRAPHEME_H

#include "base/slice.h"

/* The end of the cluster that starts at at (at < s.len). */
size_t grapheme_next(struct slice s, size_t at);

#endif
