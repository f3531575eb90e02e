/* What stands inside and below an article and is not part of it. */
#ifndef HEXAPLA_PLAIN_FURNITURE_H
#define HEXAPLA_PLAIN_FURNITURE_H

#include "plain/page.h"

/* Cuts furniture from unit `from` on, and collects disclosures. In doubt a unit stays body. */
void furniture_cut(struct page *page, size_t from);
/* Says which of the units that stay are headings and captions. */
void furniture_kinds(struct page *page);

#endif
