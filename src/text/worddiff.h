/* Word diff of two short texts: what stays, what goes, what comes.
 * In the text room and not in compare, since report and reader both draw it and neither may
 * include compare; it needs nothing but two strings. */
#ifndef HEXAPLA_TEXT_WORDDIFF_H
#define HEXAPLA_TEXT_WORDDIFF_H

#include "base/arena.h"

enum diff_kind { DIFF_SAME, DIFF_DELETED, DIFF_INSERTED };

/* A run of whole words with the white space and punctuation between them. Runs of SAME have a
 * range in both texts, DELETED only in a, INSERTED only in b (the other range is empty, at the
 * place). Put together, the a ranges cover a from its first byte to its last, in order; so do the
 * b ranges of b. Between two SAME runs, DELETED stands before INSERTED. */
struct diff_run {
    enum diff_kind kind;
    struct range a, b;
};

struct worddiff {
    struct diff_run *runs; /* in the arena */
    size_t count;
};

/* Words are the same when they are equal after fold_typography; punctuation marks count as words of
 * their own, so that lost quotation marks show. Myers' O(ND) with a bound: texts that differ beyond
 * it come out as one DELETED and one INSERTED run. */
struct worddiff worddiff_compute(struct arena *arena, struct slice a, struct slice b);

#endif
