/* JSON as people leave it in pages, made into JSON that a parser takes. */
#ifndef HEXAPLA_HTML_JSONMEND_H
#define HEXAPLA_HTML_JSONMEND_H

#include "base/buffer.h"

/* The JSON in a script: without the comment or CDATA marks, "window.x =" and ";" that stand around
 * it. */
struct slice jsonmend_core(struct slice text);
/* Appends well-formed JSON made of text: raw control characters and stray quotation marks in
 * strings are escaped, bad escapes lose their backslash, commas too many go and commas too few
 * come, comments go, what is still open at the end is closed. Bad UTF-8 is not looked for. Values
 * it cannot read become null. False where there is no object or array at all. Linear in text. */
bool jsonmend(struct slice text, struct buffer *into);

#endif
