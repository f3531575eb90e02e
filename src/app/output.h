/* Where results go: standard output, or a file that appears whole or not at all. */
#ifndef HEXAPLA_APP_OUTPUT_H
#define HEXAPLA_APP_OUTPUT_H

#include "base/buffer.h"
#include "base/error.h"

struct output {
    int descriptor;
    const char *path; /* NULL: standard output */
    char *temporary;  /* the file that becomes path; NULL: written to path itself */
    bool failed;
    struct error error;
};

/* path NULL or "-": standard output. A path that is no regular file (a device, a pipe) is written
 * to directly. */
bool output_open(struct output *output, const char *path);
/* Writes everything at once; after a failure it does nothing. */
void output_write(struct output *output, struct slice bytes);
/* False where anything failed (output->error says what); the file is then as it was before. */
bool output_close(struct output *output);

#endif
