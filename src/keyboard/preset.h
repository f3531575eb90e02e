/* Key maps for hands that are used to other programs. */
#ifndef HEXAPLA_KEYBOARD_PRESET_H
#define HEXAPLA_KEYBOARD_PRESET_H

#include "keyboard/keys.h"

/* The map of that name instead of what the map holds: "default", "less". False where there is no
 * such name; the map is then as it was. */
bool keymap_preset(struct keymap *map, struct slice name);
/* "default less": every name. */
const char *keymap_preset_names(void);

#endif
