/* The state of the real terminal, shared by its three files: screen.c (taking it and giving it
 * back), paint.c and input.c. Private to the room. */
#ifndef HEXAPLA_TERM_SCREEN_H
#define HEXAPLA_TERM_SCREEN_H

#include "term/driver.h"

#include <curses.h>
#include <wchar.h>

struct screen {
    struct term term;
    SCREEN *curses;
    WINDOW *keys; /* reading from a window of its own never paints by the way */
    FILE *input_file;
    int input, wake;
    bool utf8;
    bool has_colors, colors_started;
    struct abilities abilities;
    struct style {
        attr_t attributes;
        short pair;
    } styles[MEANING_COUNT], blank; /* blank: where nothing is drawn */
    uint64_t *row_hashes;           /* of what was painted last; 0: unknown */
    size_t row_count;
    cchar_t *line; /* one row for curses */
    size_t line_room;
    mbstate_t decoding;
    uint32_t pending; /* a key read ahead */
    bool has_pending, at_end;
    bool mouse_on;
    struct mouse mouse; /* the last */
    char report[24];    /* of the mouse, as far as it has come */
    size_t report_len;
    bool in_report;
};

/* Codes of our own beyond those of curses. */
enum { CODE_PASTE_START = KEY_MAX + 1, CODE_PASTE_END, CODE_MOUSE };

void screen_paint(struct term *term, const struct canvas *canvas);
void screen_restyle(struct term *term);
/* Everything is painted again. */
void screen_forget(struct screen *screen);

uint32_t screen_key(struct term *term);
bool screen_key_waiting(struct term *term);
bool screen_wait(struct term *term, int milliseconds);
/* The size has changed; to be called before anything else is done. */
void screen_resized(struct screen *screen);

#endif
