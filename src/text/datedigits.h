/* Dates in the digits and marks of other scripts. */
#ifndef HEXAPLA_TEXT_DATEDIGITS_H
#define HEXAPLA_TEXT_DATEDIGITS_H

#include "base/slice.h"

enum { DATEDIGITS_WINDOW = 192 };

/* The start of a text with its digits and marks in ASCII. */
struct datedigits {
    char text[DATEDIGITS_WINDOW + 4];
    unsigned char origin[DATEDIGITS_WINDOW + 5]; /* where each byte of text stood */
    size_t len;
};

/* Whether a digit of another script than ASCII's stands at at. */
bool datedigits_at(struct slice s, size_t at);
/* Whether s, up to the window's size, holds digits or marks that would become ASCII; if so, fills
 * *out. */
bool datedigits_plain(struct slice s, struct datedigits *out);

#endif
