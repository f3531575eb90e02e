/* Which of a page's many titles is the article's. */
#ifndef HEXAPLA_HTML_HEADLINE_H
#define HEXAPLA_HTML_HEADLINE_H

#include "html/site.h"

struct headline {
    struct slice title;      /* absent where there is none */
    const struct node *node; /* the heading that shows it, or NULL */
    uint32_t order;          /* where that stands; 0: nowhere */
};

/* The heading that readers see, where it agrees with what machines are told or nothing speaks
 * against it; else what machines are told, the name of the site taken off: "Headline | Site",
 * "Site: Headline". A piece is taken off only where it is known to be the site's name, or where
 * what stays is said elsewhere as the whole title; so colons and dashes of a title's own stay. */
struct headline headline_pick(const struct claims *claims, const struct site *site);
/* Where no heading shows the title: looks for an element whose whole text is the title, or is what
 * stays of it without its first or last pieces. What is found is the headline. */
void headline_show(struct headline *headline, const struct tree *tree);
/* The piece of a title behind the headline, where it may be the outlet's name ("Headline - Outlet")
 * though the page names none; absent where there is none. */
struct slice headline_outlet(const struct claims *claims, const struct headline *headline,
                             const struct site *site);

#endif
