/* Folders that grow while the reader runs: the stories gathered anew, and what of them is new. */
#ifndef HEXAPLA_APP_FOLLOW_H
#define HEXAPLA_APP_FOLLOW_H

#include "app/input.h"
#include "reader/reader.h"

/* Gathers the paths again, without a word; false (and nothing to free) where the stories are the
 * same as before, or where one of the paths is gone and nothing should be concluded. */
bool follow_gather(const struct slice *paths, size_t count, const struct input *before,
                   struct input *now);
/* The library of them, unread but for stories that have not changed: what is known of those is
 * taken from the library of before, and read[story] set where that is all. */
struct library follow_library(const struct input *now, const struct input *before,
                              const struct library *library, struct arena *arena, bool *read);
/* The story of now that is this one of before; NULL where there is none. */
const struct input_story *follow_story(const struct input *now, const struct input_story *story);
/* A path of the story that it did not have before; none where there is none. */
struct slice follow_new_path(const struct input_story *now, const struct input_story *before);

#endif
