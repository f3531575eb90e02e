/* What a word may be part of: a quick look for the readers of facts, once for each form. */
#ifndef HEXAPLA_VOCABULARY_CUE_H
#define HEXAPLA_VOCABULARY_CUE_H

#include "base/map.h"

enum {
    CUE_RANK = 1,      /* most, largest; and ordinals, which may stand before them */
    CUE_DATE = 2,      /* January, Monday, in the vocabulary's language */
    CUE_MOMENT = 4,    /* yesterday, last, week, ago, noon, early: English */
    CUE_HEDGE = 8,     /* may, alleged, reportedly: English */
    CUE_NEGATION = 16, /* words that turn.h does not have: unclear, deny */
    CUE_AHEAD = 32,    /* will, due, next: what is to come */
    CUE_DENIAL = 64    /* declined, removed: may say no in other words: English */
};

/* Puts the English tables' words into a map, the cues of each into the second byte of its value. */
void cue_list(struct map *into);
/* A mask of the above. listed: the word's value in such a map; 0: it is not there, or none of them
 * are wanted. folded: as fold_add gives it. languages: of datenames.h. */
uint8_t cue_listed(uint32_t listed, struct slice folded, uint64_t languages);
/* Which superlative a word is, the same for biggest and largest; UINT32_MAX for none. */
uint32_t cue_superlative(struct slice folded);

#endif
