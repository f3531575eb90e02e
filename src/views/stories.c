/* Sorting, filtering and unfolding the library. Titles are compared folded, so that case and
 * accents' forms do not matter; what sorts alike stays as the app gave it. */
#include "views/stories.h"

#include "base/alloc.h"
#include "sheet/display.h"
#include "text/fold.h"
#include "text/width.h"

#include <stdlib.h>
#include <string.h>

/* What a story is sorted by. */
struct rank {
    const struct library_story *story;
    struct buffer title;
    uint32_t index;
};

const char *stories_sort_name(enum story_sort sort)
{
    static const char *const names[STORY_SORTS] = {"as given", "by title", "most articles first",
                                                   "latest first"};
    return names[sort];
}

static int compare_slices(struct slice a, struct slice b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.data, b.data, common) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int by_index(const struct rank *a, const struct rank *b)
{
    return (a->index > b->index) - (a->index < b->index);
}

static int by_title(const void *left, const void *right)
{
    const struct rank *a = left, *b = right;
    int order = compare_slices(buffer_slice(&a->title), buffer_slice(&b->title));
    return order ? order : by_index(a, b);
}

static int by_count(const void *left, const void *right)
{
    const struct rank *a = left, *b = right;
    uint32_t one = a->story->article_count, two = b->story->article_count;
    return one != two ? (one < two) - (one > two) : by_index(a, b);
}

/* Times are ISO 8601; those that are not known come last. */
static int by_latest(const void *left, const void *right)
{
    const struct rank *a = left, *b = right;
    int order = compare_slices(b->story->published, a->story->published);
    return order ? order : by_index(a, b);
}

static void sort(struct rank *ranks, size_t count, enum story_sort how)
{
    static int (*const orders[STORY_SORTS])(const void *, const void *) = {
        [STORY_SORT_TITLE] = by_title,
        [STORY_SORT_COUNT] = by_count,
        [STORY_SORT_LATEST] = by_latest,
    };
    if (orders[how] && count)
        qsort(ranks, count, sizeof *ranks, orders[how]);
}

static bool text_matches(const struct search *search, struct slice text, struct buffer *scratch)
{
    struct range match;
    return !slice_is_none(text) && search_next(search, display_text(text, scratch), 0, &match);
}

bool stories_match(const struct search *search, const struct library_story *story)
{
    struct buffer scratch = {0};
    bool found = text_matches(search, story->title, &scratch) ||
                 text_matches(search, story->folder, &scratch);
    for (uint32_t i = 0; story->article_names && i < story->article_count && !found; i++)
        found = text_matches(search, story->article_names[i], &scratch) ||
                (story->article_titles && text_matches(search, story->article_titles[i], &scratch));
    buffer_free(&scratch);
    return found;
}

static void add_lines(struct stories *stories, const struct library_story *story, uint32_t index)
{
    VEC_PUSH(&stories->lines, (struct story_line){index, NO_ARTICLE});
    for (uint32_t i = 0; stories->open[index] && story->article_names && i < story->article_count;
         i++)
        VEC_PUSH(&stories->lines, (struct story_line){index, i});
}

static void fill(struct stories *stories, const struct library *library)
{
    struct rank *ranks = alloc_zeroed(library->count + 1, sizeof *ranks);
    struct buffer scratch = {0};
    size_t count = 0;
    for (size_t i = 0; i < library->count; i++) {
        const struct library_story *story = &library->stories[i];
        if (stories->filter.active && !stories_match(&stories->filter, story))
            continue;
        ranks[count] = (struct rank){.story = story, .index = (uint32_t)i};
        if (stories->sort == STORY_SORT_TITLE)
            fold_add(display_text(story->title, &scratch), &ranks[count].title);
        count++;
    }
    sort(ranks, count, stories->sort);
    stories->lines.count = 0;
    stories->shown = count;
    for (size_t i = 0; i < count; i++) {
        add_lines(stories, ranks[i].story, ranks[i].index);
        buffer_free(&ranks[i].title);
    }
    buffer_free(&scratch);
    free(ranks);
}

/* Bytes of the folders, whole ones, that every story's folder begins with. */
static size_t common_folders(const struct library *library)
{
    struct slice common = SLICE_NONE;
    for (size_t i = 0; i < library->count; i++) {
        struct slice folder = library->stories[i].folder;
        size_t end = 0, slash = 0;
        if (slice_is_none(folder))
            continue;
        if (slice_is_none(common))
            common = folder;
        for (; end < folder.len && end < common.len && folder.data[end] == common.data[end]; end++)
            slash = folder.data[end] == '/' ? end + 1 : slash;
        common = slice_sub(common, 0, slash);
    }
    return common.len;
}

struct slice stories_folder(const struct stories *stories, const struct library_story *story)
{
    size_t start = stories->common < story->folder.len ? stories->common : 0;
    return slice_sub(story->folder, start, story->folder.len);
}

/* Where a story of the library before stands in this one: by its folder, else by its number. */
static size_t place_now(const struct library_story *before, size_t index,
                        const struct library *library)
{
    struct slice folder = before[index].folder;
    for (size_t i = 0; !slice_is_none(folder) && i < library->count; i++)
        if (slice_equal(library->stories[i].folder, folder))
            return i;
    return index < library->count ? index : library->count;
}

/* Another library, or the same one with more in it: what was open or chosen stays so. */
static void take_library(struct stories *stories, const struct library *library)
{
    struct buffer scratch = {0};
    bool *open = alloc_zeroed(library->count + 1, sizeof *open);
    for (size_t i = 0; stories->open && i < stories->total; i++)
        if (stories->open[i])
            open[place_now(stories->of, i, library)] = true;
    if (stories->open && stories->chosen.story < stories->total)
        stories->chosen.story = (uint32_t)place_now(stories->of, stories->chosen.story, library);
    free(stories->open);
    stories->open = open;
    stories->of = library->stories;
    stories->total = library->count;
    stories->edition = library->edition;
    stories->dates = stories->folder = 0;
    stories->common = common_folders(library);
    for (size_t i = 0; i < library->count; i++) {
        const struct library_story *story = &library->stories[i];
        size_t wide = width_text(display_text(stories_folder(stories, story), &scratch));
        stories->dates += story->published.len > 0;
        stories->folder = wide > stories->folder ? wide : stories->folder;
    }
    buffer_free(&scratch);
}

static size_t find_chosen(const struct stories *stories)
{
    size_t at = 0;
    for (size_t i = 0; i < stories->lines.count; i++) {
        const struct story_line *line = &stories->lines.items[i];
        if (line->story != stories->chosen.story)
            continue;
        if (line->article == stories->chosen.article)
            return i;
        if (line->article == NO_ARTICLE)
            at = i;
    }
    return at;
}

size_t stories_make(struct stories *stories, const struct library *library)
{
    if (stories->of != library->stories || stories->total != library->count ||
        stories->edition != library->edition || !stories->open) {
        take_library(stories, library);
        stories->stale = true;
    }
    if (stories->stale)
        fill(stories, library);
    stories->stale = false;
    return find_chosen(stories);
}

void stories_release(struct stories *stories)
{
    if (!stories)
        return;
    search_end(&stories->filter);
    free(stories->open);
    VEC_FREE(&stories->lines);
    free(stories);
}
