/* Bytes written as letters (RFC 4648, section 4). */
#ifndef HEXAPLA_BASE_BASE64_H
#define HEXAPLA_BASE_BASE64_H

#include "base/buffer.h"

/* Appends the letters for the bytes of s, in one run with its "=". */
void base64_encode(struct slice s, struct buffer *into);
/* Appends the bytes that s stands for; the letters of the URL alphabet count too. What is no letter
 * of either is passed over, as RFC 2045 says of mail; "=" ends a run, and another may follow. Gives
 * how many characters were passed over that are neither white space nor "=". */
size_t base64_decode(struct slice s, struct buffer *into);

#endif
