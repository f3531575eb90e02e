/* Words of a text, for comparing (sentence boundaries are the segment room's). */
#ifndef HEXAPLA_TEXT_WORDS_H
#define HEXAPLA_TEXT_WORDS_H

#include "base/slice.h"

enum word_kind {
    WORD_LETTERS,  /* letters, digits among them allowed: Nvidia's, H200, U.S */
    WORD_NUMBER,   /* starts with a digit and holds digits and inner , . only: 400,000 1.5 */
    WORD_IDEOGRAPH /* one Han or kana character */
};

struct word {
    struct range range; /* bytes of the text */
    enum word_kind kind;
};

/* Takes the next word at or after *at and moves *at past it; false at the end. A simplification of
 * Unicode's word boundaries (UAX #29): apostrophes join letters, full stops join single letters
 * (U.S.), commas and points join digits, hyphens always part. */
bool words_next(struct slice text, size_t *at, struct word *word);
/* How many words the text has. */
size_t words_count(struct slice text);

#endif
