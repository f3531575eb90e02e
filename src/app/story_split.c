/* Connected components over the articles of a comparison; the edges are shared statements. */
#include "app/story_split.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

/* Retellings of one event share at least this share of the shorter one's words; articles on
 * different events share a stray sentence at most. */
#define SHARE_BAR 0.06

static double shared(const struct matrix *matrix, size_t a, size_t b)
{
    size_t from = matrix->words[a] <= matrix->words[b] ? a : b, to = from == a ? b : a;
    double sum = 0;
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        sum += matrix_share(matrix, class, from, to);
    return sum;
}

/* Gives the story number to everything that hangs together with the article, by a list of those
 * still to be followed. */
static void follow(const struct matrix *matrix, size_t article, uint32_t number, uint32_t *group,
                   uint32_t *stack)
{
    size_t depth = 0;
    stack[depth++] = (uint32_t)article;
    group[article] = number;
    while (depth > 0) {
        size_t at = stack[--depth];
        for (size_t i = matrix->first[at]; i < matrix->first[at + 1]; i++) {
            size_t other = matrix->cells[i].column;
            if (group[other] != UINT32_MAX || shared(matrix, at, other) < SHARE_BAR)
                continue;
            group[other] = number;
            stack[depth++] = (uint32_t)other;
        }
    }
}

size_t story_split(const struct comparison *comparison, uint32_t *group)
{
    const struct matrix *matrix = &comparison->matrix;
    uint32_t *stack = alloc_zeroed(matrix->size, sizeof *stack);
    uint32_t count = 0;
    memset(group, 0xFF, matrix->size * sizeof *group);
    for (size_t i = 0; i < matrix->size; i++)
        if (group[i] == UINT32_MAX)
            follow(matrix, i, count++, group, stack);
    free(stack);
    return count;
}

bool story_split_is_library(const uint32_t *group, size_t articles, size_t stories)
{
    size_t *sizes = alloc_zeroed(stories, sizeof *sizes), told_twice = 0;
    for (size_t i = 0; i < articles; i++)
        told_twice += ++sizes[group[i]] == 2;
    free(sizes);
    return told_twice >= 2;
}

static bool holds_path(const struct input_story *story, struct slice path)
{
    for (size_t i = 0; i < story->count; i++)
        if (slice_equal(story->paths[i], path))
            return true;
    return false;
}

/* The files are taken by path: a file can hold several articles, and some could not be read. */
static void part(const struct input_story *story, const struct comparison *comparison,
                 const uint32_t *group, size_t count, struct arena *arena, struct input *parts)
{
    parts->stories = ARENA_ARRAY(arena, struct input_story, count);
    parts->count = count;
    for (size_t i = 0; i < comparison->article_count; i++) {
        struct input_story *into = &parts->stories[group[i]];
        if (!into->paths)
            *into = (struct input_story){
                .paths = ARENA_ARRAY(arena, struct slice, comparison->article_count)};
        struct slice path = arena_slice(arena, comparison->articles[i]->path);
        if (into->paths && !holds_path(into, path))
            into->paths[into->count++] = path;
    }
    for (size_t i = 0; i < count; i++)
        parts->stories[i].folder = arena_slice(arena, story->folder);
}

bool story_split_input(const struct input_story *story, const struct comparison *comparison,
                       struct arena *arena, struct input *parts)
{
    uint32_t *group = alloc_zeroed(comparison->article_count, sizeof *group);
    size_t count = story_split(comparison, group);
    *parts = (struct input){0};
    bool library = count > 1 && story_split_is_library(group, comparison->article_count, count);
    if (library)
        part(story, comparison, group, count, arena, parts);
    free(group);
    return library;
}
