/* Runs of words that can be one name: capitals side by side, with what is small inside names. */
#ifndef HEXAPLA_FACT_NAMERUN_H
#define HEXAPLA_FACT_NAMERUN_H

#include "fact/reading.h"

/* How a sentence writes names: where every word or every noun has a capital, one says little. */
struct namestyle {
    bool capitals_mean_little;
};

struct namerun {
    uint32_t first, last; /* tokens, both of the run */
};

struct namestyle namestyle_of(const struct reading *reading);
/* Takes the next run at or after *token and moves *token past it; false at the end. */
bool namerun_next(const struct reading *reading, const struct namestyle *style, uint32_t *token,
                  struct namerun *run);
/* The bytes of tokens first..last, without the 's or ' of a possessive. */
struct range namerun_range(const struct reading *reading, uint32_t first, uint32_t last);
/* Whether the token ends in a possessive. */
bool namerun_possessive(const struct reading *reading, uint32_t token);
/* All capitals or with digits in it: NATO, H200. */
bool namerun_code(struct slice word);

#endif
