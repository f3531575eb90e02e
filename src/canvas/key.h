/* Keys as terminal and reader both name them: a code point, or one of the named keys. */
#ifndef HEXAPLA_CANVAS_KEY_H
#define HEXAPLA_CANVAS_KEY_H

#include "base/buffer.h"

/* Values past Unicode's last code point. Control keys are their code points (^D is 4). */
#define NAMED_KEYS(X) \
    X(NONE, "None") \
    X(UP, "Up") \
    X(DOWN, "Down") \
    X(LEFT, "Left") \
    X(RIGHT, "Right") \
    X(HOME, "Home") \
    X(END, "End") \
    X(PAGE_UP, "PageUp") \
    X(PAGE_DOWN, "PageDown") \
    X(INSERT, "Insert") \
    X(DELETE, "Delete") \
    X(BACK_TAB, "BackTab") \
    X(F1, "F1") \
    X(F2, "F2") \
    X(F3, "F3") \
    X(F4, "F4") \
    X(F5, "F5") \
    X(F6, "F6") \
    X(F7, "F7") \
    X(F8, "F8") \
    X(F9, "F9") \
    X(F10, "F10") \
    X(F11, "F11") \
    X(F12, "F12") \
    X(RESIZE, "Resize") \
    X(PASTE_START, "PasteStart") \
    X(PASTE_END, "PasteEnd") \
    X(MOUSE, "Mouse") \
    X(WAKE, "Wake")

enum key_name {
    KEY_NAMED_BASE = 0x110000,
#define X(name, word) KEYS_##name,
    NAMED_KEYS(X)
#undef X
};

enum { KEYS_ESCAPE = 27, KEYS_ENTER = '\r', KEYS_TAB = '\t', KEYS_BACKSPACE = 127 };

/* "j", "^D", "Space", "Enter", "Esc", "Tab", "Up", "F1", "Backspace": appends the name. */
void key_name_add(uint32_t key, struct buffer *into);
/* Parses a sequence such as "]c", "^D", "<Space>", "<PageDown>", "zo" into keys; a named key inside
 * a sequence stands in <>, alone it need not. Gives how many, 0 where it is malformed. */
size_t key_parse(struct slice name, uint32_t *keys, size_t room);

#endif
