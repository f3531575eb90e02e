/* What stands in the tags of feeds, and between them, as XML. Offsets are bytes of the text. */
#ifndef HEXAPLA_FEED_MEND_TAG_H
#define HEXAPLA_FEED_MEND_TAG_H

#include "base/buffer.h"

enum { MEND_NAME = 64 }; /* bytes of the longest name that is kept */

/* The name of an element or attribute at that place; empty where there is none. */
struct slice mend_name(struct slice text, size_t at);
/* Whether a name can begin with the byte. */
bool mend_begins_name(char c);
/* The first c at or after from; text.len where there is none. */
size_t mend_find(struct slice text, size_t from, char c);
/* Appends text with what XML forbids in it replaced; whole: nothing in it is markup, "&" neither.
 */
void mend_text(struct slice text, bool whole, struct buffer *into);
/* Appends the attributes from `at` on (into may be NULL); gives the place of the ">", of the "<" of
 * a tag that follows where it is missing, or the end. */
size_t mend_attributes(struct slice text, size_t at, struct buffer *into);

#endif
