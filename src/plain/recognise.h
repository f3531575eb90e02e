/* The steps from units to metadata and furniture, in their order. */
#ifndef HEXAPLA_PLAIN_RECOGNISE_H
#define HEXAPLA_PLAIN_RECOGNISE_H

#include "plain/page.h"

/* Fills the article's metadata and says which units are furniture; with raw none is. */
void recognise_page(struct page *page, bool raw);
/* Gives the article, which has its text by now, the lists that were collected; a list it has
 * already stays. */
void recognise_lists(struct page *page);

#endif
