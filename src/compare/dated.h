/* Dates and times of day as evidence that two sentences speak of the same: "in 2019" and "seven
 * years ago" share no word. */
#ifndef HEXAPLA_COMPARE_DATED_H
#define HEXAPLA_COMPARE_DATED_H

#include "compare/candidates.h"

/* What one sentence tells of when. */
struct told {
    int32_t from, to; /* days since 1970, or minutes of a day */
    bool time;        /* minutes */
    bool common;      /* told so often in the story that it says nothing */
    struct slice text;
};

struct dated {
    uint32_t *start; /* [unit]: where its items start; one more than units */
    struct told *items;
    size_t count;
};

/* Reads the mentions of all units. Free with dated_free. */
void dated_read(struct dated *dated, const struct candidates *candidates);
void dated_free(struct dated *dated);
/* Whether both tell the same date or about the same time, in other words. */
bool dated_same(const struct dated *dated, uint32_t a, uint32_t b);

#endif
