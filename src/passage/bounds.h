/* From tokens to bytes: with which punctuation a passage begins and ends. */
#ifndef HEXAPLA_PASSAGE_BOUNDS_H
#define HEXAPLA_PASSAGE_BOUNDS_H

#include "passage/digest.h"

/* The bytes of tokens from..to, with the punctuation that opens or ends a sentence there. */
struct range bounds_alone(const struct digest *digest, uint32_t from, uint32_t to);
/* Widens two ranges that begin and end with the same words by the punctuation before and after that
 * is the same, too; quotation marks are the same whatever their shape. */
void bounds_common(const struct digest *a, struct range *range_a, const struct digest *b,
                   struct range *range_b);

#endif
