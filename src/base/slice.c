/* Byte views and the searches on them. Offsets are bytes; nothing here knows about UTF-8. */
#include "base/slice.h"

#include <string.h>

bool slice_equal_string(struct slice a, const char *b)
{
    return slice_equal(a, slice_from(b));
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : (unsigned char)c;
}

bool slice_equal_nocase(struct slice a, struct slice b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.data[i]) != lower(b.data[i]))
            return false;
    return true;
}

int slice_compare(struct slice a, struct slice b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    int order = len ? memcmp(a.data, b.data, len) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool slice_starts(struct slice s, struct slice prefix)
{
    return s.len >= prefix.len && slice_equal(slice_sub(s, 0, prefix.len), prefix);
}

bool slice_starts_nocase(struct slice s, struct slice prefix)
{
    return s.len >= prefix.len && slice_equal_nocase(slice_sub(s, 0, prefix.len), prefix);
}

bool slice_ends(struct slice s, struct slice suffix)
{
    return s.len >= suffix.len && slice_equal(slice_sub(s, s.len - suffix.len, s.len), suffix);
}

size_t slice_find(struct slice s, struct slice needle, size_t from)
{
    if (from > s.len || needle.len > s.len - from)
        return s.len;
    if (needle.len == 0)
        return from;
    const char *hit = memmem(s.data + from, s.len - from, needle.data, needle.len);
    return hit ? (size_t)(hit - s.data) : s.len;
}

size_t slice_find_nocase(struct slice s, struct slice needle, size_t from)
{
    int first = needle.len ? lower(needle.data[0]) : 0;
    for (size_t i = from; i + needle.len <= s.len; i++)
        if ((!needle.len || lower(s.data[i]) == first) &&
            slice_equal_nocase(slice_sub(s, i, i + needle.len), needle))
            return i;
    return s.len;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct slice slice_trim(struct slice s)
{
    while (s.len && is_space(s.data[0]))
        s = slice_sub(s, 1, s.len);
    while (s.len && is_space(s.data[s.len - 1]))
        s.len--;
    return s;
}

bool slice_next_line(struct slice *rest, struct slice *line)
{
    if (rest->len == 0)
        return false;
    size_t end = slice_find(*rest, SLICE("\n"), 0);
    *line = slice_sub(*rest, 0, end);
    *rest = slice_sub(*rest, end + 1, rest->len);
    return true;
}
