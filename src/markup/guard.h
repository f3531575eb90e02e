/* What must not reach a parser as it stands. */
#ifndef HEXAPLA_MARKUP_GUARD_H
#define HEXAPLA_MARKUP_GUARD_H

#include "base/buffer.h"

#include <libxml/HTMLparser.h>

struct guard {
    struct slice text; /* what may be parsed: the input itself, or *store */
    bool cut;          /* attributes were dropped */
    bool entities;     /* a document type declared entities; it was taken out */
};

/* htmlEntityLookup(), wherever the library was loaded. */
typedef __typeof__(htmlEntityLookup) guard_lookup;

/* Line numbers stay as they are. The caller frees *store. Attributes beyond the limit of one
 * element are dropped, since libxml2's time is quadratic in them; so are end tags of elements that
 * are not open, and an "&" that begins no reference becomes "&amp;". */
void guard_html(struct slice text, struct buffer *store, struct guard *guard);
/* The same but for end tags, and: the internal subset of a document type is taken out, HTML's names
 * for characters
 * ("&nbsp;") become the characters, control characters become U+FFFD, a "<" that begins nothing
 * becomes "&lt;", and other "&" that begin no character reference become "&amp;".
 */
void guard_xml(struct slice text, guard_lookup *lookup, struct buffer *store, struct guard *guard);

#endif
