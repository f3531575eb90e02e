/* Which articles of a folder tell the same story, read off their comparison. */
#ifndef HEXAPLA_APP_STORY_SPLIT_H
#define HEXAPLA_APP_STORY_SPLIT_H

#include "app/input.h"
#include "model/comparison.h"

/* Articles belong together when those of a story share, on average, enough of their words in the
 * statements they both tell. Gives each article its story's number, from 0 in
 * order of the first article, in group (one entry an article), and the number of stories. */
size_t story_split(const struct comparison *comparison, uint32_t *group);

/* Whether at least two of the stories have two articles or more: a lone article among retellings
 * does not make a library. */
bool story_split_is_library(const uint32_t *group, size_t articles, size_t stories);

/* The story's files parted after the comparison of them, as several stories in the arena. False
 * where that is no library. */
bool story_split_input(const struct input_story *story, const struct comparison *comparison,
                       struct arena *arena, struct input *parts);

#endif
