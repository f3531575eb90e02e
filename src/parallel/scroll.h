/* Moving the screen under the cursor. */
#ifndef HEXAPLA_PARALLEL_SCROLL_H
#define HEXAPLA_PARALLEL_SCROLL_H

#include "desk/state.h"

/* The screen goes on by so many lines (below 0: back); the cursor goes along only where its row
 * would leave the screen. False where there is nothing further. */
bool scroll_by(struct reader *reader, long lines);
/* The cursor's line into the middle, as far as the story's ends allow. */
void scroll_centre(struct reader *reader);

#endif
