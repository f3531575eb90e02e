/* UTF-8 in and out. Everything past the loader is valid UTF-8; only paths and error texts may not
 * be. */
#ifndef HEXAPLA_TEXT_UTF8_H
#define HEXAPLA_TEXT_UTF8_H

#include "base/buffer.h"

enum { UTF8_REPLACEMENT = 0xFFFD };

/* utf8_decode's part beyond ASCII. */
size_t utf8_decode_wide(struct slice s, size_t at, uint32_t *code);

/* Decodes the character at s.data[at] (at < s.len) and gives its length in bytes, 1 to 4. A bad
 * sequence gives U+FFFD and the length of its maximal subpart (Unicode 15, section 3.9). */
static inline size_t utf8_decode(struct slice s, size_t at, uint32_t *code)
{
    unsigned char first = (unsigned char)s.data[at];
    if (first >= 0x80)
        return utf8_decode_wide(s, at, code);
    *code = first;
    return 1;
}

/* The start of the character that ends before at (at > 0), never below 0. */
size_t utf8_back(struct slice s, size_t at);
/* Writes 1 to 4 bytes; surrogates and values past U+10FFFF become U+FFFD. */
size_t utf8_encode(uint32_t code, char out[4]);
void utf8_add(struct buffer *into, uint32_t code);
bool utf8_valid(struct slice s);
/* Appends s with every bad sequence as U+FFFD; gives how many there were. */
size_t utf8_repair(struct slice s, struct buffer *into);

#endif
