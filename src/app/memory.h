/* What the program remembers from one run to the next: where each story was left, and what was
 * typed. Two files below $XDG_STATE_HOME/hexapla (by default ~/.local/state/hexapla), "places" and
 * "history". They are written whole or not at all, under a lock, and what other runs have written
 * meanwhile is kept. Losing them costs nothing but comfort: nothing here is ever complained about.
 */
#ifndef HEXAPLA_APP_MEMORY_H
#define HEXAPLA_APP_MEMORY_H

#include "app/input.h"
#include "keyboard/history.h"

/* Appends the path of a file of ours, below a folder that is made where it is missing; false where
 * there is no home. */
bool memory_path(const char *name, struct buffer *into);
/* The name a story's place is kept under: made of where its files really are. */
uint64_t memory_key(const struct input_story *story);
/* Appends the line kept for the story; false where there is none. */
bool memory_place(uint64_t key, struct buffer *line);
/* Keeps a line for the story. */
void memory_keep_place(uint64_t key, struct slice line);
/* Adds the lines kept of earlier runs. */
void memory_history(struct history *searches, struct history *commands);
void memory_keep_history(const struct history *searches, const struct history *commands);

#endif
