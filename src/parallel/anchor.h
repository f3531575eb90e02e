/* Places that survive a new comparison, and the way back. */
#ifndef HEXAPLA_PARALLEL_ANCHOR_H
#define HEXAPLA_PARALLEL_ANCHOR_H

#include "desk/state.h"

/* The sentence the cursor's row is remembered by: the focused column's where it has one there, else
 * another of the row. Not set where no story is open. */
struct anchor anchor_here(const struct reader *reader);
/* A sentence as an anchor. */
struct anchor anchor_of(const struct reader *reader, uint32_t article, uint32_t sentence);
/* The cursor to its row; false where the sentence is gone. */
bool anchor_go(struct reader *reader, const struct anchor *anchor);

#endif
