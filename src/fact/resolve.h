/* From what an article says of a moment to the days it may mean. */
#ifndef HEXAPLA_FACT_RESOLVE_H
#define HEXAPLA_FACT_RESOLVE_H

#include "fact/mention.h"

/* The article's own day: when it was published, else what its dateline says; NO_DAY where neither
 * tells. */
int32_t resolve_today(const struct article *article);
/* Fills the days of the moment from all else. today: as above. ahead: whether the sentence speaks
 * of what is to come, which decides for "Friday" between the last and the next. */
void resolve_moment(struct moment *moment, int32_t today, bool ahead);

#endif
