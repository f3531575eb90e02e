/* A fact: one typed value of the story, and what each article makes of it.
 * Plain data; hangs in the comparison's arena. */
#ifndef HEXAPLA_MODEL_FACT_H
#define HEXAPLA_MODEL_FACT_H

#include "base/slice.h"

enum fact_kind {
    FACT_NUMBER,
    FACT_MONEY,
    FACT_PERCENT,
    FACT_DATE, /* dates, weekdays, times of day */
    FACT_NAME, /* people and organisations */
    FACT_PLACE,
    FACT_QUOTE,
    FACT_ATTRIBUTION, /* who says it */
    FACT_NEGATION,
    FACT_HEDGE,
    FACT_KINDS
};

/* From the least telling to the worst: a fact's verdict is the worst between any two of its values.
 * An absent value is no verdict. */
enum verdict {
    VERDICT_SINGLE,   /* only one article has a value */
    VERDICT_AGREE,    /* the same, however it is written */
    VERDICT_CLOSE,    /* can mean the same: rounded, bounded, less of a name */
    VERDICT_WITHHELD, /* one names it, another says that it is not disclosed */
    VERDICT_CONFLICT, /* cannot both be right */
    VERDICTS
};

struct fact_value {
    uint32_t article, sentence;
    struct range range;       /* bytes of the article's text */
    struct slice text, value; /* as written; in a normal form, the same for the same meaning */
};

struct fact {
    uint64_t id; /* of its kind and the ids of the sentences its values stand in */
    enum fact_kind kind;
    enum verdict verdict;
    struct slice slot;         /* for people: what it is the value of ("chips", "passengers") */
    struct slice note;         /* for people: what is wrong ("digits swapped"), or absent */
    struct fact_value *values; /* by article, then place */
    size_t value_count;
};

/* The words INTERFACE uses in JSON. */
const char *fact_kind_name(enum fact_kind kind);
const char *verdict_name(enum verdict verdict);
/* The mark a verdict shows: ! conflict, ? withheld, ~ close, = agree, 1 single. */
char verdict_mark(enum verdict verdict);

#endif
