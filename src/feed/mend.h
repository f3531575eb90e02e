/* Feeds that are not well-formed XML, made so. */
#ifndef HEXAPLA_FEED_MEND_H
#define HEXAPLA_FEED_MEND_H

#include "base/buffer.h"

/* Appends the text as XML with every element closed, inside one root "mended"; lines stay where
 * they are. Tags close the nearest open element of their name without regard to case, and what is
 * open inside it; an item closes the one before; fields of an item do not nest. Comments,
 * instructions and document types are left out, sections become text, "<" that begins no tag
 * becomes "&lt;". References ("&amp;", "&nbsp;") stay as they are. Text is valid UTF-8. False
 * where the text ends inside an item or its feed. */
bool mend_feed(struct slice text, struct buffer *into);
/* Whether a CDATA section runs on over the borders of items until the end of another: well formed,
 * and yet broken. */
bool mend_swallows(struct slice text);

#endif
