/* --list-keys: the reader's keys and actions, one a line, parted by tabs. */
#ifndef HEXAPLA_APP_LIST_KEYS_H
#define HEXAPLA_APP_LIST_KEYS_H

#include "app/config.h"

/* Lines of "KEYS<TAB>ACTION<TAB>WHAT IT DOES", as --keys and the settings' bindings have it; keys
 * that hold elsewhere than the action usually does are told of at the end. */
void list_keys(const struct options *options, const struct config *config, struct buffer *into);

#endif
