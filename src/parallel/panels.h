/* Live panels below the columns of a large screen: what the cursor's statement holds. */
#ifndef HEXAPLA_PARALLEL_PANELS_H
#define HEXAPLA_PARALLEL_PANELS_H

#include "desk/frame.h"

/* Draws them into the frame's panel, if it has one. */
void panels_draw(const struct reader *reader, struct canvas *canvas, const struct frame *frame);

#endif
