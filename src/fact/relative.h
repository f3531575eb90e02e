/* Moments that count from now or from another moment: "yesterday", "late last year", "two days
 * later", "the third quarter". English. */
#ifndef HEXAPLA_FACT_RELATIVE_H
#define HEXAPLA_FACT_RELATIVE_H

#include "fact/reading.h"

/* The one that begins (or, for "two days ago", ends) at the token; *range gets its bytes. */
bool relative_read(const struct reading *reading, uint32_t token, struct moment *moment,
                   struct range *range);
/* "early", "late" … before a date; *start moves back to it. */
enum moment_part relative_part_before(const struct reading *reading, uint32_t token,
                                      uint32_t *start);
/* "morning", "evening" … behind a day; *end moves behind it. */
enum moment_part relative_part_behind(const struct reading *reading, uint32_t token, uint32_t *end);
/* "last", "this", "next" before a weekday, month or season: the shift and the origin. */
void relative_order_before(const struct reading *reading, uint32_t token, struct moment *moment,
                           uint32_t *start);

#endif
