/* What is looked for in all the texts of the story: the next match, or every row that matches. A
 * large story is gone through in stretches, so that keys and paintings come in between. */
#ifndef HEXAPLA_PARALLEL_QUEST_H
#define HEXAPLA_PARALLEL_QUEST_H

#include "desk/state.h"

/* Whether it goes on; the reader says how far it is. */
bool quest_is_on(const struct reader *reader);
/* The next stretch. */
void quest_go_on(struct reader *reader, struct requests *requests);
/* All that is left of it. */
void quest_finish(struct reader *reader, struct requests *requests);
/* Gives it up: cursor and filter stay as they are. */
void quest_stop(struct reader *reader);

/* Each begins with the first stretch, which is all of a small story. */
/* To the count-th match from the cursor, forward (step 1) or back, round the ends. */
void quest_match(struct reader *reader, int step, long count, struct requests *requests);
/* Only the rows that match what is searched for; until it is done the filter of before holds. */
void quest_filter(struct reader *reader);

#endif
