/* How much may come out of what went in: one measure for streams and archives. */
#ifndef HEXAPLA_UNPACK_BOUND_H
#define HEXAPLA_UNPACK_BOUND_H

#include "base/error.h"

#include <stddef.h>

/* Whether `out` bytes may come of `in` bytes; BOMB, with the figures, where they may not. */
bool bound_check(size_t in, size_t out, const char *name, struct error *error);

#endif
