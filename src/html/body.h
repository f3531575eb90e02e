/* Which of a page's text is the article, and what the rest is. */
#ifndef HEXAPLA_HTML_BODY_H
#define HEXAPLA_HTML_BODY_H

#include "html/metadata.h"

/* Fills the article's text, blocks and furniture: every visible text of the page is in one of them,
 * in its place. Warns where the page holds no article, or only the beginning of one. The title is
 * there already. */
void html_body(struct article *article, const struct tree *tree, const struct load_options *options,
               const struct html_hints *hints);

#endif
