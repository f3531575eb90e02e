/* How a story is arranged, in words that another run understands: what is hidden, the columns, the
 * folds. */
#ifndef HEXAPLA_READER_ARRANGEMENT_H
#define HEXAPLA_READER_ARRANGEMENT_H

#include "desk/state.h"

/* Appends the words, each after a blank; nothing of what is as a story opens. */
void arrangement_add(const struct reader *reader, struct buffer *into);
/* Arranges as a word says; does nothing with one that it does not know. */
void arrangement_take(struct reader *reader, struct slice word);

#endif
