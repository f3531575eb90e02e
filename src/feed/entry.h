/* An item of an XML feed, whatever its vocabulary. */
#ifndef HEXAPLA_FEED_ENTRY_H
#define HEXAPLA_FEED_ENTRY_H

#include "feed/draft.h"

/* What the feed that holds the item says of itself; in the arena. */
struct channel entry_channel(const struct node *holder, struct arena *arena);
/* Reads an item's elements into the draft. */
void entry_read(const struct node *item, struct draft *draft);

#endif
