/* A document of NITF, by itself or inside an envelope: its fields and its body. */
#ifndef HEXAPLA_WIRE_NITF_STORY_H
#define HEXAPLA_WIRE_NITF_STORY_H

#include "markup/tree.h"
#include "wire/story.h"

/* Adds what the nitf element says. Fields that the envelope has filled stay. The tags of its nodes
 * are changed to those of HTML. */
void nitf_story(struct story *story, struct node *nitf);
/* Gives the elements of NITF inside top the tags of HTML that have the same effect. */
void nitf_retag(struct node *top);

#endif
