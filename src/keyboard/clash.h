/* What a new binding takes away. */
#ifndef HEXAPLA_KEYBOARD_CLASH_H
#define HEXAPLA_KEYBOARD_CLASH_H

#include "keyboard/keys.h"

/* Appends, for people, what binding these keys to the action would do to others: "was export",
 * "hides ]c ]x", "is hidden by v"; nothing where they are free. To be asked before the binding is
 * made. */
void keymap_clash(const struct keymap *map, unsigned context, struct slice keys, enum action action,
                  struct buffer *into);

#endif
