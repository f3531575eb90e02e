/* The badges of articles, as the views show them: [EMBARGOED until …] [FILE GONE] [v3]. */
#ifndef HEXAPLA_PARALLEL_BADGES_H
#define HEXAPLA_PARALLEL_BADGES_H

#include "desk/state.h"
#include "model/badge.h"
#include "sheet/page.h"

/* Whether any article of the comparison has one, so that the heads need a line for them. */
bool badges_any(const struct reader *reader);
/* Draws an article's badges from (row, column), in brief where they do not fit, and then how
 * many more there are: "[EMBARGO] +2". Gives the columns used. */
size_t badges_draw(const struct reader *reader, struct canvas *canvas, size_t row, size_t column,
                   size_t room, const struct article *article);
/* Appends "B [EMBARGO]" for the articles that are not on the screen and have a badge that must not
 * be overlooked; nothing where there are none. */
void badges_elsewhere(const struct reader *reader, struct buffer *into);
/* Adds them in full; gives how many. */
size_t badges_add(const struct reader *reader, struct piece_list *pieces,
                  const struct article *article);

#endif
