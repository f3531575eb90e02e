/* What the steps of reading one plain text share. */
#ifndef HEXAPLA_PLAIN_PAGE_H
#define HEXAPLA_PLAIN_PAGE_H

#include "plain/phrases.h"
#include "plain/units.h"
#include "text/date.h"

struct page {
    struct slice text;
    struct lines lines;
    struct units units;
    struct article *article;
    enum date_order order;
    size_t threads; /* for a large page; 0: one a core */
    struct phrases phrases;
    VEC(struct slice) bylines, disclosures, cites, keywords; /* in the article's arena */
};

struct slice page_unit(const struct page *page, size_t unit);
/* The strongest phrase of the unit, or NULL; looked for once. Keeps it in that unit alone. */
const struct phrase *page_phrase(const struct page *page, size_t unit);
uint32_t page_line(const struct page *page, size_t unit);
/* Makes the unit furniture. */
void page_cut(struct page *page, size_t unit, enum furniture_kind kind);
/* The first unit of prose at or after from that is not furniture; the count of units if none. */
size_t page_next_prose(const struct page *page, size_t from);

#endif
