/* Programs of the user's own (browser, clipboard): started without a shell and left alone. */
#ifndef HEXAPLA_BASE_DETACH_H
#define HEXAPLA_BASE_DETACH_H

#include "base/error.h"
#include "base/slice.h"

/* Starts a program, looked for in PATH, in a session of its own and with the user's environment; it
 * reads input, and what it prints is lost. It is neither waited for nor limited. Fails with
 * NEEDS_PROGRAM where there is none of that name, with PROGRAM_FAILED where it cannot be started.
 * arguments: the program's name first, NULL last. */
bool detach_run(const char *const *arguments, struct slice input, struct error *error);

#endif
