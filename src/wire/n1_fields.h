/* What a NewsItem of NewsML 1 and its components say of a story. */
#ifndef HEXAPLA_WIRE_N1_FIELDS_H
#define HEXAPLA_WIRE_N1_FIELDS_H

#include "markup/tree.h"
#include "wire/story.h"

/* Fills the fields from the story's component, then from those around it, then from the item. */
void n1_fields(struct story *story, const struct node *component, const struct node *item);
/* What only counts where the content gave nothing better: creators as bylines, the sender as
 * source. */
void n1_fields_left(struct story *story, const struct node *component, const struct node *item);

/* What the versions of an item share: urn:newsml:PROVIDER:DATE:ITEM, in the arena. */
struct slice n1_guid(const struct node *item, struct arena *arena);
struct slice n1_version(const struct node *item, struct arena *arena);
struct slice n1_status(const struct node *item, struct arena *arena);

#endif
