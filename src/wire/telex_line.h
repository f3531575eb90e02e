/* Lines of a message, and the signs that typesetting left in them. */
#ifndef HEXAPLA_WIRE_TELEX_LINE_H
#define HEXAPLA_WIRE_TELEX_LINE_H

#include "wire/telex.h"

/* Cuts text (clean, valid UTF-8) into telex->lines; number: the file's line it begins on. */
void telex_lines(struct telex *telex, struct slice text, uint32_t number);
/* Appends the text with typesetters' signs as what they set: `` and '' as quotation marks, _ that
 * stands alone as a dash. */
void telex_set(struct slice text, struct buffer *into);
/* Appends a row of a table, its cells parted by " | "; { is a half there. */
void telex_row(struct slice text, struct buffer *into);
/* Whether no letter and no digit is in it: "___", "* * *". */
bool telex_is_rule(struct slice text);

#endif
