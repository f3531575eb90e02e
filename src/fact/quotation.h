/* What stands between quotation marks. */
#ifndef HEXAPLA_FACT_QUOTATION_H
#define HEXAPLA_FACT_QUOTATION_H

#include "fact/reading.h"

/* The quotations that begin in the sentence: any marks, single ones too; over several sentences and
 * paragraphs; blocks that are quotations as a whole. */
void quotations_read(struct reading *reading);
struct slice quotation_value(struct arena *arena, const struct quotation *quotation);

#endif
