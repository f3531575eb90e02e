/* The parts of the text report around its statements. */
#ifndef HEXAPLA_REPORT_TEXT_HEADER_H
#define HEXAPLA_REPORT_TEXT_HEADER_H

#include "model/comparison.h"
#include "report/flow.h"

/* Each article: label, title, source, date, length, how much of it no other has. */
void text_header(struct flow *flow, struct page *page, const struct comparison *comparison);
/* Adds "A  Harbour Wire": the label, and the source or else the file's name. */
void text_article_name(struct flow *flow, enum style style, const struct comparison *comparison,
                       size_t article);
/* A table of how much of each article's words the others have; several tables, one below the other,
 * where the page is too narrow for all columns. */
void text_matrix(struct flow *flow, struct page *page, const struct comparison *comparison);
/* Percent of each article's words that stand in statements of its own; the caller frees. */
unsigned *text_unique_shares(const struct comparison *comparison);
/* The last line: how many statements of each class, how many in conflict or moved. */
void text_summary(struct flow *flow, struct page *page, const struct comparison *comparison,
                  size_t shown);

#endif
