/* What the metadata of a newsItem of NewsML-G2 says. */
#ifndef HEXAPLA_WIRE_G2_FIELDS_H
#define HEXAPLA_WIRE_G2_FIELDS_H

#include "markup/tree.h"
#include "wire/story.h"

/* Fills the fields from the item's attributes, itemMeta, contentMeta and rightsInfo. */
void g2_fields(struct story *story, const struct node *item);
/* What only counts where the content gave nothing better: creators as bylines, provider and holder
 * as source. */
void g2_fields_left(struct story *story, const struct node *item);

/* The last part of the qcode, or of the uri, of a property ("text" of "ninat:text"), or its
 * literal; absent where it has none. */
struct slice g2_code(const struct node *property);
/* pubStatus in this program's words. */
struct slice g2_status(const struct node *property, struct arena *arena);

#endif
