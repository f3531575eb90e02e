/* Lines of print back into paragraphs. */
#ifndef HEXAPLA_DOCUMENT_REFLOW_H
#define HEXAPLA_DOCUMENT_REFLOW_H

#include "base/buffer.h"

/* Whether the paragraph of `line` goes on in `next`: where next begins small, or where its first
 * word did not fit into a line of `width` bytes, the longest near by. apart: blank lines, or the
 * end of a column or page, stand between; then next must begin small, and line be no short one and
 * not end as sentences do. Neither line is empty. */
bool reflow_joins(struct slice line, struct slice next, size_t width, bool apart);
/* Appends next to a paragraph, with a space where the script has spaces and no hyphen joins. */
void reflow_add_gap(struct buffer *paragraph, struct slice next);

#endif
