/* An XML file of a wire: decoded, as a tree, with what was wrong with it. */
#ifndef HEXAPLA_WIRE_XML_H
#define HEXAPLA_WIRE_XML_H

#include "charset/charset.h"
#include "markup/tree.h"

struct xml {
    struct tree *tree;
    struct buffer store;
    struct charset_text decoded;
};

/* The caller closes it. Fails on binary data and where not one element is found. */
bool xml_open(struct slice bytes, const char *name, struct xml *xml, struct error *error);
void xml_close(struct xml *xml);
/* Gives an article of the file its encoding, and warnings of what was cut or repaired. */
void xml_tell(const struct xml *xml, struct article *article);

/* The text inside on one line, in the arena; absent where node is NULL or holds none. */
struct slice xml_line(const struct node *node, struct arena *arena);
/* The same of its first child of that name. */
struct slice xml_child_line(const struct node *node, const char *name, struct arena *arena);
/* An attribute without white space at its ends; absent where it is missing or blank. */
struct slice xml_attribute(const struct node *node, const char *name);
/* xml:lang of the node or of what it stands in; absent where none of them has it. */
struct slice xml_language(const struct node *node);
/* Whether text, beyond white space, stands anywhere inside. */
bool xml_has_text(const struct node *node);

#endif
