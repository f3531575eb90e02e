/* What the reader asks of the app, since it can do nothing itself. */
#ifndef HEXAPLA_DESK_REQUEST_H
#define HEXAPLA_DESK_REQUEST_H

#include "base/slice.h"

/* What the reader asks of the app. */
enum request_kind {
    REQUEST_QUIT,
    REQUEST_SUSPEND,    /* ^Z */
    REQUEST_REDRAW,     /* ^L: paint every cell again */
    REQUEST_OPEN_STORY, /* number: index in the library */
    REQUEST_RELOAD,     /* read the story's files again and compare */
    REQUEST_STOP,       /* what is being read and compared is not wanted any more */
    REQUEST_COMPARE,    /* again, with reader_threshold(), reader_base(), reader_decisions() */
    REQUEST_THEME,      /* number: +1 next theme, 0 colour off or on */
    REQUEST_MOUSE,      /* take the mouse, or leave it to the terminal */
    REQUEST_COMMAND,    /* text: a line of the settings' grammar, or write-config */
    REQUEST_COPY,       /* text: to the clipboard */
    REQUEST_BROWSE,     /* text: an address for the browser */
    REQUEST_EXPORT,     /* text: a file name */
    REQUEST_BELL        /* nothing to go to */
};

struct request {
    enum request_kind kind;
    long number;
    long article;      /* with OPEN_STORY: which of its files to begin with, from 1; 0: none */
    struct slice text; /* the reader's, until its next key; or absent */
};

struct requests {
    struct request items[8];
    size_t count;
};

#endif
