/* Mentions of one name within an article. */
#ifndef HEXAPLA_FACT_NAMELINK_H
#define HEXAPLA_FACT_NAMELINK_H

#include "fact/reading.h"

/* Once all sentences are read: gives each name the longest form it has in the article, and the type
 * and title that are known of it elsewhere. */
void names_link(struct reading *reading);

#endif
