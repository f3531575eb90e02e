/* Motions of the cursor in the parallel view. */
#ifndef HEXAPLA_PARALLEL_MOVE_H
#define HEXAPLA_PARALLEL_MOVE_H

#include "desk/state.h"

/* False where the action is no motion. A motion with nowhere to go says so and asks for a bell. */
bool move_update(struct reader *reader, enum action action, long count, struct requests *requests);
/* To the row of a sentence, and its column onto the screen. */
void move_to_sentence(struct reader *reader, uint32_t article, uint32_t sentence);
/* The sentence of the focused column at the cursor's line, or the last before it; false where the
 * column has none. */
bool move_sentence_here(const struct reader *reader, uint32_t *sentence);

#endif
