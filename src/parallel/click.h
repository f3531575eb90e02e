/* The mouse in the parallel columns. */
#ifndef HEXAPLA_PARALLEL_CLICK_H
#define HEXAPLA_PARALLEL_CLICK_H

#include "canvas/mouse.h"
#include "desk/state.h"

/* A press on a sentence goes there, on a head to its column, on the strip to that part of the
 * story; a border that is dragged changes the widths; a double press opens the focus. */
void parallel_click(struct reader *reader, const struct mouse *mouse, struct requests *requests);

#endif
