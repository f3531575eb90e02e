/* A document of HTML or XML as a tree of elements and texts: what libxml2's parsers report, kept in
 * one arena. Never larger or deeper than the limits, whatever the input: see tree_cut. No entity of
 * the document's own is expanded, no other file is opened, nothing is fetched. */
#ifndef HEXAPLA_MARKUP_TREE_H
#define HEXAPLA_MARKUP_TREE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "markup/tag.h"

struct attribute {
    struct slice name;  /* lower case in HTML; the local name in XML */
    struct slice value; /* entities decoded; "" where HTML gives none */
};

struct node {
    enum tag tag;        /* XML elements too, by their local name in lower case */
    uint32_t line;       /* in the file, from 1 */
    struct slice name;   /* of an element: local name, lower case in HTML. Of a text: the text */
    struct slice prefix; /* XML: the namespace prefix as written, or absent */
    struct slice space;  /* XML: the namespace's URI, or absent */
    struct attribute *attributes;
    uint32_t attribute_count;
    uint32_t depth; /* of the root: 0 */
    uint32_t order; /* in the document, from 0 (the root); below tree.node_count + 1 */
    struct node *parent, *first, *last, *next, *previous;
};

struct tree {
    struct arena *arena;
    struct node *root; /* an element without a name, above everything; never NULL */
    size_t node_count;
    uint32_t fault_line; /* the first place that is not well formed; 0: none (XML only) */
    char fault[160];     /* what it was, or that libxml2 is not there; else "" */
    bool cut;            /* nodes, depth, attributes or length went beyond the limits */
    bool entities;       /* entities were declared, and left as they are */
};

/* Both take valid UTF-8 without a byte order mark and always give a tree, which the caller frees;
 * XML that is not well formed is read as far as it goes. script elements keep their text only where
 * their type names JSON; HTML's style, template and noscript are dropped. */
struct tree *tree_html(struct slice text);
struct tree *tree_xml(struct slice text);
void tree_free(struct tree *tree);

/* The node behind this one in document order, inside top; NULL at the end. */
struct node *tree_next(const struct node *node, const struct node *top);
/* The same, but past everything inside the node. */
struct node *tree_skip(const struct node *node, const struct node *top);
/* Whether it is an element of that local name. */
bool tree_is(const struct node *node, const char *name);
/* The first child, and the next sibling, of that local name; NULL: none. */
struct node *tree_child(const struct node *node, const char *name);
struct node *tree_sibling(const struct node *node, const char *name);
/* The first element of that local name anywhere inside; NULL: none. */
struct node *tree_find(const struct node *top, const char *name);
struct node *tree_find_tag(const struct node *top, enum tag tag);
/* Absent where there is no such attribute. */
struct slice tree_attribute(const struct node *node, const char *name);
/* Appends all the text inside, white space as it stands, elements of ROLE_HIDDEN left out. */
void tree_text(const struct node *node, struct buffer *into);
/* The same on one line: runs of white space are one space, none at the ends. In the arena; "" where
 * there is none, absent where node is NULL. */
struct slice tree_line(const struct node *node, struct arena *arena);

#endif
