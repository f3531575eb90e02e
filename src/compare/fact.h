/* The facts of a member that can disagree with another's: numbers, weekdays, names. */
#ifndef HEXAPLA_COMPARE_FACT_H
#define HEXAPLA_COMPARE_FACT_H

#include "text/number.h"
#include "vocabulary/document.h"

enum value_kind { VALUE_NUMBER, VALUE_WEEKDAY, VALUE_NAME };

enum { ROLE_WORDS = 3 };

struct value {
    enum value_kind kind;
    struct slice text;     /* as written */
    struct number number;  /* of VALUE_NUMBER; its range is not kept */
    uint32_t measure;      /* of VALUE_NUMBER: see measure.h */
    struct slice measured; /* of VALUE_NUMBER: as written, with its unit */
    bool label;            /* of VALUE_NUMBER: a name's part, as in "Year 5" or "number 12" */
    uint32_t list;         /* of VALUE_NAME: which enumeration it stands in, from 1; 0: in none */
    uint32_t weekday;      /* of VALUE_WEEKDAY: 1 Monday … 7 Sunday */
    uint32_t stem;         /* of VALUE_NAME: of the name's last word */
    struct slice given;    /* of VALUE_NAME: the word before it, if that is part of the name */
    uint32_t before[ROLE_WORDS], after[ROLE_WORDS]; /* concepts around it, nearest first */
    uint32_t before_count, after_count;
};

enum { MOST_FACTS = 48 };

/* "The second most powerful chip": rank 2, of powerful; "one of the most" has none. */
struct ranking {
    uint32_t rank, stem;
};

struct facts {
    struct value items[MOST_FACTS];
    size_t count;
    uint32_t lists; /* enumerations of names so far */
    uint64_t open;  /* which of them only give examples, a bit each */
    uint32_t negations;
    uint64_t ones, others;  /* which opposites of turn.h it holds, a bit each */
    struct ranking ranking; /* the first; rank 0: none */
};

/* Makes it empty, without touching the room for items. */
void facts_clear(struct facts *facts);
/* Appends the facts of tokens from..to of the document, one sentence of text, in order; those
 * beyond MOST_FACTS are passed over. numbers: whether the sentence has any. */
void facts_add(struct facts *facts, const struct vocabulary *vocabulary,
               const struct document *document, struct slice text, uint32_t from, uint32_t to,
               bool numbers);

#endif
