/* How a tree grows: elements opened and closed, text in between, within the limits. */
#ifndef HEXAPLA_MARKUP_GROW_H
#define HEXAPLA_MARKUP_GROW_H

#include "markup/tree.h"

struct grow {
    struct tree *tree;
    struct node *at;    /* the open element */
    uint32_t beyond;    /* open elements that are too deep for a node of their own */
    uint32_t hidden;    /* open elements inside one that is dropped, itself counted */
    bool foreign;       /* the element to be opened is none of HTML: it is not dropped */
    uint32_t preserved; /* open elements that keep their white space */
    struct buffer text; /* since the last element */
    uint32_t text_line;
};

/* An empty tree, with its root open. */
void grow_init(struct grow *grow);
/* Opens an element; NULL where it gets no node (dropped, too deep, too many). The name must live as
 * long as the tree. */
struct node *grow_open(struct grow *grow, struct slice name, uint32_t line);
/* Closes it, and what is still open inside; a name that is not open is passed over. */
void grow_close(struct grow *grow, struct slice name);
void grow_text(struct grow *grow, struct slice text, uint32_t line);
/* Whether the limit of nodes is reached, so that reading on is of no use. */
bool grow_full(const struct grow *grow);
/* Closes everything that is open. */
void grow_reset(struct grow *grow);
/* The caller's tree; grow is empty. */
struct tree *grow_finish(struct grow *grow);

#endif
