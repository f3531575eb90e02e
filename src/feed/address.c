/* Joining by the parts of the address; "." and ".." are taken out of what was joined. */
#include "feed/address.h"

#include "base/buffer.h"

#include <ctype.h>

/* Bytes of "http:", or 0. */
static size_t scheme_of(struct slice s)
{
    size_t len = 0;
    while (len < s.len && (isalnum((unsigned char)s.data[len]) || s.data[len] == '+' ||
                           s.data[len] == '-' || s.data[len] == '.'))
        len++;
    return len > 1 && len < s.len && s.data[len] == ':' ? len + 1 : 0;
}

/* Bytes of "http://example.org". */
static size_t origin_of(struct slice s)
{
    size_t at = scheme_of(s) + 2;
    while (at < s.len && s.data[at] != '/' && s.data[at] != '?' && s.data[at] != '#')
        at++;
    return at;
}

/* The path without its last part, "/" at its end. */
static struct slice folder_of(struct slice base, size_t origin)
{
    size_t end = origin;
    while (end < base.len && base.data[end] != '?' && base.data[end] != '#')
        end++;
    while (end > origin && base.data[end - 1] != '/')
        end--;
    return slice_sub(base, origin, end);
}

static void add_path(struct buffer *into, size_t origin, struct slice path)
{
    while (path.len) {
        size_t end = slice_find(path, SLICE("/"), 0);
        struct slice part = slice_sub(path, 0, end);
        bool last = end == path.len;
        if (slice_equal_string(part, "..")) {
            into->len -= into->len > origin + 1;
            while (into->len > origin + 1 && into->data[into->len - 1] != '/')
                into->len--;
        } else if (!slice_equal_string(part, ".") && (part.len || last)) {
            buffer_add_slice(into, part);
            if (!last)
                buffer_add_char(into, '/');
        }
        path = slice_sub(path, end + 1, path.len);
    }
}

struct slice address_resolve(struct slice base, struct slice link, struct arena *arena)
{
    base = slice_trim(base);
    link = slice_trim(link);
    bool web =
        slice_starts_nocase(base, SLICE("http://")) || slice_starts_nocase(base, SLICE("https://"));
    if (!link.len || scheme_of(link) || !web)
        return link.len ? arena_slice(arena, link) : SLICE_NONE;
    size_t origin = origin_of(base);
    struct buffer whole = {0};
    size_t kept = slice_starts(link, SLICE("//")) ? scheme_of(base) : origin;
    buffer_add_slice(&whole, slice_sub(base, 0, kept));
    if (kept < origin) {
        buffer_add_slice(&whole, link);
    } else if (link.data[0] == '?' || link.data[0] == '#') {
        buffer_add_slice(&whole, slice_sub(base, origin, base.len));
        buffer_add_slice(&whole, link);
    } else {
        struct slice query = slice_sub(link, slice_find(link, SLICE("?"), 0), link.len);
        buffer_add_char(&whole, '/');
        if (link.data[0] != '/')
            add_path(&whole, origin, folder_of(base, origin));
        add_path(&whole, origin, slice_sub(link, 0, link.len - query.len));
        buffer_add_slice(&whole, query);
    }
    struct slice result = arena_slice(arena, buffer_slice(&whole));
    buffer_free(&whole);
    return result;
}
