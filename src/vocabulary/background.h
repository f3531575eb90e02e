/* How rare a word is in English news and prose at large: counts only, made by tools/background. */
#ifndef HEXAPLA_VOCABULARY_BACKGROUND_H
#define HEXAPLA_VOCABULARY_BACKGROUND_H

#include "base/slice.h"

/* 0 (in every sentence) to 1000 (not among the common words). folded: as fold_add gives it. */
uint16_t background_rarity(struct slice folded);

#endif
