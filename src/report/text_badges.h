/* What an editor must know of an article first, in a text report. */
#ifndef HEXAPLA_REPORT_TEXT_BADGES_H
#define HEXAPLA_REPORT_TEXT_BADGES_H

#include "model/article.h"
#include "report/flow.h"

/* "[EMBARGOED until …] [v3]" on a line of its own where there are any; the page stands at its start
 * and stands at the next one's, both at column indent. faults: with those that warnings give. */
void text_badges(struct flow *flow, struct page *page, const struct article *article, bool faults,
                 size_t indent);

#endif
