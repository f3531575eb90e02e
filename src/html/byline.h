/* Who wrote the article, of all the names a page gives. */
#ifndef HEXAPLA_HTML_BYLINE_H
#define HEXAPLA_HTML_BYLINE_H

#include "html/headline.h"
#include "model/article.h"

/* Fills article.bylines with the people of the first place that names people; false where none
 * does. Roles, addresses, handles, dates and the outlet behind a name go; degrees ("Ph.D.") stay.
 * People whom a byline on the page credits only with contributions, photographs or editing are left
 * out. Names shown are looked for near the headline. */
bool byline_people(struct article *article, const struct claims *claims, const struct site *site,
                   const struct headline *headline);
/* Fills them with a user's name, or the outlet that signs, as the first place gives it. */
void byline_signers(struct article *article, const struct claims *claims, const struct site *site,
                    const struct headline *headline);

#endif
