/* What agencies call the state of an item and its dates, in the words of this program. */
#ifndef HEXAPLA_WIRE_STATUS_H
#define HEXAPLA_WIRE_STATUS_H

#include "model/article.h"

/* "usable", "embargoed", "withheld" or "canceled" for what a format says of an item: a word in any
 * case ("Usable", "cancelled", "MANDATORY KILL"), a code ("stat:usable"), or the address of one
 * ("http://cv.iptc.org/newscodes/pubstatusg2/usable"). Absent for what is none of these. In the
 * arena. */
struct slice wire_status(struct arena *arena, struct slice found);

/* A date in any of the forms that wires use ("20260128T121158+0000", "2026-01-28T12:11:58Z", RFC
 * 822), as ISO 8601 and only as precise as found, in the article's arena. Absent where found is
 * absent or blank; absent, with a warning on the article, where it is no date. */
struct slice wire_date(struct article *article, struct slice found, uint32_t line);
/* At most so many bytes from its start, for messages; no character is cut. */
struct slice wire_cut(struct slice text, size_t most);
/* Whether the first of two dates in ISO 8601 lies behind the second, as far as they tell: false
 * where only one of them has a zone. */
bool wire_date_later(struct slice a, struct slice b);

#endif
