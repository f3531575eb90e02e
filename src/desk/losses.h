/* What retellings drop, in words. */
#ifndef HEXAPLA_DESK_LOSSES_H
#define HEXAPLA_DESK_LOSSES_H

#include "base/buffer.h"
#include "model/comparison.h"

/* Appends what the members drop of how the reference says it, as far as their pairs with it tell:
 * "C: may dropped, speaker dropped; D F: quotation marks dropped"; nothing where nothing is. */
void losses_add(const struct comparison *comparison, const struct statement *statement,
                uint32_t reference, struct buffer *into);

#endif
