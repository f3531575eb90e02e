/* Members of a gzip stream into bytes. zlib keeps the checksums; a member whose checksum is wrong
 * counts as damaged. Never holds more than the limits plus one step. */
#include "unpack/gzip.h"

#include "unpack/bound.h"
#include "unpack/zlib.h"

#include <limits.h>

enum { STEP = 1 << 18 };

/* The header to expect, as zlib's window bits say it. */
enum window { WINDOW_BARE = -15, WINDOW_ZLIB = 15, WINDOW_GZIP = 15 + 16 };

struct members {
    const struct zlib *zlib;
    z_stream stream;
    struct slice bytes;
    const char *name;
    enum window window;
    struct buffer *into;
    size_t start; /* of *into, before the first member */
    size_t count; /* of members read to their end */
};

static size_t consumed(const struct members *m)
{
    return (size_t)((const char *)m->stream.next_in - m->bytes.data);
}

/* zlib counts in unsigned int. */
static void offer(struct members *m)
{
    size_t left = m->bytes.len - consumed(m);
    m->stream.avail_in = left > UINT_MAX ? UINT_MAX : (uInt)left;
}

/* One member; *code is what zlib ended with. False: a limit. */
static bool read_member(struct members *m, int *code, struct error *error)
{
    struct buffer *into = m->into;
    size_t step = m->bytes.len < STEP / 8 ? m->bytes.len * 8 : STEP;
    do {
        buffer_reserve(into, step);
        m->stream.next_out = (Bytef *)into->data + into->len;
        m->stream.avail_out = (uInt)step;
        offer(m);
        *code = m->zlib->inflate(&m->stream, Z_NO_FLUSH);
        into->len += step - m->stream.avail_out;
        into->data[into->len] = '\0';
        if (!bound_check(m->bytes.len, into->len - m->start, m->name, error))
            return false;
    } while (*code == Z_OK);
    return true;
}

static bool another(const struct members *m)
{
    return m->window == WINDOW_GZIP &&
           slice_starts(slice_sub(m->bytes, consumed(m), m->bytes.len), SLICE("\x1F\x8B"));
}

static bool read_members(struct members *m, bool *cut, struct error *error)
{
    do {
        int code;
        if (!read_member(m, &code, error))
            return false;
        if (code == Z_STREAM_END) {
            m->count++;
            m->zlib->reset(&m->stream);
            continue;
        }
        *cut = true;
        /* Z_BUF_ERROR: more input was wanted. */
        if (code == Z_BUF_ERROR ? m->into->len > m->start : m->count > 0)
            return true;
        return error_set(error, MESSAGE_MALFORMED, m->name, "%s: %s",
                         m->window == WINDOW_GZIP ? "gzip" : "deflate",
                         code == Z_BUF_ERROR ? "breaks off"
                         : m->stream.msg     ? m->stream.msg
                                             : "damaged");
    } while (another(m));
    return true;
}

static bool inflate_all(enum window window, struct slice bytes, const char *name,
                        struct buffer *into, bool *cut, struct error *error)
{
    struct zlib zlib;
    struct members m = {.zlib = &zlib,
                        .bytes = bytes,
                        .name = name,
                        .window = window,
                        .into = into,
                        .start = into->len};
    m.stream.next_in = (const Bytef *)bytes.data;
    *cut = false;
    if (!zlib_open(&zlib) ||
        zlib.init(&m.stream, window, ZLIB_VERSION, (int)sizeof m.stream) != Z_OK)
        return error_set(error, MESSAGE_NEEDS_LIBRARY, name, "zlib (Debian: zlib1g)");
    bool done = read_members(&m, cut, error);
    zlib.end(&m.stream);
    return done;
}

bool gzip_read(struct slice bytes, const char *name, struct buffer *into, bool *cut,
               struct error *error)
{
    return inflate_all(WINDOW_GZIP, bytes, name, into, cut, error);
}

/* RFC 1950: the method is 8, and the two bytes of the header are a multiple of 31. */
static bool has_zlib_header(struct slice bytes)
{
    if (bytes.len < 2)
        return false;
    unsigned first = (unsigned char)bytes.data[0], second = (unsigned char)bytes.data[1];
    return (first & 15) == 8 && (first * 256 + second) % 31 == 0;
}

bool gzip_deflate(struct slice bytes, const char *name, struct buffer *into, bool *cut,
                  struct error *error)
{
    return inflate_all(has_zlib_header(bytes) ? WINDOW_ZLIB : WINDOW_BARE, bytes, name, into, cut,
                       error);
}
