/* How a statement is worded: its members grouped by those that say it in the same words. */
#ifndef HEXAPLA_REPORT_WORDING_H
#define HEXAPLA_REPORT_WORDING_H

#include "base/buffer.h"
#include "model/comparison.h"

/* One wording. Members of the statement whose leader is the same index share it. */
struct wording {
    uint32_t *leader;         /* [member]: the first member that says it verbatim; maybe itself */
    const struct pair **pair; /* [member]: its pair with the reference member, or NULL */
    size_t reference;         /* the base's member where it has one, else the first */
};

enum { WORDING_NOWHERE = UINT32_MAX };
/* The index of an article's member in the statement, or WORDING_NOWHERE. */
uint32_t wording_member(const struct statement *statement, uint32_t article);

/* In the arena. Linear in members and pairs. */
struct wording wording_group(struct arena *arena, const struct comparison *comparison,
                             const struct statement *statement);
/* Appends the member's sentences with a space between, or with gap where the article has others in
 * between; a sentence that only repeats the first is left out. */
void wording_text(const struct comparison *comparison, const struct member *member, const char *gap,
                  struct buffer *into);

#endif
