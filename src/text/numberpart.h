/* Parts of a whole: "half", "two thirds", "a quarter of a point". English. */
#ifndef HEXAPLA_TEXT_NUMBERPART_H
#define HEXAPLA_TEXT_NUMBERPART_H

#include "text/numbervalue.h"

/* The word at parse->range as a part ("half", "thirds"), of which under make a whole; its count
 * stands before. Values are percent. */
bool numberpart_open(struct number_parse *parse, struct slice word, double under);
/* The same without a count, as in "quarter-point". */
bool numberpart_open_bare(struct number_parse *parse, double under);
/* "a third of", "by a third": else it is the third of something. */
bool numberpart_is_third(const struct number_parse *parse, struct slice word);
/* Makes it a part of a percentage point where one follows. */
bool numberpart_of_point(struct number_parse *parse);
/* Makes "half a million", "half an hour" a number like others. */
void numberpart_half_of(struct number_parse *parse);

#endif
