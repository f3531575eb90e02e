/* Lines that were typed before, the latest last, each once. */
#ifndef HEXAPLA_KEYBOARD_HISTORY_H
#define HEXAPLA_KEYBOARD_HISTORY_H

#include "base/buffer.h"

enum { HISTORY_LINES = 200 };

struct history {
    struct buffer *items;
    size_t count, capacity;
};

void history_free(struct history *history);
/* Copies the line to the end; a line that is there already moves there. The oldest goes when there
 * are HISTORY_LINES. Empty lines, and those with line breaks, are not kept. */
void history_add(struct history *history, struct slice line);
/* The line so many back (1 is the latest), or none. */
struct slice history_line(const struct history *history, size_t back);

#endif
