/* What stands in a stretch of text: how many words, of what letters, how many with a capital. */
#ifndef HEXAPLA_PLAIN_TALLY_H
#define HEXAPLA_PLAIN_TALLY_H

#include "base/slice.h"

/* What a character adds to a word. */
enum tally_kind { TALLY_LETTER = 1, TALLY_UPPER = 2, TALLY_SMALL = 4, TALLY_DIGIT = 8 };

struct tally {
    size_t words;      /* runs between white space that hold a letter, digit or combining mark */
    size_t long_words; /* of them, those of more than three letters */
    size_t capitals;   /* of these, those that begin with a capital */
    size_t ideographs;
    unsigned kinds; /* of all characters, as bits of enum tally_kind */
};

struct tally tally_text(struct slice s);

#endif
