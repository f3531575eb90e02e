/* Plain text inside a wire's envelope, hard-wrapped or not, as blocks. */
#ifndef HEXAPLA_WIRE_PROSE_H
#define HEXAPLA_WIRE_PROSE_H

#include "model/builder.h"

/* A paragraph or list item of the text, on one line. */
struct prose_block {
    enum block_kind kind;
    struct slice text; /* in the arena of the article given */
    uint32_t line;     /* of the text, from 1 */
};

struct prose {
    VEC(struct prose_block) list;
};

/* Appends the blocks of text, whose lines are joined where a break only wraps. The caller frees
 * with prose_free. */
void prose_read(struct prose *prose, struct article *article, struct slice text);
void prose_free(struct prose *prose);

#endif
