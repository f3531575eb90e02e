/* Tells compressed streams by their signatures. */
#include "unpack/unpack.h"

static const struct slice signatures[] = {
    {"\x1F\x8B", 2}, {"BZh", 3}, {"\xFD\x37\x7A\x58\x5A", 5}, {"\x28\xB5\x2F\xFD", 4}};

bool unpack_is_compressed(struct slice bytes)
{
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (bytes.len > 16 && slice_starts(bytes, signatures[i]))
            return true;
    return false;
}

bool unpack_stream(struct slice bytes, const char *name, struct buffer *into, struct error *error)
{
    (void)bytes, (void)into;
    return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, NULL);
}
