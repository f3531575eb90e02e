/* The place and agency that open a report, and what else on a page names its owner. */
#ifndef HEXAPLA_PLAIN_DATELINE_H
#define HEXAPLA_PLAIN_DATELINE_H

#include "plain/page.h"

/* The place in the dateline that opens a paragraph: "BEIJING" of "BEIJING (AP) — …"; absent where
 * none does. A part of the paragraph. */
struct slice dateline_place(struct slice paragraph);
/* Fills article.dateline from the first prose at or after from. */
void dateline_read(struct page *page, size_t from);
/* The same of one paragraph: "BEIJING (AP) — Stuck in …" gives "BEIJING" and "AP"; agency is absent
 * where none stands in brackets. False where no dateline opens it. */
bool dateline_split(struct slice paragraph, struct slice *place, struct slice *agency);
/* Whether a dateline on the page has the name in its brackets. */
bool dateline_names(const struct page *page, struct slice name);
/* Whether the copyright line, or an address on the page, carries the name. */
bool dateline_page_owner(const struct page *page, struct slice name);
/* The holder in a copyright line ("© 2026 Name. All rights reserved."), or absent. */
struct slice dateline_holder(struct slice line);

#endif
