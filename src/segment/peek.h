/* Single characters and words round an offset of a text. Offsets are bytes; nothing here looks
 * further than its comment says, so that hostile text costs no more than other text. */
#ifndef HEXAPLA_SEGMENT_PEEK_H
#define HEXAPLA_SEGMENT_PEEK_H

#include "base/slice.h"

/* The character at the offset and *len, its bytes; 0 at the end. */
uint32_t peek_at(struct slice text, size_t at, size_t *len);
/* The character that ends before the offset; 0 at the start of the text. */
uint32_t peek_before(struct slice text, size_t at);
/* peek_space's part beyond ASCII. */
size_t peek_space_wide(struct slice text, size_t at);

/* Bytes of the white-space character at the offset; 0 where there is none. */
static inline size_t peek_space(struct slice text, size_t at)
{
    if (at >= text.len)
        return 0;
    unsigned char byte = (unsigned char)text.data[at];
    if (byte < 0x80)
        return byte == ' ' || (byte >= '\t' && byte <= '\r');
    return byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) ? peek_space_wide(text, at) : 0;
}

/* Whether the offset is the end of the text or white space. */
static inline bool peek_gap(struct slice text, size_t at)
{
    return at >= text.len || peek_space(text, at);
}

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
