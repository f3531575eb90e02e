/* The lines of help: what is drawn besides text, and the keys with what they do. */
#ifndef HEXAPLA_VIEWS_HELP_PAGE_H
#define HEXAPLA_VIEWS_HELP_PAGE_H

#include "desk/state.h"
#include "sheet/page.h"

/* Fills a page made by page_init with the signs and keys that hold in a view, those that hold
 * nowhere else first; NULL: with those of every view, and where they hold. */
void help_page(const struct reader *reader, const struct view *view, struct page *page);

#endif
