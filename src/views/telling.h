/* A statement told once: whose wording is shown, and how many independent origins tell it. */
#ifndef HEXAPLA_VIEWS_TELLING_H
#define HEXAPLA_VIEWS_TELLING_H

#include "desk/state.h"
#include "sheet/page.h"

/* ranks[article] becomes its place among all by time of publication, from 0; those without a date
 * follow in their order. A date without a time counts as the day's end. */
void telling_rank(const struct comparison *comparison, uint32_t *ranks);
/* The member that comes first by the ranks. The statement has one at least. */
const struct member *telling_first(const struct statement *statement, const uint32_t *ranks);
/* How many tell it, those who have it from each other word for word counted once. */
uint32_t telling_origins(const struct statement *statement);
/* Adds the member's wording: its sentences in order, without those that only say again what it has
 * said before. Words in conflict are marked. */
void telling_add(const struct reader *reader, const struct statement *statement,
                 const struct member *member, struct piece_list *pieces);
/* Whether the search finds something in that wording. */
bool telling_matches(const struct reader *reader, const struct statement *statement,
                     const struct member *member);

#endif
