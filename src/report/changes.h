/* The words of one wording that differ from another's, as [-gone-] and {+new+}. */
#ifndef HEXAPLA_REPORT_CHANGES_H
#define HEXAPLA_REPORT_CHANGES_H

#include "report/flow.h"

/* Shares of common words: below CHANGES_LOOSE both wordings side by side read better than one with
 * the changes marked; CHANGES_STRICT is for wordings that need not be alike. */
#define CHANGES_LOOSE 0.3
#define CHANGES_STRICT 0.6

/* Adds b to the flow with what it lacks of a and has beyond a marked; where they share less than
 * this part of the longer one's words, adds b as it is. */
void changes_add(struct flow *flow, struct slice a, struct slice b, double least);

#endif
