/* A small writer of zip archives for tests: entries are stored, so that a test can find and spoil
 * any byte. `struct makezip z = {0};`, makezip_add …, makezip_end; the archive is z.out. */
#ifndef HEXAPLA_TESTS_UNPACK_MAKEZIP_H
#define HEXAPLA_TESTS_UNPACK_MAKEZIP_H

#include "base/buffer.h"

struct makezip {
    struct buffer out;
    struct buffer directory;
    unsigned count;
};

static inline void makezip_number(struct buffer *into, uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        buffer_add_char(into, (char)(value >> (8 * i)));
}

static inline uint32_t makezip_sum(struct slice data)
{
    uint32_t sum = ~0u;
    for (size_t i = 0; i < data.len; i++) {
        sum ^= (unsigned char)data.data[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320u : 0);
    }
    return ~sum;
}

/* What both headers share: version, flags (UTF-8), method, time, date, sums, sizes, lengths. */
static inline void makezip_fields(struct buffer *into, struct slice path, struct slice data)
{
    makezip_number(into, 20, 2);
    makezip_number(into, 0x800, 2);
    makezip_number(into, 0, 2);
    makezip_number(into, 0x58210000, 4);
    makezip_number(into, makezip_sum(data), 4);
    makezip_number(into, (uint32_t)data.len, 4);
    makezip_number(into, (uint32_t)data.len, 4);
    makezip_number(into, (uint32_t)path.len, 2);
    makezip_number(into, 0, 2);
}

static inline void makezip_add(struct makezip *zip, const char *path, struct slice data)
{
    struct slice name = slice_from(path);
    uint32_t offset = (uint32_t)zip->out.len;
    buffer_add_string(&zip->out, "PK\3\4");
    makezip_fields(&zip->out, name, data);
    buffer_add_slice(&zip->out, name);
    buffer_add_slice(&zip->out, data);
    buffer_add_string(&zip->directory, "PK\1\2");
    makezip_number(&zip->directory, 20, 2);
    makezip_fields(&zip->directory, name, data);
    makezip_number(&zip->directory, 0, 2);
    makezip_number(&zip->directory, 0, 4);
    makezip_number(&zip->directory, 0x81A40000u, 4);
    makezip_number(&zip->directory, offset, 4);
    buffer_add_slice(&zip->directory, name);
    zip->count++;
}

/* The whole archive; valid until buffer_free(&zip->out). */
static inline struct slice makezip_end(struct makezip *zip)
{
    uint32_t offset = (uint32_t)zip->out.len, size = (uint32_t)zip->directory.len;
    buffer_add_slice(&zip->out, buffer_slice(&zip->directory));
    buffer_add_string(&zip->out, "PK\5\6");
    makezip_number(&zip->out, 0, 4);
    makezip_number(&zip->out, zip->count, 2);
    makezip_number(&zip->out, zip->count, 2);
    makezip_number(&zip->out, size, 4);
    makezip_number(&zip->out, offset, 4);
    makezip_number(&zip->out, 0, 2);
    buffer_free(&zip->directory);
    return buffer_slice(&zip->out);
}

#endif
