/* Finds messages by their control characters; knows nothing of what they say. Offsets are bytes. */
#include "wire/envelope.h"

enum { SOH = 1, STX = 2, ETX = 3, EOT = 4, BS = 8, DC1 = 17, DC4 = 20, SYN = 22, US = 31 };
enum { HEADER_MOST = 1000, HEADER_LEAST = 5, PADDING_MOST = 256 };

static unsigned byte_at(struct slice s, size_t at)
{
    return (unsigned char)s.data[at];
}

/* What fills the line before a message. */
static bool is_padding(unsigned c)
{
    return c == SYN || c == 0 || c == 0x7F || c == EOT || c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_header_byte(unsigned c)
{
    return c >= 0x0E ? c != 0x7F : c == '\r' || c == '\n' || c == '\t' || c == BS;
}

/* Where STX stands behind the SOH at at; s.len where no header ends in it. */
static size_t header_end(struct slice s, size_t at)
{
    size_t signs = 0;
    for (size_t i = at + 1; i < s.len && i - at < HEADER_MOST; i++) {
        if (byte_at(s, i) == STX)
            return signs >= HEADER_LEAST ? i : s.len;
        signs += byte_at(s, i) > ' ' && byte_at(s, i) < 0x7F;
        if (!is_header_byte(byte_at(s, i)))
            break;
    }
    return s.len;
}

/* A dialect without STX: the first line has several units. */
static bool has_units(struct slice s, size_t at)
{
    size_t units = 0;
    for (size_t i = at + 1; i < s.len && is_header_byte(byte_at(s, i)) && s.data[i] != '\n'; i++)
        units += byte_at(s, i) == US;
    return units >= 2;
}

enum article_format envelope_format(struct slice bytes)
{
    size_t at = 0;
    while (at < bytes.len && at < PADDING_MOST && is_padding(byte_at(bytes, at)))
        at++;
    if (at == bytes.len || byte_at(bytes, at) != SOH)
        return FORMAT_TEXT;
    size_t end = header_end(bytes, at);
    if (end == bytes.len)
        return has_units(bytes, at) ? FORMAT_IPTC7901 : FORMAT_TEXT;
    return envelope_is_anpa(slice_sub(bytes, at + 1, end)) ? FORMAT_ANPA1312 : FORMAT_IPTC7901;
}

bool envelope_is_anpa(struct slice header)
{
    bool unit = false, device = false;
    for (size_t i = 0; i < header.len; i++) {
        unit = unit || byte_at(header, i) == US;
        device = device || (byte_at(header, i) >= DC1 && byte_at(header, i) <= DC4);
    }
    return unit && device;
}

static uint32_t count_lines(struct slice s)
{
    uint32_t lines = 0;
    for (size_t i = 0; i < s.len; i++)
        lines += s.data[i] == '\n';
    return lines;
}

/* The first of the bytes from at on, or s.len. */
static size_t find_any(struct slice s, size_t at, unsigned a, unsigned b, unsigned c)
{
    while (at < s.len && byte_at(s, at) != a && byte_at(s, at) != b && byte_at(s, at) != c)
        at++;
    return at;
}

bool envelope_next(struct slice bytes, size_t *at, struct envelope *envelope)
{
    size_t start = find_any(bytes, *at, SOH, SOH, SOH);
    if (start == bytes.len)
        return false;
    size_t stx = header_end(bytes, start), text = stx + 1;
    bool bare = stx == bytes.len;
    if (bare) {
        stx = find_any(bytes, start, '\n', '\r', STX);
        text = stx;
    }
    size_t end = find_any(bytes, text, ETX, EOT, SOH), last = end;
    bool closed = end < bytes.len && byte_at(bytes, end) == ETX;
    if (closed)
        last = find_any(bytes, end + 1, EOT, SOH, SYN);
    *envelope = (struct envelope){
        .header = slice_sub(bytes, start + 1, stx),
        .text = slice_sub(bytes, text, end),
        .trailer = closed ? slice_sub(bytes, end + 1, last) : SLICE(""),
        .line = 1 + count_lines(slice_sub(bytes, 0, text)),
        .bare = bare,
        .cut = end == bytes.len || byte_at(bytes, end) == SOH,
    };
    *at = last;
    return true;
}

void envelope_clean_header(struct slice bytes, struct buffer *into)
{
    struct buffer lines = {0};
    buffer_add_slice(&lines, bytes);
    for (size_t i = 0; i < lines.len; i++)
        if (lines.data[i] == US)
            lines.data[i] = '\n';
    envelope_clean(buffer_slice(&lines), into);
    buffer_free(&lines);
}

void envelope_clean(struct slice bytes, struct buffer *into)
{
    buffer_reserve(into, bytes.len);
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned c = byte_at(bytes, i);
        bool opens = into->len == 0 || into->data[into->len - 1] == '\n';
        if (c == '\r' && i + 1 < bytes.len && bytes.data[i + 1] == '\n')
            continue;
        if (c == '\r' || c == '\v' || c == '\f')
            buffer_add_char(into, '\n');
        else if (c >= 0x20 ? c != 0x7F : c == '\n' || c == '\t' || (c == BS && opens))
            buffer_add_char(into, (char)c);
    }
}
