/* Names of stories, from their paths alone. */
#include "app/story_title.h"

static struct slice last_part(struct slice path)
{
    size_t end = path.len;
    while (end > 1 && path.data[end - 1] == '/')
        end--;
    size_t start = end;
    while (start > 0 && path.data[start - 1] != '/')
        start--;
    return slice_sub(path, start, end);
}

static struct slice without_extension(struct slice name)
{
    for (size_t at = name.len; at > 1; at--)
        if (name.data[at - 1] == '.')
            return slice_sub(name, 0, at - 1);
    return name;
}

/* The folder that all the files stand in; empty where they do not share one. */
static struct slice common_folder(const struct input_story *story)
{
    struct slice folder = SLICE("");
    for (size_t i = 0; i < story->count; i++) {
        struct slice path = story->paths[i];
        struct slice own = slice_sub(path, 0, path.len - last_part(path).len);
        if (i > 0 && !slice_equal(own, folder))
            return SLICE("");
        folder = own;
    }
    return folder;
}

struct slice story_name(const struct input_story *story)
{
    struct slice folder = story->folder.len ? story->folder : common_folder(story);
    if (folder.len > 1)
        return last_part(folder);
    return without_extension(last_part(story->paths[0]));
}

struct library story_library(const struct input *input, struct arena *arena)
{
    struct library_story *stories = ARENA_ARRAY(arena, struct library_story, input->count);
    for (size_t i = 0; i < input->count; i++) {
        const struct input_story *story = &input->stories[i];
        stories[i] = (struct library_story){.title = story_name(story),
                                            .folder = story->folder,
                                            .article_count = (uint32_t)story->count};
        stories[i].article_names = ARENA_ARRAY(arena, struct slice, story->count);
        stories[i].article_titles = ARENA_ARRAY(arena, struct slice, story->count);
        for (size_t a = 0; a < story->count; a++)
            stories[i].article_names[a] = last_part(story->paths[a]);
    }
    return (struct library){.stories = stories, .count = input->count};
}
