/* Which site a page belongs to: its name, its address, and telling them in titles and bylines. */
#ifndef HEXAPLA_HTML_SITE_H
#define HEXAPLA_HTML_SITE_H

#include "html/claims.h"

enum { SITE_NAMES = 12 };

struct site {
    struct slice names[SITE_NAMES]; /* as outlets are named on the page */
    size_t count;
    struct slice host;     /* of the page's address, without "www."; absent */
    struct slice language; /* of the article, once that is known; absent */
    struct slice url;      /* the page's own, absolute where it can be told; absent */
};

/* Reads it from sorted claims. Slices are the claims'. */
struct site site_of(const struct claims *claims);
/* Whether a line is the site's name and nothing else: "BBC News", "bbc.co.uk", "The Verge". */
bool site_is_named(const struct site *site, struct slice line);
/* What the page calls its publisher or itself, or absent. */
struct slice site_source(const struct claims *claims);

#endif
