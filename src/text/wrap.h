/* Breaks text into lines of at most so many columns. */
#ifndef HEXAPLA_TEXT_WRAP_H
#define HEXAPLA_TEXT_WRAP_H

#include "base/slice.h"

struct wrap_line {
    struct range range; /* bytes of the text, without the spaces at the break */
    size_t columns;
};

/* Takes the next line at or after *at and moves *at to where the next one starts; false at the end.
 * Breaks after white space, hyphens, dashes and slashes, before and after ideographs (not before
 * closing or after opening punctuation: linebreak.h), and inside a word that is wider than a whole
 * line, between grapheme clusters (inside one only if it alone is wider than a line). A newline is
 * white space like any other. A line of 20 columns or more does not end in a word of one letter.
 * Logical order: right-to-left text is broken as it is stored. columns >= 2. The text has gone
 * through safe_add; each byte is looked at a few times at most. */
bool wrap_next(struct slice text, size_t columns, size_t *at, struct wrap_line *line);

#endif
