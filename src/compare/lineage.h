/* Lines of descent: which article was likely made from which, and how that shows. */
#ifndef HEXAPLA_COMPARE_LINEAGE_H
#define HEXAPLA_COMPARE_LINEAGE_H

#include "model/comparison.h"

/* Fills comparison->lineage from its passages and facts, and from what the articles cite and when
 * they were published. The method is that of textual criticism (Maas, Textkritik, 1927): shared
 * errors tell that two hang together; dates and citations tell the direction. */
void lineage_fill(struct comparison *comparison);

#endif
