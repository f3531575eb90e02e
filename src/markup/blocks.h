/* The blocks of text in a tree: where a browser would begin a new paragraph. What is body and what
 * furniture is for others to say. */
#ifndef HEXAPLA_MARKUP_BLOCKS_H
#define HEXAPLA_MARKUP_BLOCKS_H

#include "base/vec.h"
#include "markup/tree.h"
#include "model/builder.h"

struct block_found {
    enum block_kind kind;
    struct slice text; /* white space as a browser shows it; in the arena */
    uint32_t line;
    uint32_t linked;           /* bytes of the text that stand in links */
    const struct node *node;   /* the innermost element of ROLE_BLOCK that holds it */
    const struct node *holder; /* the innermost element of any role that holds all of it */
};

struct blocks {
    struct arena *arena;
    VEC(struct block_found) list;
};

/* Appends the blocks inside top, in document order. `struct blocks b = {.arena = …};` */
void blocks_read(struct blocks *blocks, const struct node *top);
void blocks_free(struct blocks *blocks);
/* All of them as body. */
void blocks_build(struct builder *builder, const struct node *top);

#endif
