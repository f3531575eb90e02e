/* The elements of a feed that are open, and which of them an element or an end tag closes. */
#ifndef HEXAPLA_FEED_MEND_OPEN_H
#define HEXAPLA_FEED_MEND_OPEN_H

#include "base/buffer.h"

enum { MEND_DEPTH = 100 };

enum mend_role {
    MEND_ITEM = 1,
    MEND_FRAME = 2, /* an item and what is around it */
    MEND_LEAF = 4,  /* holds text and no other fields */
    MEND_FIELD = 8, /* no piece of HTML inside a text is called so */
    MEND_LONG = 16, /* may hold pieces of HTML */
    MEND_VOID = 32  /* HTML's elements without an end tag; "link" is one in HTML, none in a feed */
};

struct mend_element {
    struct slice name; /* as written */
    unsigned roles;
};

struct mend_open {
    struct buffer *into; /* gets the end tags */
    struct mend_element list[MEND_DEPTH];
    size_t depth;
};

/* Which roles an element of that name has; letter case does not matter. */
unsigned mend_roles(struct slice name);
/* Closes all but the outermost `depth`. */
void mend_close_to(struct mend_open *open, size_t depth);
/* Closes the nearest open element of the name; a frame is closed by none but frames. */
void mend_close(struct mend_open *open, struct slice name);
/* Closes what must be closed before an element of these roles can open. */
void mend_make_room(struct mend_open *open, unsigned roles);

#endif
