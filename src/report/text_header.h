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
/* Which articles share words verbatim, and the likely lines of descent with their evidence. */
void text_descent(struct flow *flow, struct page *page, const struct comparison *comparison);
/* How many statements of each class, what is in conflict, what is moved, what the marks mean.
 * shown: how many statements follow. */
void text_summary(struct flow *flow, struct page *page, const struct comparison *comparison,
                  size_t shown);
/* A share of 0 to 1, rounded. */
unsigned text_percent(double share);
/* Whether any of the member's sentences is moved. */
bool text_moved(const struct comparison *comparison, const struct member *member);

#endif
