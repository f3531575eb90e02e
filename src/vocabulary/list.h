/* Lists of words in one string, apart by single spaces: how the small tables of this room are
 * written. */
#ifndef HEXAPLA_VOCABULARY_LIST_H
#define HEXAPLA_VOCABULARY_LIST_H

#include "base/slice.h"

/* Takes the first word off *rest; false where none is left. */
bool list_next(const char **rest, struct slice *word);
bool list_has(const char *list, struct slice word);

#endif
