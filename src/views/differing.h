/* What those who tell a statement otherwise say instead, in brief: "[C: 241]". */
#ifndef HEXAPLA_VIEWS_DIFFERING_H
#define HEXAPLA_VIEWS_DIFFERING_H

#include "model/comparison.h"
#include "sheet/page.h"

/* Adds what the pairs in conflict have against the shown article's wording; where that takes no
 * part, what they have against each other. Nothing where nothing is in conflict. */
void differing_add(const struct comparison *comparison, const struct statement *statement,
                   uint32_t shown, bool ascii, struct piece_list *pieces);
/* Marks in the text of pieces from start on, which is that article's wording, the values that the
 * others have otherwise. */
void differing_mark(const struct statement *statement, uint32_t article, size_t start,
                    struct piece_list *pieces);

#endif
