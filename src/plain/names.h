/* People and roles in a byline. */
#ifndef HEXAPLA_PLAIN_NAMES_H
#define HEXAPLA_PLAIN_NAMES_H

#include "plain/page.h"

/* What a person does, and no name: "Chief Reporter", "Redakteurin". */
bool names_is_role(struct slice s);
/* Names behind "By", and nothing like a sentence. */
bool names_is_list(struct slice s);
/* Adds the people of "Jane Roe and John Doe, political editor" to the bylines. */
void names_add(struct page *page, struct slice names);
/* Adds one name, without what stands behind it in brackets. Twice the same counts once. */
void names_add_one(struct page *page, struct slice name);

#endif
