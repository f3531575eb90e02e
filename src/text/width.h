/* The one door for the width of text on a terminal, in columns.
 * wcwidth(3) decides, since ncurses lays out by it. In the C locale, where wcwidth knows only
 * ASCII, ncurses cannot show other characters at all: they are then one column and drawn as '?'.
 *
 * Text is laid out in pieces: a character with what follows it in its grapheme cluster and takes no
 * column of its own. Most clusters are one piece. A cluster of several spacing characters (Indic
 * vowel signs, Thai am, the two letters of a flag) is several pieces, so that none of them is lost;
 * what a joiner or a skin tone adds to an emoji stays in the emoji's piece and takes no column,
 * which is what a terminal without cluster support can show of it. */
#ifndef HEXAPLA_TEXT_WIDTH_H
#define HEXAPLA_TEXT_WIDTH_H

#include "base/slice.h"

/* Columns of one code point: 0, 1 or 2, never negative. */
int width_char(uint32_t code);
/* Columns of one grapheme cluster: the sum of its pieces; a lone combining mark counts 1 (it is
 * shown on a dotted circle). */
int width_cluster(struct slice cluster);
/* Columns of a whole text without line breaks. */
size_t width_text(struct slice s);
/* The longest start of s that fits in columns; gives its end in bytes and its width. */
size_t width_fit(struct slice s, size_t columns, size_t *used);
/* Whether the locale's character set is UTF-8 (asked once by the caller after setlocale). */
bool width_utf8_locale(void);

/* Goes through a text piece by piece: `struct width_scan scan = {.text = s};`. */
struct width_scan {
    struct slice text; /* valid UTF-8 that safe_add has seen; anything else is only never a crash */
    size_t at;         /* a place between pieces */
    int32_t state;     /* of the cluster rules */
};

struct width_piece {
    struct range range;
    uint32_t code;     /* its first character */
    int columns;       /* 0 (an invisible character, not to be drawn), 1 or 2 */
    bool ends_cluster; /* the text may be cut after it */
};

bool width_next(struct width_scan *scan, struct width_piece *piece);

#endif
