/* Which lines the library lists: stories, below an open one its articles; sorted and filtered.
 * Indices of stories are those of the app's library. */
#ifndef HEXAPLA_VIEWS_STORIES_H
#define HEXAPLA_VIEWS_STORIES_H

#include "base/vec.h"
#include "desk/state.h"

enum story_sort { STORY_SORT_GIVEN, STORY_SORT_TITLE, STORY_SORT_COUNT, STORY_SORT_LATEST };
enum { STORY_SORTS = STORY_SORT_LATEST + 1, NO_ARTICLE = UINT32_MAX };

struct story_line {
    uint32_t story, article; /* article: NO_ARTICLE on the story's own line */
};

struct stories {
    const struct library_story *of; /* made of these; NULL: not yet */
    size_t total;
    unsigned edition;
    bool *open; /* [story]: its articles are listed */
    enum story_sort sort;
    struct search filter;
    bool stale;
    VEC(struct story_line) lines;
    size_t shown;             /* stories among the lines */
    size_t dates;             /* stories whose date is known */
    size_t common;            /* bytes of the folders that all of them are in */
    size_t folder;            /* columns of the widest folder */
    struct story_line chosen; /* to be kept, whatever is listed */
};

/* Makes the lines where something has changed; gives the line of what was chosen, or the nearest
 * that is left of its story, else the first. */
size_t stories_make(struct stories *stories, const struct library *library);
void stories_release(struct stories *stories);
/* "as given", "by title" … */
const char *stories_sort_name(enum story_sort sort);
/* Its folder, without those that all are in; empty where it has none. */
struct slice stories_folder(const struct stories *stories, const struct library_story *story);
/* Whether title, folder or the name of an article matches. */
bool stories_match(const struct search *search, const struct library_story *story);

#endif
