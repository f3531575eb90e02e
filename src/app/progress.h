/* How far a long work is, on standard error, for people who wait. */
#ifndef HEXAPLA_APP_PROGRESS_H
#define HEXAPLA_APP_PROGRESS_H

#include "base/buffer.h"

#include <time.h>

struct progress {
    size_t done, total;
    const char *what; /* "files" */
    bool wanted;      /* standard error is a terminal, and nobody asked for silence */
    bool shown;       /* the line stands on the screen now */
    struct timespec begun, drawn;
};

/* Nothing is shown for work that ends within half a second, nor where quiet is set. */
void progress_begin(struct progress *progress, size_t total, const char *what, bool quiet);
/* One more is done. Draws the line anew, at most ten times a second. */
void progress_step(struct progress *progress);
/* Takes the line off the screen: before anything else is written, and at the end. */
void progress_clear(struct progress *progress);

/* The line: bar, rate and time left, at most width columns of ASCII. seconds: since the beginning.
 */
void progress_line(const struct progress *progress, double seconds, size_t width,
                   struct buffer *into);

#endif
