/* --list-keys: the reader's keys and actions, one a line, parted by tabs. */
#ifndef HEXAPLA_APP_LIST_KEYS_H
#define HEXAPLA_APP_LIST_KEYS_H

#include "base/buffer.h"

/* Lines of "KEYS<TAB>ACTION<TAB>WHAT IT DOES". */
void list_keys(struct buffer *into);

#endif
