/* The parallel view's lines: which rows are shown, how high each is (found when needed), where the
 * cursor is on the screen. */
#ifndef HEXAPLA_PARALLEL_LAYOUT_H
#define HEXAPLA_PARALLEL_LAYOUT_H

#include "desk/state.h"

#define LAYOUT_NONE SIZE_MAX

void layout_free(struct layout *layout);
/* The plan has changed. */
void layout_reset(struct reader *reader);
/* Brings everything up to date after any change: geometry, shown rows, and a cursor that is on a
 * shown row and on the screen. */
void layout_refresh(struct reader *reader);
/* Lines of a row, its gap among them. */
size_t layout_height(const struct reader *reader, size_t row);
bool layout_is_shown(const struct reader *reader, size_t row);
/* The row on whose line a row is shown: its own, or that of the closed fold it is in. */
size_t layout_line_row(const struct reader *reader, size_t row);
/* The next shown row after (step 1) or before (step -1) row, or LAYOUT_NONE. */
size_t layout_step(const struct reader *reader, size_t row, int step);
/* So many lines on or back, stopping at the ends. */
struct position layout_forward(const struct reader *reader, struct position from, size_t lines);
struct position layout_back(const struct reader *reader, struct position from, size_t lines);
/* The cursor to a row's first line. */
void layout_go(struct reader *reader, size_t row);
/* Whether a row passes the class toggles and the filter (it may still have nothing in the columns
 * on the screen). */
bool layout_passes(const struct reader *reader, size_t row);

#endif
