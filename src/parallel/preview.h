/* What has been read, side by side, while the comparison is still to come: nothing is aligned yet,
 * and the columns move on together by their share. */
#ifndef HEXAPLA_PARALLEL_PREVIEW_H
#define HEXAPLA_PARALLEL_PREVIEW_H

#include "desk/state.h"

/* Replaces what was shown so; retains the articles. */
void preview_set(struct reader *reader, struct article *const *articles, size_t count);
void preview_drop(struct reader *reader);
bool preview_update(struct reader *reader, enum action action, long count,
                    struct requests *requests);
/* What its bottom line offers. */
const struct hint *preview_hints(void);
/* A column that is pressed is in focus. */
void preview_click(struct reader *reader, const struct mouse *mouse);
void preview_draw(const struct reader *reader, struct canvas *canvas);
/* The sentences that are on a screen of the present size, and more below, as a list. */
void preview_linear(const struct reader *reader, struct canvas *canvas);

#endif
