/* What feeds hang on to an item's text. */
#ifndef HEXAPLA_FEED_TRIM_H
#define HEXAPLA_FEED_TRIM_H

#include "markup/blocks.h"

/* Takes the link to the whole text ("Continue reading →") out of the tree, where it is the last
 * thing there; gives its text on one line, in the arena, or absent. */
struct slice trim_more(struct node *root, struct arena *arena);
/* Without "…", "[...]" and the like at the end. */
struct slice trim_dots(struct slice s);
/* "The post … appeared first on …", in several languages. */
bool trim_is_origin(struct slice s);
/* For each block its kind of furniture, or FURNITURE_KINDS for body; never all of them furniture.
 * NULL where all are body. The caller frees. */
unsigned char *trim_kinds(const struct block_found *blocks, size_t count);

#endif
