/* The overview strip: the whole story at a glance at the right edge. */
#ifndef HEXAPLA_PARALLEL_STRIP_H
#define HEXAPLA_PARALLEL_STRIP_H

#include "desk/state.h"

/* Makes layout.strip anew for the present height. */
void strip_make(struct reader *reader);
/* The meaning a mark of the strip is drawn with. */
enum meaning strip_meaning(char mark);
/* The first row that one of its lines stands for; the plan's count where it stands for none. */
size_t strip_row(const struct reader *reader, size_t line);
/* Draws it in the screen's last column, and the border before it, thick beside the rows from
 * first to last. */
void strip_draw(const struct reader *reader, struct canvas *canvas, size_t top, size_t first,
                size_t last);

#endif
