/* What a session of the reader has in hand, shared by its own files: session.c (the loop), setup.c,
 * errands.c (what the reader asks), wants.c and news.c (what the engine is asked and brings),
 * listing.c (the library) and changes.c (what happens on the disk). */
#ifndef HEXAPLA_APP_SESSION_STATE_H
#define HEXAPLA_APP_SESSION_STATE_H

#include "app/catalogue.h"
#include "app/config.h"
#include "app/engine.h"
#include "app/exporter.h"
#include "app/input.h"
#include "app/watch.h"
#include "reader/reader.h"
#include "term/term.h"

struct gathered {
    struct input input;
    struct gathered *before;
};

struct session {
    const struct options *options;
    struct config *config;
    const struct input *input;
    struct engine *engine;
    struct term *term;
    struct reader *reader;
    struct canvas *canvas;
    struct arena *arena;
    struct library library;
    struct exporter *exporting;     /* NULL: nothing is being written */
    struct catalogue *catalogue;    /* NULL: there was no library to read */
    struct watch *watch;            /* NULL where the system has none */
    struct gathered *gathered;      /* since folders have grown; kept to the end */
    size_t articles;                /* of the comparison on the screen */
    struct input parts;             /* the stories of a mixed folder */
    const struct input_story *open; /* the story on the screen, or NULL */
    struct buffer faults;           /* lines for standard error at the end */
    size_t fault_count;
    bool loading;         /* the story's files were asked for and are not there yet */
    unsigned asked;       /* parts of the comparison that were asked for since */
    bool shown;           /* a comparison was shown at least once */
    bool fresh;           /* the open story's first comparison is still to come */
    bool followed;        /* files have come into the open story, and are not shown yet */
    bool mouse;           /* it is taken */
    struct mouse pressed; /* last, and when, for double presses */
    long pressed_at;      /* milliseconds */
    bool quit;
};

#endif
