/* News outlets and agencies: telling their names from people's, and finding who is credited. */
#ifndef HEXAPLA_PLAIN_OUTLETS_H
#define HEXAPLA_PLAIN_OUTLETS_H

#include "plain/page.h"

/* How much a name looks like that of an outlet by its own wording: 0 not at all. */
int outlets_likeness(struct slice name);
/* Whether it is one of the outlets known by name, or holds a word that outlets are named by, or is
 * a domain; odd capitals alone ("DeAnna", "GeokHub") do not count. */
bool outlets_named(struct slice name);
/* A person's name by its shape: two to four capitalised words, particles between them allowed. */
bool outlets_person(struct slice name);
/* Fills page->cites from the article's text, its own source left out. */
void outlets_cites(struct page *page);

#endif
