/* What the terminal's description (terminfo) says, apart because its header takes hundreds of plain
 * words for macros. For after newterm only. */
#ifndef HEXAPLA_TERM_CAPABILITY_H
#define HEXAPLA_TERM_CAPABILITY_H

#include "base/buffer.h"

/* Whether a screen can be drawn at all. */
bool capability_enough(void);
/* Attributes (A_BOLD, …) that the terminal cannot combine with a colour. */
unsigned long capability_not_with_colors(void);
/* Whether leaving brings back what was on the screen before. */
bool capability_restores_screen(void);
/* Bytes that give the terminal back: plain style, cursor, keypad, paste, main screen (or the start
 * of the last of so many rows). Without padding. */
void capability_add_leave(struct buffer *into, int row_count, bool mouse);
/* Bytes that take it again; the screen is then to be painted anew. */
void capability_add_enter(struct buffer *into, bool mouse);
/* Turns bracketed paste on or off, and gives the keys that frame a paste (NULL where
 * the terminal has no such thing). */
bool capability_paste(bool on, const char **start, const char **end);

/* Whether the terminal tells of the mouse. */
void capability_mouse(bool on);

#endif
