/* Numbers in running English text: digits, spelled out, rounded, bounded. */
#ifndef HEXAPLA_TEXT_NUMBER_H
#define HEXAPLA_TEXT_NUMBER_H

#include "base/slice.h"

enum number_kind {
    NUMBER_PLAIN,
    NUMBER_MONEY,   /* $5, 5 dollars, 3 million euros */
    NUMBER_PERCENT, /* 5%, 5 percent */
    NUMBER_ORDINAL, /* 3rd, third */
    NUMBER_YEAR,    /* four digits from 1900 to 2099 without a comma, and nothing counted by them */
    NUMBER_DAY      /* January 13, 13 January */
};

struct number {
    struct range range; /* bytes of the text, with the words that bound it: "more than 400,000" */
    enum number_kind kind;
    double value;     /* as written; of "several hundred thousand" the least */
    double low, high; /* what it may mean: "over 400" reaches up, "about 400" both ways */
    uint32_t month;   /* 1 to 12 of NUMBER_DAY, else 0 */
};

/* Takes the next number at or after *at and moves *at past it; false at the end. Parts of clock
 * times, scores and words with letters in them (H200) are not numbers. Languages other than English
 * give their digits only. */
bool number_next(struct slice text, size_t *at, struct number *number);
/* Whether the word (in any case) can be part of a number that is spelled out: a quick look, so that
 * texts without any need not be read. */
bool number_word(struct slice word);
/* Whether the two can mean the same amount: the same kind (and month), and their ranges meet. */
bool number_agrees(const struct number *a, const struct number *b);

#endif
