/* Telling text from data by counts of bytes. */
#include "charset/binary.h"

#include <string.h>

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

/* Whether one of eight bytes is below 0x20; text has few such, so most words are done with that. */
static bool any_below_space(uint64_t word)
{
    return (word - UINT64_C(0x2020202020202020)) & ~word & UINT64_C(0x8080808080808080);
}

static size_t count_controls(struct slice bytes)
{
    size_t controls = 0, i = 0;
    while (i < bytes.len) {
        size_t end = bytes.len - i < 8 ? bytes.len : i + 8;
        uint64_t word = 0;
        if (end - i == 8)
            memcpy(&word, bytes.data + i, 8);
        if (!any_below_space(word)) {
            i = end;
            continue;
        }
        for (; i < end; i++)
            controls += is_control((unsigned char)bytes.data[i]);
    }
    return controls;
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
    size_t controls = count_controls(bytes);
    /* Random bytes hold 9 % of them; three stray ones are forgiven even in a short text. */
    return controls && (controls == bytes.len || controls * 100 > bytes.len * 3 + 300);
}
