/* Links between sentences that do not stand together: the same large figure told in another place,
 * what one article names and another says is not disclosed, another rank for the same thing, who
 * did not comment. */
#ifndef HEXAPLA_COMPARE_ACROSS_H
#define HEXAPLA_COMPARE_ACROSS_H

#include "compare/going.h"
#include "compare/links.h"

/* Adds links between different articles and statements. */
void across_link(struct links *links, const struct comparison *comparison, struct going *going);

#endif
