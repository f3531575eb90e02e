/* Gathering of input files. Folders are walked by the load room; here is only decided what makes a
 * story. */
#include "app/input.h"

#include "app/complain.h"
#include "base/log.h"
#include "base/vec.h"
#include "load/extension.h"
#include "load/load.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct found {
    struct slice path;
    struct slice folder; /* of a walked file; absent for one that was named */
};

struct gathering {
    struct input *input;
    bool quiet;
    VEC(struct found) files;
};

static struct slice folder_of(struct slice path)
{
    size_t end = path.len;
    while (end > 0 && path.data[end - 1] != '/')
        end--;
    return slice_sub(path, 0, end ? end - 1 : 0);
}

static void on_found(void *context, const char *path)
{
    struct gathering *gathering = context;
    if (!load_extension_known(slice_from(path))) {
        log_debug("%s: not the name of an article, skipped", path);
        return;
    }
    struct slice kept = arena_string(gathering->input->arena, path);
    VEC_PUSH(&gathering->files, (struct found){kept, folder_of(kept)});
}

static void on_fault(void *context, const struct error *error)
{
    const struct gathering *gathering = context;
    if (!gathering->quiet)
        complain(error);
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Adds a path; a folder's files come with their folders. */
static void gather_one(struct gathering *gathering, struct slice path)
{
    struct input *input = gathering->input;
    struct slice kept = arena_slice(input->arena, path);
    if (!path.len) {
        struct error error = {0};
        error_set(&error, MESSAGE_NOT_FOUND, "''", NULL);
        on_fault(gathering, &error);
        input->failures++;
        return;
    }
    if (!is_folder(kept.data)) {
        VEC_PUSH(&gathering->files, (struct found){kept, SLICE_NONE});
        return;
    }
    struct error error = {0};
    size_t before = gathering->files.count;
    bool walked = load_walk(kept.data, on_found, on_fault, gathering, &error);
    if (walked && gathering->files.count == before)
        walked = error_set(&error, MESSAGE_NO_ARTICLES, kept.data, NULL);
    if (!walked) {
        on_fault(gathering, &error);
        input->failures++;
    }
}

static struct input_story make_story(struct arena *arena, const struct found *files, size_t count)
{
    struct input_story story = {.folder = files[0].folder, .count = count};
    story.paths = ARENA_ARRAY(arena, struct slice, count);
    for (size_t i = 0; i < count; i++)
        story.paths[i] = files[i].path;
    return story;
}

/* Whether each folder of the files holds at least two of them: then each is a story. A lone file in
 * a folder of its own (a saved page with its folder) says that folders mean something else. */
static bool folders_are_stories(const struct found *files, size_t count)
{
    for (size_t i = 0; i < count;) {
        size_t end = i + 1;
        if (slice_is_none(files[i].folder))
            return false;
        while (end < count && slice_equal(files[end].folder, files[i].folder))
            end++;
        if (end - i < 2)
            return false;
        i = end;
    }
    return true;
}

static void split_stories(struct input *input, const struct found *files, size_t count)
{
    input->stories = ARENA_ARRAY(input->arena, struct input_story, count);
    for (size_t i = 0; i < count;) {
        size_t end = i + 1;
        while (end < count && slice_equal(files[end].folder, files[i].folder))
            end++;
        input->stories[input->count++] = make_story(input->arena, files + i, end - i);
        i = end;
    }
}

static void gather(struct input *input, const struct slice *paths, size_t count, bool by_folder,
                   bool quiet)
{
    *input = (struct input){.arena = arena_new()};
    struct gathering gathering = {.input = input, .quiet = quiet};
    for (size_t i = 0; i < count; i++)
        gather_one(&gathering, paths[i]);
    size_t files = gathering.files.count;
    if (by_folder && folders_are_stories(gathering.files.items, files)) {
        split_stories(input, gathering.files.items, files);
    } else if (files) {
        input->stories = ARENA_NEW(input->arena, struct input_story);
        input->stories[0] = make_story(input->arena, gathering.files.items, files);
        input->count = 1;
    }
    VEC_FREE(&gathering.files);
}

void input_gather(struct input *input, const struct slice *paths, size_t count)
{
    gather(input, paths, count, true, false);
}

void input_gather_again(struct input *input, const struct slice *paths, size_t count)
{
    gather(input, paths, count, true, true);
}

void input_flatten(struct input *input, const struct slice *paths, size_t count)
{
    gather(input, paths, count, false, false);
}

static size_t depth_of(const struct input_story *story)
{
    size_t depth = 0;
    for (size_t i = 0; i < story->folder.len; i++)
        depth += story->folder.data[i] == '/';
    return depth;
}

/* Pointers into one array: those of the same depth keep its order. */
static int by_depth(const void *left, const void *right)
{
    const struct input_story *a = *(const struct input_story *const *)left;
    const struct input_story *b = *(const struct input_story *const *)right;
    size_t x = depth_of(a), y = depth_of(b);
    return x != y ? (x < y ? -1 : 1) : (a > b) - (a < b);
}

void input_near_first(struct input *input)
{
    size_t count = input->count;
    const struct input_story **order = ARENA_ARRAY(input->arena, const struct input_story *, count);
    struct input_story *sorted = ARENA_ARRAY(input->arena, struct input_story, count);
    for (size_t i = 0; i < count; i++)
        order[i] = &input->stories[i];
    if (count)
        qsort(order, count, sizeof *order, by_depth);
    for (size_t i = 0; i < count; i++)
        sorted[i] = *order[i];
    input->stories = sorted;
}

void input_free(struct input *input)
{
    arena_free(input->arena);
    *input = (struct input){0};
}
