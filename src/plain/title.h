/* Which line above an article is its title. */
#ifndef HEXAPLA_PLAIN_TITLE_H
#define HEXAPLA_PLAIN_TITLE_H

#include "plain/page.h"
#include "plain/terms.h"

enum { NO_UNIT = -1 };

/* What stands above the article, and what is known of the article below. */
struct head {
    size_t end;         /* the first unit behind it */
    size_t body;        /* the first paragraph of prose: a deck, or end */
    bool sparse;        /* there is no paragraph to measure by */
    long title;         /* unit, or NO_UNIT */
    struct terms terms; /* of the article's first paragraphs */
};

/* Weighs the units before head->end; NO_UNIT where none is a title. */
long title_pick(const struct page *page, const struct head *head);
/* Whether two lines say the same, but for case, symbols at their ends, and a name behind a bar or
 * dash: "Headline", "Headline | Name". */
bool title_same(struct slice a, struct slice b);
/* A headline that asks or exclaims ends like a sentence. */
bool title_asks(const struct page *page, size_t unit);

#endif
