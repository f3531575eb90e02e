/* Stories are told apart by their folders, and are the same where they have the same paths. */
#include "app/follow.h"

#include "app/story_title.h"

#include <unistd.h>

static bool is_same_story(const struct input_story *a, const struct input_story *b)
{
    bool same = a->count == b->count && slice_equal(a->folder, b->folder);
    for (size_t i = 0; same && i < a->count; i++)
        same = slice_equal(a->paths[i], b->paths[i]);
    return same;
}

static bool is_same_input(const struct input *a, const struct input *b)
{
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = is_same_story(&a->stories[i], &b->stories[i]);
    return same;
}

bool follow_gather(const struct slice *paths, size_t count, const struct input *before,
                   struct input *now)
{
    for (size_t i = 0; i < count; i++)
        if (access(paths[i].data, F_OK) != 0)
            return false;
    input_gather_again(now, paths, count);
    input_near_first(now);
    if (now->count && !is_same_input(now, before))
        return true;
    input_free(now);
    return false;
}

const struct input_story *follow_story(const struct input *now, const struct input_story *story)
{
    for (size_t i = 0; i < now->count; i++)
        if (slice_equal(now->stories[i].folder, story->folder))
            return &now->stories[i];
    return NULL;
}

struct library follow_library(const struct input *now, const struct input *before,
                              const struct library *library, struct arena *arena, bool *read)
{
    struct library fresh = story_library(now, arena);
    struct library_story *stories = (struct library_story *)fresh.stories;
    for (size_t i = 0; i < now->count; i++) {
        const struct input_story *old = follow_story(before, &now->stories[i]);
        bool known = old && library->count == before->count && is_same_story(old, &now->stories[i]);
        if (known)
            stories[i] = library->stories[old - before->stories];
        read[i] = known && library->unread <= 0;
    }
    return fresh;
}

struct slice follow_new_path(const struct input_story *now, const struct input_story *before)
{
    for (size_t i = 0; i < now->count; i++) {
        size_t old = 0;
        while (old < before->count && !slice_equal(before->paths[old], now->paths[i]))
            old++;
        if (old == before->count)
            return now->paths[i];
    }
    return SLICE_NONE;
}
