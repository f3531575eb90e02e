/* The outlet that a page belongs to: the article's source. */
#ifndef HEXAPLA_PLAIN_OWNER_H
#define HEXAPLA_PLAIN_OWNER_H

#include "plain/page.h"

/* How strongly the whole page says that a short line is the outlet's name: 0 not at all, from 2 on
 * it may be taken. */
int owner_evidence(const struct page *page, struct slice name);
/* Whether every word of it names a section of pages: "WORLD NEWS". */
bool owner_is_section(const struct page *page, struct slice name);
/* The first part of a row of navigation, where it is the outlet; absent where it is not. */
struct slice owner_in_row(const struct page *page, struct slice row);
/* The holder in the page's copyright line, without "Ltd" and the like, where it may be an outlet
 * and wrote nothing itself; absent where there is none. */
struct slice owner_of_rights(const struct page *page);

#endif
