/* Words that turn what a sentence says: negations, opposites, "most". */
#ifndef HEXAPLA_VOCABULARY_TURN_H
#define HEXAPLA_VOCABULARY_TURN_H

#include "base/map.h"

enum { TURN_NONE, TURN_NEGATION, TURN_MOST, TURN_OPPOSITE, TURN_OPPOSITES = 49 };

/* TURN_NONE, TURN_NEGATION, TURN_MOST, or TURN_OPPOSITE + 2 * n for the one and TURN_OPPOSITE + 2 *
 * n + 1 for the other of the n-th two opposites; n < TURN_OPPOSITES. folded: as fold_add gives it.
 */
uint8_t turn_of(struct slice folded);
/* Puts the table's words into a map, the turn of each into the lowest byte of its value. */
void turn_list(struct map *into);
/* turn_of a word whose value in such a map is known; 0: the word is not there. */
uint8_t turn_listed(uint32_t listed, struct slice folded);

#endif
