/* Grapheme clusters, with a short way for ASCII. Offsets are bytes; nothing is allocated. */
#include "text/grapheme.h"

#include "text/utf8.h"

#include <utf8proc.h>

bool grapheme_breaks(uint32_t before, uint32_t after, int32_t *state)
{
    if (before < 0x80 && after < 0x80) {
        *state = 0;
        return before != '\r' || after != '\n';
    }
    return utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)after,
                                            state);
}

size_t grapheme_next(struct slice s, size_t at)
{
    uint32_t before;
    int32_t state = 0;
    at += utf8_decode(s, at, &before);
    while (at < s.len) {
        uint32_t after;
        size_t len = utf8_decode(s, at, &after);
        if (grapheme_breaks(before, after, &state))
            break;
        before = after;
        at += len;
    }
    return at;
}
