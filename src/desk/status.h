/* What the reader says in words about a statement. */
#ifndef HEXAPLA_DESK_STATUS_H
#define HEXAPLA_DESK_STATUS_H

#include "desk/state.h"

/* Appends "A=B verbatim, C differs: 214 against 241; not in D". */
void status_words(const struct comparison *comparison, uint32_t statement, struct buffer *into);
/* Appends "conflict", "moved", "repeated", or nothing. */
void status_flags(const struct statement *statement, struct buffer *into);
/* Appends the reasons of a pair, parted by "; ", at most so many. */
void status_reasons(const struct pair *pair, bool conflicts_only, size_t most, struct buffer *into);

/* Appends the score as people see it; 1.00 is kept for verbatim pairs. */
void status_score(const struct pair *pair, struct buffer *into);

#endif
