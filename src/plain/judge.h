/* What a unit of a page is by itself, before its neighbours are asked. */
#ifndef HEXAPLA_PLAIN_JUDGE_H
#define HEXAPLA_PLAIN_JUDGE_H

#include "plain/page.h"

enum verdict_kind {
    VERDICT_BODY,
    VERDICT_CUT,        /* furniture of the role, wherever it stands */
    VERDICT_CUT_BESIDE, /* furniture of the role, if it stands beside other furniture */
    VERDICT_DISCLOSES,  /* says what made the text */
    VERDICT_TOOL        /* the same, with a date: credits_generator() */
};

struct verdict {
    uint8_t kind; /* enum verdict_kind */
    uint8_t role; /* enum furniture_kind, where it may be cut */
};

/* Several may run at once on one page, each for another unit. */
struct verdict judge_unit(const struct page *page, size_t unit);
/* "This article was generated with AI …": what made the text, said of the text itself. */
bool judge_discloses(struct slice s);

#endif
