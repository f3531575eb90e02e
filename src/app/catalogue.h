/* What the library says of its stories, read from their files by threads of its own, so that the
 * list is there at once and fills while it is looked at. */
#ifndef HEXAPLA_APP_CATALOGUE_H
#define HEXAPLA_APP_CATALOGUE_H

#include "app/input.h"
#include "desk/library.h"

struct catalogue;

/* wake is called on another thread when there is something to take. threads: at most at once; 0:
 * one a core. NULL where no thread can be had. */
struct catalogue *catalogue_new(size_t threads, void (*wake)(void *context), void *context);
/* Ends what is under way and waits for it. */
void catalogue_free(struct catalogue *catalogue);

/* Reads these stories instead of those of before: first the title of each, then when the latest of
 * its articles was published. read: [story] whether all of that is known already. The paths must
 * stay until the catalogue is freed. */
void catalogue_read(struct catalogue *catalogue, const struct input *input, const bool *read);
/* Writes what has become known into the stories, in the order of the input, and how much is still
 * to be read; false where there is nothing new. Texts go into the arena. */
bool catalogue_take(struct catalogue *catalogue, struct library_story *stories, double *unread,
                    struct arena *arena);
/* Waits at most so long for all to be read; whether it is. */
bool catalogue_wait(struct catalogue *catalogue, int milliseconds);

#endif
