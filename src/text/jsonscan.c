/* Walks JSON byte by byte with nothing but a count of open brackets. Offsets are bytes. It never
 * checks grammar: that is the parser's business. */
#include "text/jsonscan.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_space(struct slice s, size_t at)
{
    while (at < s.len && is_space(s.data[at]))
        at++;
    return at;
}

/* The closing quotation mark of the string that opens at at; s.len where there is none. */
static size_t string_end(struct slice s, size_t at)
{
    for (at++; at < s.len; at++) {
        const char *mark = memchr(s.data + at, '"', s.len - at);
        if (!mark)
            return s.len;
        at = (size_t)(mark - s.data);
        size_t slashes = 0;
        while (s.data[at - 1 - slashes] == '\\')
            slashes++;
        if (slashes % 2 == 0)
            return at;
    }
    return s.len;
}

/* The code unit of an escape \uXXXX at at, or -1. */
static long escaped_unit(struct slice s, size_t at)
{
    long unit = 0;
    if (at + 6 > s.len || s.data[at] != '\\' || s.data[at + 1] != 'u')
        return -1;
    for (size_t i = at + 2; i < at + 6; i++) {
        const char *digits = "0123456789abcdef", *found = NULL;
        char c = s.data[i];
        if (c)
            found = strchr(digits, c >= 'A' && c <= 'F' ? c + 32 : c);
        if (!found)
            return -1;
        unit = unit * 16 + (found - digits);
    }
    return unit;
}

/* How many bytes of an escape at at belong together, and whether it is half a pair. */
static size_t escape_length(struct slice s, size_t at, bool *half)
{
    long unit = escaped_unit(s, at);
    *half = false;
    if (unit < 0)
        return 2;
    if (unit >= 0xD800 && unit < 0xDC00) {
        long low = escaped_unit(s, at + 6);
        if (low >= 0xDC00 && low < 0xE000)
            return 12;
        *half = true;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
        *half = true;
    }
    return 6;
}

static bool string_needs_repair(struct slice inside)
{
    for (size_t at = 0; at < inside.len; at++) {
        bool half = false;
        if ((unsigned char)inside.data[at] < 0x20)
            return true;
        if (inside.data[at] == '\\')
            at += escape_length(inside, at, &half) - 1;
        if (half)
            return true;
    }
    return false;
}

void jsonscan_measure(struct slice text, struct jsonscan *scan)
{
    size_t depth = 0;
    *scan = (struct jsonscan){.values = 1};
    for (size_t at = 0; at < text.len; at++) {
        char c = text.data[at];
        if (c == '"') {
            size_t end = string_end(text, at);
            struct slice inside = slice_sub(text, at + 1, end);
            scan->truncated = end == text.len;
            scan->repairs = scan->repairs || string_needs_repair(inside);
            at = end;
        } else if (c == '{' || c == '[') {
            scan->values++;
            if (++depth > scan->depth)
                scan->depth = depth;
        } else if (c == '}' || c == ']') {
            depth -= depth > 0;
        } else if (c == ',' || c == ':') {
            scan->values++;
        }
    }
    scan->truncated = scan->truncated || depth;
}

static void repair_string(struct slice inside, struct buffer *into)
{
    for (size_t at = 0, len; at < inside.len; at += len) {
        bool half = false;
        len = 1;
        if (inside.data[at] == '\\')
            len = escape_length(inside, at, &half);
        if (half)
            buffer_add_string(into, "\\uFFFD");
        else if ((unsigned char)inside.data[at] < 0x20)
            buffer_format(into, "\\u%04X", (unsigned)(unsigned char)inside.data[at]);
        else
            buffer_add_slice(into, slice_sub(inside, at, at + len));
    }
}

void jsonscan_repair(struct slice text, struct buffer *into)
{
    buffer_reserve(into, text.len + 64);
    for (size_t at = 0; at < text.len;) {
        const char *mark = memchr(text.data + at, '"', text.len - at);
        size_t quote = mark ? (size_t)(mark - text.data) : text.len;
        buffer_add_slice(into, slice_sub(text, at, quote));
        if (quote == text.len)
            return;
        size_t end = string_end(text, quote);
        buffer_add_char(into, '"');
        repair_string(slice_sub(text, quote + 1, end), into);
        if (end < text.len)
            buffer_add_char(into, '"');
        at = end + 1;
    }
}

/* Behind the key that opens at at: its colon, or s.len. */
static size_t colon_after(struct slice s, size_t at, struct slice *key)
{
    size_t end = string_end(s, at);
    *key = slice_sub(s, at + 1, end);
    if (end == s.len)
        return s.len;
    end = skip_space(s, end + 1);
    return end < s.len && s.data[end] == ':' ? end : s.len;
}

bool jsonscan_begins(struct slice text)
{
    struct slice key;
    size_t at = skip_space(text, 0);
    bool array = at < text.len && text.data[at] == '[';
    if (array)
        at = skip_space(text, at + 1);
    if (array && at < text.len && text.data[at] == ']')
        return skip_space(text, at + 1) == text.len;
    if (at == text.len || text.data[at] != '{')
        return false;
    at = skip_space(text, at + 1);
    if (at < text.len && text.data[at] == '}')
        return true;
    return at < text.len && text.data[at] == '"' && colon_after(text, at, &key) < text.len;
}

/* Past one token; keeps count of what is open. */
static void step(struct jsonscan_walk *walk)
{
    char c = walk->text.data[walk->at];
    if (c == '"') {
        walk->at = string_end(walk->text, walk->at);
    } else if (c == '{') {
        walk->objects += walk->depth == walk->arrays;
        walk->depth++;
    } else if (c == '[') {
        walk->arrays += walk->depth == 0;
        walk->depth++;
    } else if (c == '}' || c == ']') {
        walk->depth -= walk->depth > 0;
        walk->arrays = walk->depth ? walk->arrays : 0;
    }
    walk->at++;
}

bool jsonscan_next(struct jsonscan_walk *walk, struct jsonscan_member *member)
{
    struct slice text = walk->text;
    while (walk->at < text.len) {
        bool outermost = walk->objects && walk->depth == walk->arrays + 1;
        size_t colon = text.len;
        if (outermost && text.data[walk->at] == '"')
            colon = colon_after(text, walk->at, &member->key);
        if (colon == text.len) {
            step(walk);
            continue;
        }
        size_t value = skip_space(text, colon + 1);
        bool string = value < text.len && text.data[value] == '"';
        member->value = string ? slice_sub(text, value + 1, string_end(text, value)) : SLICE_NONE;
        member->object = walk->objects - 1;
        walk->at = value;
        if (string)
            step(walk);
        return true;
    }
    return false;
}
