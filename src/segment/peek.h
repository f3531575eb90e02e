/* Single characters and words round an offset of a text. Offsets are bytes; nothing here looks
 * further than its comment says, so that hostile text costs no more than other text. */
#ifndef HEXAPLA_SEGMENT_PEEK_H
#define HEXAPLA_SEGMENT_PEEK_H

#include "base/slice.h"

/* The character at the offset and *len, its bytes; 0 at the end. */
uint32_t peek_at(struct slice text, size_t at, size_t *len);
/* The character that ends before the offset; 0 at the start of the text. */
uint32_t peek_before(struct slice text, size_t at);
/* Bytes of the white-space character at the offset; 0 where there is none. */
size_t peek_space(struct slice text, size_t at);
/* Whether the offset is the end of the text or white space. */
bool peek_gap(struct slice text, size_t at);
/* The first offset at or after at that is not white space. */
size_t peek_skip_space(struct slice text, size_t at);
/* end without the white space before it, not below start. */
size_t peek_trim(struct slice text, size_t start, size_t end);
/* The word that ends at the offset: back to white space, an opening mark, a hyphen, dash or slash,
 * not past floor; at most 40 bytes. */
struct slice peek_word_before(struct slice text, size_t floor, size_t at);
/* The word that starts at the offset: letters, marks, digits and apostrophes; at most 40 bytes. */
struct slice peek_word(struct slice text, size_t at);
/* Bytes of a quotation mark or bracket that can stand before a sentence's first letter; else 0. */
size_t peek_opener(struct slice text, size_t at);

#endif
