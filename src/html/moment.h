/* When the article was published and changed, of all the dates a page gives. */
#ifndef HEXAPLA_HTML_MOMENT_H
#define HEXAPLA_HTML_MOMENT_H

#include "html/headline.h"
#include "model/article.h"
#include "text/date.h"

/* Fills published and modified, where they are still absent; article.url is known. Three rules go
 * beyond the order of places:
 *   - a moment in UTC is written in the zone in which the page also gives the same moment, since
 *     that is the day its readers see;
 *   - a later date that the page shows at its headline, and that is not after the last change, is
 *     the publication of this edition;
 *   - a date that can be read in two ways is read as another date of the page agrees with.
 * Warns of dates that stay ambiguous or are only relative. order: how 03/04/2026 reads here. */
void moment_fill(struct article *article, const struct claims *claims,
                 const struct headline *headline, enum date_order order);
/* The date in an address such as "/2026/01/28/": the last resort. Absent where there is none. */
struct slice moment_of_address(struct arena *arena, struct slice url);

#endif
