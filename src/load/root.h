/* The root element of a document of XML, found without a parser. */
#ifndef HEXAPLA_LOAD_ROOT_H
#define HEXAPLA_LOAD_ROOT_H

#include "base/slice.h"

enum { ROOT_NAME = 64, ROOT_SPACE = 160 };

struct root {
    char name[ROOT_NAME];   /* local name as written; cut where it is longer */
    char space[ROOT_SPACE]; /* URI of its namespace, "" for none */
    bool declared;          /* an <?xml …?> or a document type stands before it */
    bool html;              /* that document type is HTML's */
};

/* Passes over what may stand before the root: a byte order mark, white space, declarations,
 * comments, a document type with its own declarations, and a little that does not belong there
 * (marks of transmission) where <?xml follows. Reads the bytes as they stand in the file, UTF-8 or
 * ASCII's kin, or UTF-16 or UTF-32. False where no element begins within the first 64 KB. */
bool root_find(struct slice bytes, struct root *root);

#endif
