/* Who disagrees with whom in a statement, and in what. */
#ifndef HEXAPLA_REPORT_DISPUTES_H
#define HEXAPLA_REPORT_DISPUTES_H

#include "model/comparison.h"
#include "report/flow.h"

/* A pair in conflict, as one of its two members sees it. */
struct dispute {
    const struct pair *pair;
    bool second; /* the member is the pair's b */
    struct dispute *next;
};

/* In the arena: for each member of the statement the disputes it is in, or NULL. Linear in members
 * and pairs. */
struct dispute **disputes_of(struct arena *arena, const struct statement *statement);
/* Adds "! 241 against 214 (A, C)", the member's own value first. */
void disputes_add(struct flow *flow, const struct comparison *comparison,
                  const struct dispute *first);
/* Adds "214 (A, C) against 241 (B)": all that the statement's articles disagree in. */
void disputes_add_all(struct flow *flow, const struct comparison *comparison,
                      const struct statement *statement);

#endif
