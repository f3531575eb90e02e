/* Folding, with a fast path for ASCII, which is nearly all of English news. */
#include "text/fold.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

static size_t ascii_length(struct slice s)
{
    size_t at = 0;
    while (at < s.len && (unsigned char)s.data[at] < 0x80)
        at++;
    return at;
}

static uint32_t straighten(uint32_t code)
{
    if (char_is_apostrophe(code) || code == 0x2018 || code == 0x201B)
        return '\'';
    if (code >= 0x201C && code <= 0x201F)
        return '"';
    return char_is_dash(code) ? '-' : code;
}

static void add_straight(struct slice s, struct buffer *into)
{
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        at += utf8_decode(s, at, &code);
        utf8_add(into, straighten(code));
    }
}

static void add_mapped(struct slice s, utf8proc_option_t options, struct buffer *into)
{
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_ssize_t len =
        utf8proc_map((const utf8proc_uint8_t *)s.data, (utf8proc_ssize_t)s.len, &mapped, options);
    if (len >= 0)
        add_straight(slice_of((const char *)mapped, (size_t)len), into);
    else
        buffer_add_slice(into, s);
    free(mapped);
}

void fold_add(struct slice s, struct buffer *into)
{
    if (ascii_length(s) < s.len) {
        add_mapped(s,
                   UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                       UTF8PROC_IGNORE,
                   into);
        return;
    }
    buffer_reserve(into, s.len);
    for (size_t i = 0; i < s.len; i++)
        into->data[into->len++] = (char)char_lower((unsigned char)s.data[i]);
    into->data[into->len] = '\0';
}

static size_t visible_end(struct slice s, size_t at)
{
    while (at < s.len && s.data[at] > ' ' && s.data[at] < 0x7F)
        at++;
    return at;
}

static void squeeze(struct slice s, struct buffer *into)
{
    bool gap = false;
    for (size_t at = 0; at < s.len;) {
        uint32_t code = 0;
        size_t end = visible_end(s, at);
        if (end == at)
            end = at + utf8_decode(s, at, &code);
        if (code && char_is_space(code)) {
            gap = true;
        } else {
            if (gap)
                buffer_add_char(into, ' ');
            gap = false;
            buffer_add(into, s.data + at, end - at);
        }
        at = end;
    }
    if (gap)
        buffer_add_char(into, ' ');
}

void fold_typography(struct slice s, struct buffer *into)
{
    if (ascii_length(s) == s.len) {
        squeeze(s, into);
        return;
    }
    struct buffer mapped = {0};
    add_mapped(s, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE, &mapped);
    squeeze(buffer_slice(&mapped), into);
    buffer_free(&mapped);
}

bool fold_same_typography(struct slice a, struct slice b)
{
    if (slice_equal(a, b))
        return true;
    struct buffer folded_a = {0}, folded_b = {0};
    fold_typography(a, &folded_a);
    fold_typography(b, &folded_b);
    bool same = slice_equal(buffer_slice(&folded_a), buffer_slice(&folded_b));
    buffer_free(&folded_a);
    buffer_free(&folded_b);
    return same;
}
