/* Grapheme clusters: what a reader calls one character (UAX #29, extended, by utf8proc). */
#ifndef HEXAPLA_TEXT_GRAPHEME_H
#define HEXAPLA_TEXT_GRAPHEME_H

#include "base/slice.h"

/* The end of the cluster that starts at at (at < s.len). A hostile cluster can be as long as the
 * text, so that callers who start inside one again and again use grapheme_breaks instead. */
size_t grapheme_next(struct slice s, size_t at);
/* Whether a cluster ends between two neighbouring characters. *state is 0 at the start of a text
 * and carries what the rules need to know of earlier characters. */
bool grapheme_breaks(uint32_t before, uint32_t after, int32_t *state);

#endif
