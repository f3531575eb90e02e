/* Everything a page claims about its article, gathered in one walk over its tree. */
#ifndef HEXAPLA_HTML_COLLECT_H
#define HEXAPLA_HTML_COLLECT_H

#include "html/claims.h"

/* Fills claims (with its arena given), sorted by whom to believe. */
void collect_claims(struct claims *claims, const struct tree *tree);

#endif
