/* How one sentence stands to the others that say the same: the pair it is shown by, and its mark.
 */
#ifndef HEXAPLA_SHEET_RELATION_H
#define HEXAPLA_SHEET_RELATION_H

#include "model/comparison.h"

struct relation {
    const struct pair *pair; /* NULL: no other article has it */
    const struct member *own, *other;
    char mark;
};

/* The article the others of a statement are held against: the base where it takes part, else the
 * first. */
uint32_t relation_reference(const struct comparison *comparison, const struct statement *statement);
struct relation relation_of(const struct comparison *comparison, uint32_t article,
                            uint32_t sentence);

#endif
