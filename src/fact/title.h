/* What a person is, as news puts it beside the name. */
#ifndef HEXAPLA_FACT_TITLE_H
#define HEXAPLA_FACT_TITLE_H

#include "fact/reading.h"

/* How many tokens at the front of the name first..last are titles, with the words that belong to
 * them ("Finance Minister Jonas Petrik": 2); 0 where none are, or where nothing would be left. */
uint32_t title_length(const struct reading *reading, uint32_t first, uint32_t last);
/* The role in small letters before the name ("coastguard commander Ingrid Solheim"), or behind it
 * between commas ("Ingrid Solheim, the coastguard commander"); empty where there is none. */
struct range title_beside(const struct reading *reading, uint32_t first, uint32_t last);
/* "Tom Ashdown, 71," or "Tom Ashdown, who". */
bool title_age(const struct reading *reading, uint32_t last);
/* Whether the titles share a word for a role; Mr and Mrs are none. */
bool title_same_role(struct slice a, struct slice b);

#endif
