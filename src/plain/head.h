/* What stands above an article: its title, deck, byline, source and date, and the page's own rows.
 */
#ifndef HEXAPLA_PLAIN_HEAD_H
#define HEXAPLA_PLAIN_HEAD_H

#include "plain/page.h"

/* Fills the article's metadata and cuts what is no body; gives the first unit behind the head. */
size_t head_read(struct page *page);

#endif
