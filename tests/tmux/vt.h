/* A terminal of the kind that TERM=xterm-256color names, as far as curses makes use of it: a grid
 * of characters and a cursor. Colours are not kept. */
#ifndef HEXAPLA_TESTS_TMUX_VT_H
#define HEXAPLA_TESTS_TMUX_VT_H

#include <stddef.h>
#include <wchar.h>

enum { VT_MOST = 256 };

struct vt {
    int rows, columns;
    wchar_t cells[VT_MOST][VT_MOST]; /* 0: the right half of a wide character */
    int row, column, top, bottom;    /* the cursor; the region that scrolls */
    wchar_t last;                    /* what REP repeats */
    mbstate_t decoding;
    char code[64]; /* an escape sequence, as far as it has come */
    size_t code_len;
};

void vt_init(struct vt *vt, int rows, int columns);
/* Another size. What stood there is gone: terminals differ in what they make of it. */
void vt_resize(struct vt *vt, int rows, int columns);
void vt_feed(struct vt *vt, const char *bytes, size_t count);

#endif
