/* What a page shows as headline, byline, date and deck, told by elements and class names. */
#ifndef HEXAPLA_HTML_MARKUP_H
#define HEXAPLA_HTML_MARKUP_H

#include "html/claims.h"

/* Adds what one element claims: h1, time, rel=author, classes and ids such as "byline",
 * "entry-date", "standfirst". */
void markup_claim(struct claims *claims, const struct node *node);

#endif
