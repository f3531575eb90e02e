/* Pictures, films and graphics that are items of their own beside the stories of a NewsML-G2
 * message: their captions belong to the story that they go with. */
#ifndef HEXAPLA_WIRE_G2_PICTURES_H
#define HEXAPLA_WIRE_G2_PICTURES_H

#include "wire/items.h"
#include "wire/story.h"

/* Gives each picture with a caption to a story: one that links to it, else the one before it in the
 * message, else the first. Before the items are read; the lists are in the arena. */
void g2_pictures_assign(struct items *items, struct arena *arena);
/* Adds the captions as blocks; what else their items say for people is furniture. */
void g2_pictures_read(struct story *story, const struct picture *pictures);

#endif
