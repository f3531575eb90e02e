/* Names in a row: "ByteDance, Alibaba and Tencent". */
#ifndef HEXAPLA_FACT_ENUMERATION_H
#define HEXAPLA_FACT_ENUMERATION_H

#include "fact/hold.h"
#include "fact/reading.h"

/* The row being read; `= {0}` at the start of a sentence. */
struct enumeration {
    bool any;       /* there was a name before */
    size_t before;  /* its index among the mentions */
    uint32_t first; /* its first token */
    uint32_t lists; /* how many rows so far */
    uint32_t names; /* how many names the row has that is being read */
    bool closed;    /* an "and" or "or" stood in it */
};

/* Takes the name added last, whose first token is given, into a row where it stands in one;
 * possessive: an 's stands behind it, so that it is no member. */
void enumeration_add(struct enumeration *enumeration, struct reading *reading, uint32_t first,
                     bool possessive);
/* At the end of the sentence: rows that only give examples become open. */
void enumeration_end(struct enumeration *enumeration, struct reading *reading);

/* Rows of one sentence (or of a few that stand together) held against rows of another: two that
 * share a name, where one that claims to be whole lacks what the other has. *odd_a and *odd_b get
 * the names that are too many, NULL where one side has none. Meets is false where no rows share a
 * name. */
struct ruling enumerations_hold(const struct mention *a, size_t a_count, const struct mention *b,
                                size_t b_count, const struct mention **odd_a,
                                const struct mention **odd_b);

#endif
