/* HTML's names for characters, as they stand in Markdown. */
#ifndef HEXAPLA_DOCUMENT_ENTITY_H
#define HEXAPLA_DOCUMENT_ENTITY_H

#include "base/buffer.h"

/* Appends the character of "&amp;", "&#8212;", "&#x2014;"; a name it does not know as it stands.
 * Control characters become U+FFFD. */
void entity_add(struct slice reference, struct buffer *into);

#endif
