/* Byline and date in the text that a page shows, for pages that say nothing of them to machines. */
#ifndef HEXAPLA_HTML_SHOWN_H
#define HEXAPLA_HTML_SHOWN_H

#include "html/headline.h"
#include "model/loading.h"
#include "text/date.h"

/* Reads the pieces of text around the headline: "By" and the names behind it, a name that stands
 * beside a date, and short pieces that hold a date. Fills what the article still lacks of bylines,
 * published and modified. */
void shown_near(struct article *article, const struct headline *headline, const struct site *site,
                enum date_order order);
/* For a page without any title: reads the start of the page as one reads plain text, and fills
 * title, bylines and dates where they are absent. */
void shown_page(struct article *article, const struct tree *tree,
                const struct load_options *options);

#endif
