/* Telling text from data by counts of bytes. */
#include "charset/binary.h"

enum { HEAD = 4096 };

static const struct slice binaries[] = {
    {"\x89PNG", 4},
    {"GIF8", 4},
    {"\xFF\xD8\xFF", 3},
    {"PK\x03\x04", 4},
    {"\x1F\x8B", 2},
    {"\x7F"
     "ELF",
     4},
    {"BZh", 3},
    {"\xFD"
     "7zXZ",
     5},
    {"\x28\xB5\x2F\xFD", 4},
    {"SQLite format 3", 15},
};

/* Control bytes that no text holds: all of C0 but white space, backspace, escape (terminal
 * sequences and ISO 2022 have it) and the shifts of ISO 2022. */
static bool is_control(unsigned char byte)
{
    return byte < 0x20 && !(byte >= 0x08 && byte <= 0x0F) && byte != 0x1B;
}

bool binary_bytes(struct slice bytes)
{
    for (size_t i = 0; i < sizeof binaries / sizeof *binaries; i++)
        if (bytes.len > binaries[i].len && slice_starts(bytes, binaries[i])) {
            /* A text may happen to begin with the letters; only controls make it binary. */
            for (size_t at = 0; at < bytes.len && at < HEAD; at++)
                if (is_control((unsigned char)bytes.data[at]))
                    return true;
        }
    size_t controls = 0;
    for (size_t i = 0; i < bytes.len; i++)
        controls += is_control((unsigned char)bytes.data[i]);
    /* Random bytes hold 9 % of them; three stray ones are forgiven even in a short text. */
    return controls && (controls == bytes.len || controls * 100 > bytes.len * 3 + 300);
}
