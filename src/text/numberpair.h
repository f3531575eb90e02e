/* Numbers made of two: ranges, scores, "two in three". */
#ifndef HEXAPLA_TEXT_NUMBERPAIR_H
#define HEXAPLA_TEXT_NUMBERPAIR_H

#include "text/numbervalue.h"

/* Takes the second number of "5-7", "5 to 7" into *number, which holds the first; between: the word
 * stands before it. */
void numberpair_second(struct number_parse *first, bool between, struct number *number);
/* Makes "two in three" and "one out of ten" shares. */
void numberpair_out_of(const struct number_parse *parse, struct number *number);

#endif
