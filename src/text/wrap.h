/* Breaks text into lines of at most so many columns. */
#ifndef HEXAPLA_TEXT_WRAP_H
#define HEXAPLA_TEXT_WRAP_H

#include "base/slice.h"

struct wrap_line {
    struct range range; /* bytes of the text, without the spaces at the break */
    size_t columns;
};

/* Takes the next line at or after *at and moves *at to where the next one starts; false at the end.
 * Breaks after white space, hyphens and dashes, before and after ideographs (not before closing
 * or after opening punctuation), and inside a word that is wider than a whole line, between
 * grapheme clusters. columns >= 2. Logical order: right-to-left text is broken as it is stored. */
bool wrap_next(struct slice text, size_t columns, size_t *at, struct wrap_line *line);

#endif
