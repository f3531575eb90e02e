/* Text made comparable: what a reader would call the same letters becomes the same bytes. */
#ifndef HEXAPLA_TEXT_FOLD_H
#define HEXAPLA_TEXT_FOLD_H

#include "base/buffer.h"

/* Appends s in NFKC with case folded and default ignorables (soft hyphens, joiners) left out, with
 * typographic apostrophes and quotation marks straight and dashes as '-'. s is valid UTF-8. */
void fold_add(struct slice s, struct buffer *into);
/* The same with the case kept: equal results mean equal but for typography. Runs of white space
 * become one space. */
void fold_typography(struct slice s, struct buffer *into);
/* Whether the two are equal but for typography. */
bool fold_same_typography(struct slice a, struct slice b);

#endif
