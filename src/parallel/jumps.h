/* The places jumped from, back and forward. */
#ifndef HEXAPLA_PARALLEL_JUMPS_H
#define HEXAPLA_PARALLEL_JUMPS_H

#include "desk/state.h"

/* Whether an action may lead far: all but those that go by lines, pages, statements or columns. */
bool jumps_is_jump(enum action action);
/* Keeps a place that was left by a jump, unless the cursor is still there. What lay forward is
 * forgotten. */
void jumps_left(struct reader *reader, const struct anchor *from);
/* So many places back (negative) or forward; false where there is none. */
bool jumps_go(struct reader *reader, long by);
/* To where the last jump started; false where there was none. Where it leads from is for the caller
 * to keep, so that twice leads there and back. */
bool jumps_go_last(struct reader *reader);

#endif
