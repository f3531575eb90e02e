/* The limits on unpacking, in bytes. Holds no state. */
#include "unpack/bound.h"

#include "base/limits.h"

enum { ALWAYS = 1 << 20 };

bool bound_check(size_t in, size_t out, const char *name, struct error *error)
{
    if (out > LIMIT_UNPACKED_BYTES)
        return error_set(error, MESSAGE_BOMB, name, "more than %d bytes", LIMIT_UNPACKED_BYTES);
    if (out > ALWAYS && out / LIMIT_UNPACK_RATIO > in)
        return error_set(error, MESSAGE_BOMB, name, "%zu bytes become more than %d times as many",
                         in, LIMIT_UNPACK_RATIO);
    return true;
}
