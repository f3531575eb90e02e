/* Text cut to the room it has, with a sign that more follows. */
#ifndef HEXAPLA_SHEET_CUT_H
#define HEXAPLA_SHEET_CUT_H

#include "base/buffer.h"
#include "canvas/canvas.h"

/* Appends text, or as much of it as fits into so many columns with the sign of a cut behind it. */
void cut_add(struct buffer *into, struct slice text, size_t columns, bool ascii);
/* Draws likewise; gives the columns used. */
size_t cut_draw(struct canvas *canvas, size_t row, size_t column, size_t room, enum meaning meaning,
                struct slice text, bool ascii);

#endif
