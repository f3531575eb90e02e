/* The content of a NewsML-G2 item. */
#ifndef HEXAPLA_WIRE_G2_CONTENT_H
#define HEXAPLA_WIRE_G2_CONTENT_H

#include "markup/tree.h"
#include "wire/story.h"

/* "text", "picture": the last part of the item's class; absent where it has none. */
struct slice g2_class(const struct node *item);
/* Whether text stands in the item itself. */
bool g2_content_has_text(const struct node *item);
/* Adds all of it: the first form is the body, and what others say beyond it is furniture. */
void g2_content_read(struct story *story, const struct node *item);
/* Appends why the item is no story: "an item of class picture whose content is in another file". */
void g2_content_lack(const struct node *item, struct buffer *why);

#endif
