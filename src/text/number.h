/* Numbers in running text: digits, spelled out (English), rounded, bounded, in ranges. */
#ifndef HEXAPLA_TEXT_NUMBER_H
#define HEXAPLA_TEXT_NUMBER_H

#include "text/numberwords.h"

enum number_kind {
    NUMBER_PLAIN,
    NUMBER_MONEY,    /* $5, 5 dollars, 3 million euros */
    NUMBER_PERCENT,  /* 5%, 5 percent */
    NUMBER_ORDINAL,  /* 3rd, third */
    NUMBER_YEAR,     /* four digits from 1900 to 2099 without a comma */
    NUMBER_DAY,      /* January 13, 13 January */
    NUMBER_TIMES,    /* twice, six times, sixfold */
    NUMBER_FRACTION, /* half, two thirds, two in three */
    NUMBER_SCORE     /* 2-1 */
};

struct number {
    struct range range; /* bytes of the text, with the words that bound it: "more than 400,000" */
    struct range core;  /* the digits or words of the value alone */
    enum number_kind kind;
    enum number_bound bound;
    double value;  /* as written; of a range or "several hundred" the least; of 2-1 the first */
    double second; /* of NUMBER_SCORE: the second; of NUMBER_BETWEEN: the most; else 0 */
    double unit;   /* what its last digit that is no rounding nought counts: 1e5 of 1.2 million */
    double low, high; /* what it may mean: "over 400" reaches up, "about 400" both ways */
    uint32_t month;   /* 1 to 12 of NUMBER_DAY, else 0 */
};

/* Takes the next number at or after *at and moves *at past it; false at the end. English. Parts of
 * clock times and words with letters in them (H200) are not numbers. */
bool number_next(struct slice text, size_t *at, struct number *number);
/* The number whose first word (after "between", "a", "more than") begins at at; false where none
 * does. *end gets where the next may begin. */
bool number_read(struct slice text, size_t at, const struct number_style *style,
                 struct number *number, size_t *end);
/* Whether the word (in any case) can begin such a number in English: a quick look, so that texts
 * without any need not be read. Words that begin with a digit do. */
bool number_word(struct slice word);
/* Whether the two can mean the same amount: the same kind (and month), and their ranges meet. */
bool number_agrees(const struct number *a, const struct number *b);

#endif
