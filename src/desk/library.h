/* The stories a user can choose from, as the app gathered them. Plain data, owned by the app. */
#ifndef HEXAPLA_DESK_LIBRARY_H
#define HEXAPLA_DESK_LIBRARY_H

#include "base/slice.h"

/* One story in the library list. */
struct library_story {
    struct slice title;  /* until it is read: the story's name */
    struct slice folder; /* for people; may be absent */
    uint32_t article_count;
    struct slice *article_names;  /* file names, for the second level of the list; or NULL */
    struct slice *article_titles; /* with their sources; absent until they are read; or NULL */
    struct slice published;       /* when its latest article was, in ISO 8601; may be absent */
};

struct library {
    const struct library_story *stories;
    size_t count;
    double unread;    /* share of the titles and dates that is still to come; 0: none */
    unsigned edition; /* another where the stories in place say more than before */
};

#endif
