/* A canvas onto a terminal, and keys from it. ncurses behind it; a scripted one for tests shares
 * the same calls. */
#ifndef HEXAPLA_TERM_TERM_H
#define HEXAPLA_TERM_TERM_H

#include "base/error.h"
#include "canvas/canvas.h"
#include "canvas/key.h"
#include "canvas/mouse.h"
#include "term/theme.h"

struct term;

struct term_options {
    bool color;                  /* --color, NO_COLOR and the terminal have been asked */
    struct slice theme;          /* a name in theme.h; absent or unknown: the first, dark */
    const struct themes *themes; /* with the user's changes; NULL: the built-in ones */
    int input;                   /* descriptor keys come from (standard input, or /dev/tty) */
    int wake; /* descriptor that ends term_key with KEYS_WAKE when readable; -1 none */
};

/* Takes the terminal over. From then on a fatal error and an assertion give it back before the
 * process ends; so do SIGTERM, SIGHUP and SIGINT, unless the program has ended by itself within two
 * seconds (term_end_signal); SIGTSTP and SIGCONT are handled (after them term_key gives
 * KEYS_RESIZE). Standard output is the terminal; setlocale has been called. Threads that are
 * started later leave the signals to this one if they block them. NULL with the error (TERMINAL)
 * where TERM is unset, unknown or too poor. */
struct term *term_open(const struct term_options *options, struct error *error);
/* Gives it back and frees. */
void term_close(struct term *term);
/* The signal that asks the program to end, or 0; term_key gives KEYS_NONE from then on. */
int term_end_signal(const struct term *term);
void term_size(struct term *term, size_t *rows, size_t *columns);
/* Shows the canvas; only what changed is sent. */
void term_paint(struct term *term, const struct canvas *canvas);
/* Everything is sent again at the next paint. */
void term_redraw(struct term *term);
/* Waits for the next key (or KEYS_RESIZE, KEYS_WAKE, KEYS_NONE at the end of input). */
uint32_t term_key(struct term *term);
/* Whether the mouse is told of, as KEYS_MOUSE; off at first, and whenever the terminal is given
 * back. Nothing is a double press here: there is no clock. */
void term_set_mouse(struct term *term, bool on);
/* What it did, after KEYS_MOUSE. */
struct mouse term_mouse(const struct term *term);
/* Whether a key is waiting already. */
bool term_key_waiting(struct term *term);
/* Waits at most so long; whether term_key has something to give by then, or will have at once. */
bool term_wait(struct term *term, int milliseconds);
void term_suspend(struct term *term); /* ^Z */
/* Puts text into the clipboard of the terminal (OSC 52), where it has one and allows it. */
void term_copy(struct term *term, struct slice text);
void term_bell(struct term *term);
/* The theme of that name; false where there is none. Also after its colours have changed. */
bool term_set_theme(struct term *term, struct slice name);
void term_set_color(struct term *term, bool color);
/* The next theme of the table; gives its name. */
const char *term_next_theme(struct term *term);
/* Gives whether there is colour now. */
bool term_toggle_color(struct term *term);

#endif
