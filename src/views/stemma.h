/* The lines of descent as a tree that can be drawn line by line: one node an article. */
#ifndef HEXAPLA_VIEWS_STEMMA_H
#define HEXAPLA_VIEWS_STEMMA_H

#include "desk/state.h"
#include "sheet/page.h"

#define STEMMA_NONE SIZE_MAX

struct stemma_node {
    uint32_t article;
    size_t parent;  /* the node it hangs on, an index; STEMMA_NONE: it is a root or stands alone */
    size_t descent; /* the line between the two, an index of comparison.lineage; or STEMMA_NONE */
    uint32_t depth;
    bool last;  /* of those that hang on its parent */
    bool alone; /* no line leads to it or from it */
};

struct stemma {
    const struct comparison *of;   /* the rest is made of this one; NULL: to be made */
    struct stemma_node *items;     /* roots first by time, what hangs on each below it; then those
                                      that stand alone */
    size_t count, capacity, alone; /* alone: how many stand alone */
    uint32_t *node_of;             /* [article] */
    uint32_t seen;                 /* the focused article the choice was last made from */
};

/* What is kept of the view, brought up to date with the comparison. */
struct stemma *stemma_own(struct reader *reader);
void stemma_forget(struct reader *reader);
void stemma_release(struct reader *reader);

/* The evidence stands beside the tree on screens of so many columns, else below. */
enum { STEMMA_BESIDE_LEAST = 100 };
/* The tree's columns. */
size_t stemma_columns(const struct reader *reader);
/* Adds a node's line: label, name and time, then the evidence in brief where there is room. */
void stemma_add(const struct reader *reader, size_t node, struct page *page);
/* Draws what leads to it, in a row of the canvas. */
void stemma_draw_branches(const struct reader *reader, size_t node, struct canvas *canvas,
                          size_t row);
/* Adds what is known of a node and the line it hangs on, in words. */
void stemma_explain(const struct reader *reader, size_t node, struct page *page);
/* One line of it: "share 106 words verbatim". */
void stemma_brief(const struct reader *reader, size_t node, struct buffer *into);
/* The longest passage that the ends of a line share, or NULL. */
const struct passage *stemma_passage(const struct comparison *comparison,
                                     const struct descent *descent);

#endif
