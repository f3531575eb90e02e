/* What a story is called in the library and in the header. */
#ifndef HEXAPLA_APP_STORY_TITLE_H
#define HEXAPLA_APP_STORY_TITLE_H

#include "app/input.h"
#include "reader/reader.h"

/* The last part of its folder, or of its first file without the extension. Points into the paths.
 */
struct slice story_name(const struct input_story *story);
/* The library of all stories, each by its name; nothing is read. */
struct library story_library(const struct input *input, struct arena *arena);

#endif
