/* Sources below each other, on a screen too narrow for columns. */
#ifndef HEXAPLA_PARALLEL_STACKED_H
#define HEXAPLA_PARALLEL_STACKED_H

#include "desk/state.h"

/* Lines of one source in a row; 0 where it has nothing there. */
size_t stacked_lines(const struct reader *reader, size_t row, size_t slot);
/* Lines of all of them. */
size_t stacked_height(const struct reader *reader, size_t row);
/* The focus goes to the source whose line the cursor is on. */
void stacked_follow_line(struct reader *reader);
/* The cursor goes to the focused source's lines, where it has some. */
void stacked_settle(struct reader *reader);

#endif
