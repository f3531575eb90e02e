/* The words of one wording that differ from another's, as [-gone-] and {+new+}. */
#ifndef HEXAPLA_REPORT_CHANGES_H
#define HEXAPLA_REPORT_CHANGES_H

#include "report/flow.h"

/* Adds b to the flow with what it lacks of a and has beyond a marked. Where the two have too little
 * in common for that to be read with ease, adds b as it is. */
void changes_add(struct flow *flow, struct slice a, struct slice b);

#endif
