/* The words that numbers are written with: English in full, of other languages what stands behind
 * digits (scales, percent, currencies) and the words that bound a number. */
#ifndef HEXAPLA_TEXT_NUMBERWORDS_H
#define HEXAPLA_TEXT_NUMBERWORDS_H

#include "base/slice.h"

enum number_role {
    ROLE_NONE,
    ROLE_SMALL,    /* one to ninety */
    ROLE_SCALE,    /* hundred, million, dozen */
    ROLE_MANY,     /* hundreds, millions, dozens */
    ROLE_ORDINAL,  /* first */
    ROLE_TIMES,    /* twice, sixfold */
    ROLE_FRACTION, /* half, thirds, quarter */
    ROLE_SEVERAL,  /* several, multiple: before "times" */
    ROLE_PERCENT,
    ROLE_POINTS, /* percentage points, in one word */
    ROLE_MONEY   /* value: of enum currency */
};

enum currency {
    CURRENCY_NONE,
    CURRENCY_DOLLAR,
    CURRENCY_EURO,
    CURRENCY_POUND,
    CURRENCY_YUAN,
    CURRENCY_YEN,
    CURRENCY_RUPEE,
    CURRENCY_KRONA, /* Swedish, and of Norway, Denmark and Iceland where nothing tells them apart */
    CURRENCY_FRANC,
    CURRENCY_ROUBLE,
    CURRENCY_ZLOTY,
    CURRENCY_LIRA,
    CURRENCY_FORINT,
    CURRENCY_LEU,
    CURRENCY_REAL,
    CURRENCY_PESO,
    CURRENCY_WON,
    CURRENCY_SHEKEL,
    CURRENCY_RAND,
    CURRENCY_DIRHAM,
    CURRENCY_HRYVNIA,
    CURRENCY_CENT,
    CURRENCIES
};

/* How much a word before (or behind) a number widens it. */
enum number_bound {
    NUMBER_EXACT,
    NUMBER_ABOUT,
    NUMBER_NEARLY, /* a little less */
    NUMBER_OVER,
    NUMBER_UNDER,
    NUMBER_BETWEEN, /* a range */
    NUMBER_VAGUE    /* several hundred, dozens */
};

/* How a language writes numbers. Static life. */
struct number_style {
    const char *language;
    bool comma;  /* the decimal mark is a comma, and a point groups */
    bool spaces; /* a plain space groups */
    const struct number_word *words;
    size_t word_count;
    const struct number_bound_words *bounds;
    size_t bound_count;
};

/* English where the tag is absent or of a language that has no table. */
const struct number_style *number_style_of(struct slice language);
/* What the word (in any case) is in the style's language, and its value. A sign (€, $, %) is a word
 * too. */
enum number_role number_role_of(const struct number_style *style, struct slice word, double *value);
/* The bound whose words end s (trailing spaces are passed over); *start gets where they begin. */
enum number_bound number_bound_before(const struct number_style *style, struct slice s,
                                      uint32_t *start);

#endif
