/* A compact table of words that news uses for one another, by stem (Snowball English). */
#ifndef HEXAPLA_VOCABULARY_SYNONYMS_H
#define HEXAPLA_VOCABULARY_SYNONYMS_H

#include "base/slice.h"

/* The group's name (of static life), or NULL. A place's begins with a capital, as no stem does. */
const char *synonyms_find(struct slice stem);

#endif
