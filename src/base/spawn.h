/* Other programs: started without a shell, in a clean environment, within limits of time, memory
 * and output, and never left behind. */
#ifndef HEXAPLA_BASE_SPAWN_H
#define HEXAPLA_BASE_SPAWN_H

#include "base/buffer.h"
#include "base/error.h"

struct spawn {
    const char *const *arguments; /* the program's name first, NULL last; looked for in PATH */
    const char *package;          /* what to install where it is missing, for the message */
    struct slice input;           /* what it reads; it can seek in it */
    size_t output;                /* bytes it may print */
    size_t memory;                /* bytes of address space it may take */
    unsigned seconds;             /* time it may take */
};

/* The path of a program in PATH, for the caller to free; NULL where it is not installed. Relative
 * parts of PATH are passed over: what lies beside an article must not be run. */
char *spawn_find(const char *program);
bool spawn_has(const char *program);
/* Runs the program and appends what it prints to *into. May be called from any thread, several at a
 * time. Fails with NEEDS_PROGRAM where it is not installed, and with PROGRAM_FAILED where it ends
 * with another status than 0 (the detail is the first line of its complaint), is killed, takes too
 * long or prints too much; *into then holds what it held before. name is the file it is run for. */
bool spawn_run(const struct spawn *spawn, const char *name, struct buffer *into,
               struct error *error);

#endif
