/* The one door for the width of text on a terminal, in columns.
 * wcwidth(3) decides, since ncurses lays out by it. In the C locale, where wcwidth knows only
 * ASCII, ncurses cannot show other characters at all: they are then one column and drawn as '?'. */
#ifndef HEXAPLA_TEXT_WIDTH_H
#define HEXAPLA_TEXT_WIDTH_H

#include "base/slice.h"

/* Columns of one code point: 0, 1 or 2, never negative. */
int width_char(uint32_t code);
/* Columns of one grapheme cluster (bytes start..end of s): that of its first code point, which is
 * what a terminal without cluster support shows; a lone combining mark counts 1 (it is shown on a
 * dotted circle). */
int width_cluster(struct slice cluster);
/* Columns of a whole text without line breaks. */
size_t width_text(struct slice s);
/* The longest start of s that fits in columns; gives its end in bytes and its width. */
size_t width_fit(struct slice s, size_t columns, size_t *used);
/* Whether the locale's character set is UTF-8 (asked once by the caller after setlocale). */
bool width_utf8_locale(void);

#endif
