/* Small readers of one field or one coding each. Offsets are bytes. Heads beyond HEAD bytes are
 * read so far. */
#include "unpack/mime.h"

#include "base/base64.h"

#include <string.h>

enum { HEAD = 262144, SECTIONS = 64, WORD = 1000 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static int hex(char c)
{
    c = lower(c);
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

size_t mime_head(struct slice bytes)
{
    struct slice rest = slice_sub(bytes, 0, HEAD), line;
    while (slice_next_line(&rest, &line)) {
        if (!slice_trim(line).len)
            return (size_t)(rest.data - bytes.data);
        if (slice_starts(line, SLICE("--")))
            return (size_t)(line.data - bytes.data);
    }
    return bytes.len < HEAD ? bytes.len : HEAD;
}

struct slice mime_field(struct slice head, const char *name, struct arena *arena)
{
    struct slice line, wanted = slice_from(name);
    struct buffer value = {0};
    bool found = false;
    while (slice_next_line(&head, &line)) {
        bool goes_on = line.len && is_blank(line.data[0]);
        if (found && !goes_on)
            break;
        if (found) {
            buffer_add_char(&value, ' ');
            buffer_add_slice(&value, slice_trim(line));
        } else if (!goes_on && slice_starts_nocase(line, wanted)) {
            struct slice rest = slice_sub(line, wanted.len, line.len);
            while (rest.len && is_blank(rest.data[0]))
                rest = slice_sub(rest, 1, rest.len);
            found = rest.len && rest.data[0] == ':';
            if (found)
                buffer_add_slice(&value, slice_trim(slice_sub(rest, 1, rest.len)));
        }
    }
    struct slice trimmed = slice_trim(buffer_slice(&value));
    struct slice result = !found        ? SLICE_NONE
                          : trimmed.len ? arena_slice(arena, trimmed)
                                        : SLICE("");
    buffer_free(&value);
    return result;
}

struct slice mime_type(struct slice value, struct arena *arena)
{
    size_t end = slice_find(value, SLICE(";"), 0);
    struct slice type = slice_trim(slice_sub(value, 0, end));
    if (!type.len)
        return SLICE_NONE;
    type = arena_slice(arena, type);
    for (size_t i = 0; i < type.len; i++)
        ((char *)type.data)[i] = lower(type.data[i]);
    return type;
}

/* The value at `at`, quoted or not; gives the place behind it. */
static size_t read_value(struct slice s, size_t at, struct buffer *into)
{
    if (at < s.len && s.data[at] == '"') {
        for (at++; at < s.len && s.data[at] != '"'; at++) {
            at += s.data[at] == '\\' && at + 1 < s.len;
            buffer_add_char(into, s.data[at]);
        }
        return at < s.len ? at + 1 : at;
    }
    size_t start = at;
    while (at < s.len && s.data[at] != ';' && !is_blank(s.data[at]))
        at++;
    buffer_add(into, s.data + start, at - start);
    return at;
}

static void add_percent(struct slice s, struct buffer *into)
{
    for (size_t i = 0; i < s.len; i++) {
        bool code =
            s.data[i] == '%' && i + 2 < s.len && hex(s.data[i + 1]) >= 0 && hex(s.data[i + 2]) >= 0;
        buffer_add_char(into,
                        code ? (char)(hex(s.data[i + 1]) * 16 + hex(s.data[i + 2])) : s.data[i]);
        i += code ? 2 : 0;
    }
}

/* Whether the attribute is `wanted`, "wanted*", "wanted*0" or "wanted*0*"; *coded: it ends in an
 * asterisk. */
static bool is_parameter(struct slice attribute, struct slice wanted, bool *coded)
{
    *coded = slice_ends(attribute, SLICE("*"));
    if (!slice_starts_nocase(attribute, wanted))
        return false;
    struct slice rest = slice_sub(attribute, wanted.len, attribute.len);
    return !rest.len || rest.data[0] == '*';
}

struct slice mime_parameter(struct slice value, const char *name, struct arena *arena)
{
    struct buffer result = {0}, part = {0};
    size_t at = slice_find(value, SLICE(";"), 0);
    bool found = false, whole = false;
    for (int i = 0; at < value.len && !whole && i < SECTIONS; i++) {
        while (at < value.len && (value.data[at] == ';' || is_blank(value.data[at])))
            at++;
        size_t start = at;
        while (at < value.len && value.data[at] != '=' && value.data[at] != ';')
            at++;
        struct slice attribute = slice_trim(slice_sub(value, start, at));
        bool coded;
        buffer_clear(&part);
        if (at < value.len && value.data[at] == '=') {
            for (at++; at < value.len && is_blank(value.data[at]);)
                at++;
            at = read_value(value, at, &part);
        }
        if (!is_parameter(attribute, slice_from(name), &coded))
            continue;
        struct slice text = buffer_slice(&part);
        size_t quote = coded ? slice_find(text, SLICE("'"), 0) : text.len;
        quote = quote < text.len ? slice_find(text, SLICE("'"), quote + 1) : text.len;
        if (quote < text.len)
            text = slice_sub(text, quote + 1, text.len);
        if (coded)
            add_percent(text, &result);
        else
            buffer_add_slice(&result, text);
        found = true;
        whole = attribute.len == strlen(name);
    }
    struct slice kept = !found       ? SLICE_NONE
                        : result.len ? arena_slice(arena, buffer_slice(&result))
                                     : SLICE("");
    buffer_free(&result);
    buffer_free(&part);
    return kept;
}

/* Reads "=?charset?B?…?=" at `at`; gives its length, 0 where there is none. */
static size_t read_word(struct slice s, size_t at, struct buffer *into, struct slice *charset)
{
    struct slice rest = slice_sub(s, at, at + WORD);
    if (!slice_starts(rest, SLICE("=?")))
        return 0;
    size_t first = slice_find(rest, SLICE("?"), 2);
    size_t second = first + 2;
    size_t end = slice_find(rest, SLICE("?="), second + 1);
    if (end >= rest.len || rest.data[second] != '?')
        return 0;
    struct slice text = slice_sub(rest, second + 1, end);
    if (slice_is_none(*charset))
        *charset = slice_sub(rest, 2, first);
    if (lower(rest.data[first + 1]) == 'b') {
        base64_decode(text, into);
    } else {
        size_t start = into->len;
        mime_quoted(text, into);
        for (size_t i = start; i < into->len; i++)
            into->data[i] = into->data[i] == '_' ? ' ' : into->data[i];
    }
    return end + 2;
}

struct slice mime_words(struct slice value, struct arena *arena, struct slice *charset)
{
    struct buffer result = {0};
    *charset = SLICE_NONE;
    size_t text = 0; /* what stands after the last word and is no white space */
    for (size_t at = 0; at < value.len;) {
        size_t open = slice_find(value, SLICE("=?"), at);
        struct slice between = slice_sub(value, at, open);
        if (slice_trim(between).len || !text || open == value.len)
            buffer_add_slice(&result, between);
        size_t len = open < value.len ? read_word(value, open, &result, charset) : 0;
        if (open < value.len && !len)
            buffer_add_char(&result, value.data[open]);
        text = len;
        at = open + (len ? len : 1);
    }
    struct slice kept = result.len ? arena_slice(arena, buffer_slice(&result)) : SLICE_NONE;
    buffer_free(&result);
    return kept;
}

void mime_quoted(struct slice s, struct buffer *into)
{
    buffer_reserve(into, s.len);
    for (size_t at = 0; at < s.len;) {
        size_t mark = slice_find(s, SLICE("="), at);
        buffer_add(into, s.data + at, mark - at);
        if (mark == s.len)
            return;
        at = mark + 1;
        if (mark + 2 < s.len && hex(s.data[at]) >= 0 && hex(s.data[at + 1]) >= 0) {
            buffer_add_char(into, (char)(hex(s.data[at]) * 16 + hex(s.data[at + 1])));
            at += 2;
            continue;
        }
        size_t end = at;
        while (end < s.len && (is_blank(s.data[end]) || s.data[end] == '\r'))
            end++;
        if (end == s.len || s.data[end] == '\n')
            at = end + (end < s.len); /* the line goes on */
        else
            buffer_add_char(into, '=');
    }
}

bool mime_chunks(struct slice s, struct buffer *into)
{
    struct slice rest = s, line;
    while (slice_next_line(&rest, &line)) {
        size_t size = 0, digits = 0;
        line = slice_trim(line);
        while (digits < line.len && digits < 9 && hex(line.data[digits]) >= 0)
            size = size << 4 | (size_t)hex(line.data[digits++]);
        if (!digits ||
            (digits < line.len && line.data[digits] != ';' && line.data[digits] != ' ')) {
            buffer_add_slice(into, slice_sub(s, (size_t)(line.data - s.data), s.len));
            return false;
        }
        if (!size)
            return true;
        buffer_add_slice(into, slice_sub(rest, 0, size));
        if (size > rest.len)
            return false;
        rest = slice_sub(rest, size, rest.len);
        size_t ends = slice_starts(rest, SLICE("\r\n")) ? 2 : slice_starts(rest, SLICE("\n"));
        if (rest.len && !ends) { /* the size is wrong, and where the next one stands unknown */
            buffer_add_slice(into, rest);
            return false;
        }
        rest = slice_sub(rest, ends, rest.len);
    }
    return false;
}
