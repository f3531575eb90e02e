/* Amounts in digits, as languages group them: 1,234.5 and 1.234,5 and 1 234,5. */
#ifndef HEXAPLA_TEXT_NUMBERDIGITS_H
#define HEXAPLA_TEXT_NUMBERDIGITS_H

#include "text/numberwords.h"

/* Reads the digits that begin at s.data[at]; gives their bytes, 0 where they are none or no amount
 * (1.2.3.4). *unit gets what the last digit that is no rounding nought counts: 0.1 of 1.5, 1000 of
 * 214,000. */
size_t numberdigits_read(struct slice s, size_t at, const struct number_style *style, double *value,
                         double *unit);

#endif
