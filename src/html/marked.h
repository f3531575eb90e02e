/* What a page says of its article by attributes on what it shows: microdata, RDFa, hentry. */
#ifndef HEXAPLA_HTML_MARKED_H
#define HEXAPLA_HTML_MARKED_H

#include "html/claims.h"

/* Adds what one element claims by itemprop or property. What belongs to another thing (a comment,
 * a video, a related article) claims nothing. */
void marked_claim(struct claims *claims, const struct node *node);

#endif
