/* From the paths of the command line to stories: which files belong together. */
#ifndef HEXAPLA_APP_INPUT_H
#define HEXAPLA_APP_INPUT_H

#include "base/arena.h"
#include "base/error.h"

/* One story as a list of files. A folder given that has its articles in folders of their own is
 * several stories; everything else given is one. */
struct input_story {
    struct slice folder; /* the folder it was found in; absent where files were named */
    struct slice *paths; /* as given, or FOLDER/REST; each also ends with a NUL */
    size_t count;
};

struct input {
    struct arena *arena;
    struct input_story *stories;
    size_t count;
    size_t failures; /* paths that could not be used; each has been complained about */
};

/* Sorts the given paths into stories. Faults are handed to complain; the rest goes on. */
void input_gather(struct input *input, const struct slice *paths, size_t count);
/* The same without a word about faults, while the terminal is the reader's. */
void input_gather_again(struct input *input, const struct slice *paths, size_t count);
/* The same, as one flat list of files in one story (extract). */
void input_flatten(struct input *input, const struct slice *paths, size_t count);
/* Puts stories of folders near the top before those of deeper ones, and leaves their order
 * otherwise: in a library what was meant to be found first stands first. */
void input_near_first(struct input *input);
void input_free(struct input *input);

#endif
