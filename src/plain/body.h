/* Puts the article together from its units. */
#ifndef HEXAPLA_PLAIN_BODY_H
#define HEXAPLA_PLAIN_BODY_H

#include "plain/units.h"

/* Fills text, blocks, pieces and furniture of the article, all in its arena. */
void body_build(struct article *article, struct slice text, const struct lines *lines,
                const struct units *units);
/* A unit's text on one line, in the article's arena. */
struct slice body_unit_text(struct article *article, struct slice text, const struct lines *lines,
                            const struct unit *unit);

#endif
