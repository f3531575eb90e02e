/* How many matches there are, where counting them is quick. */
#ifndef HEXAPLA_PARALLEL_TALLY_H
#define HEXAPLA_PARALLEL_TALLY_H

#include "desk/state.h"

/* After a match was gone to: says which of how many it is, behind what is said already; nothing
 * where the story is too large for that. */
void tally_say_match(struct reader *reader);
/* After a search that found nothing in a view that does not show the story's texts: says how many
 * cells of the columns have it, or leaves what is said. */
void tally_say_elsewhere(struct reader *reader);
/* After a filter: says how many statements match where the columns are not on the screen. */
void tally_say_filter(struct reader *reader);
/* Appends "filter: PATTERN, 5 of 41" for the columns' filter, the pattern cut to its room. */
void tally_filter_words(const struct reader *reader, size_t room, struct buffer *into);

#endif
