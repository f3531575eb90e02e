/* Title, byline and date in the text that a page shows, for pages that say nothing to machines. */
#ifndef HEXAPLA_HTML_SHOWN_H
#define HEXAPLA_HTML_SHOWN_H

#include "html/headline.h"
#include "model/loading.h"

/* Reads the lines at the headline (at the start of the page where there is none) as one reads plain
 * text, and fills what the article still lacks of title, bylines, published and modified. */
void shown_fill(struct article *article, const struct tree *tree, const struct headline *headline,
                const struct load_options *options);

#endif
