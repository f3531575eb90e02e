/* What stands above and below the columns, aligned or flowing. */
#ifndef HEXAPLA_PARALLEL_HEADS_H
#define HEXAPLA_PARALLEL_HEADS_H

#include "desk/frame.h"

/* The line between two columns. */
const char *heads_border(const struct reader *reader);
/* The header; mode: how the columns flow, or NULL where they are aligned. */
void heads_draw_header(const struct reader *reader, struct canvas *canvas, const char *mode);
/* The columns' heads, their badges, and the rule below. */
void heads_draw(const struct reader *reader, struct canvas *canvas, const struct frame *frame);
/* What is said of the statement under the cursor. */
void heads_draw_status(const struct reader *reader, struct canvas *canvas);

#endif
