/* Columns: which article stands where, how wide, and sliding sideways. */
#ifndef HEXAPLA_PARALLEL_COLUMNS_H
#define HEXAPLA_PARALLEL_COLUMNS_H

#include "desk/state.h"

/* Every article shown, in order. The owner calls columns_free. */
void columns_init(struct columns *columns, size_t articles);
void columns_free(struct columns *columns);
/* Fits them into so many columns of the screen; statements decides the width of numbers, labels is
 * that of the widest label. Gives whether anything changed that rows' heights depend on. */
bool columns_fit(struct columns *columns, size_t screen, size_t statements, size_t labels);
/* The article of a slot on the screen (0 is the leftmost visible). */
uint32_t columns_article(const struct columns *columns, size_t place);
uint32_t columns_focused(const struct columns *columns);
/* Puts the cursor into an article's column; false where it is hidden. */
bool columns_go(struct columns *columns, uint32_t article);
bool columns_step(struct columns *columns, long by);
/* Moves the focused column past its neighbour. */
bool columns_move(struct columns *columns, long by);
/* The last column cannot be hidden. */
bool columns_hide(struct columns *columns);
/* Every article in this order. */
void columns_arrange(struct columns *columns, const uint32_t *order);
void columns_reset(struct columns *columns);
/* The focused column wider (or narrower) by so many; false where it cannot be. */
bool columns_widen(struct columns *columns, long by);
/* For a view that shows so many slots: the first of them, as near to the one given as leaves the
 * focused one among them. */
size_t columns_slide(const struct columns *columns, size_t first, size_t visible);
/* Moves the border before the place on the screen (1 and on) by so many columns, which one of its
 * neighbours gives to the other; false where there is no room for that. */
bool columns_drag(struct columns *columns, size_t place, long by);
/* All of the same width again. */
void columns_even(struct columns *columns);

#endif
