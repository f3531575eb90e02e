/* What the app says: a line at the bottom until the next key, and what of it is kept to be read
 * again. */
#ifndef HEXAPLA_DESK_MESSAGE_H
#define HEXAPLA_DESK_MESSAGE_H

#include "desk/state.h"

/* Shows it until the next key. The first path bytes are a file's path: where the whole is too wide
 * they are cut at their front, so that what is said of the file is not lost. */
void message_say(struct reader *reader, enum meaning meaning, struct slice text, size_t path);
/* Adds it to the messages that are kept; of many, the latest. */
void message_keep(struct reader *reader, enum meaning meaning, struct slice text);
void message_free(struct reader *reader);
/* Draws the line over a row of the screen. */
void message_draw(const struct reader *reader, struct canvas *canvas, size_t row);

#endif
