/* Step one's result: everything costly, kept. Private to this room; compare.h shows it opaque. */
#ifndef HEXAPLA_COMPARE_CANDIDATES_H
#define HEXAPLA_COMPARE_CANDIDATES_H

#include "base/share.h"
#include "compare/compare.h"
#include "compare/features.h"
#include "compare/unit.h"
#include "fact/mention.h"

/* Two units and how likely they say the same. */
struct scored {
    uint32_t a, b;          /* units, a < b */
    float score;            /* 0 to 1; 1 only for verbatim */
    float cover_a, cover_b; /* share of a's weight in b, of b's in a */
    enum pair_class class;  /* near or paraphrase, whatever the threshold */
};

struct candidates {
    struct article **articles;
    size_t article_count;
    struct vocabulary *vocabulary;
    struct document *documents;
    size_t threads;                   /* at most; 0: one a core */
    struct arena *facts[SHARE_PARTS]; /* the mentions' */
    size_t arena_count;               /* how many of them there are */
    struct mentions *mentions;        /* [article] */
    struct units units;
    struct scored *pairs; /* by a and b */
    size_t pair_count;
    uint32_t *reach_start; /* [unit]: where its neighbours start in reach; one more than units */
    uint32_t *reach;       /* indexes of pairs */
};

/* What the model sees of two units; *scale: what its score is multiplied with, since they are of
 * different kinds. */
struct features candidates_features(const struct unit *a, const struct unit *b, double *scale);
/* The pair of two units, or NULL where they were never held against each other. */
const struct scored *candidates_pair(const struct candidates *candidates, uint32_t a, uint32_t b);

#endif
