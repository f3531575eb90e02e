/* The UTF-8 decoder of the house, after table 3-7 of the Unicode standard (well-formed byte
 * sequences). Offsets are bytes. */
#include "text/utf8.h"

static bool is_tail(unsigned char byte, unsigned char low, unsigned char high)
{
    return byte >= low && byte <= high;
}

/* How many tail bytes the lead asks for, and the range of the first of them; 0 for a bad lead. */
static size_t lead(unsigned char byte, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (byte >= 0xC2 && byte <= 0xDF)
        return 1;
    if ((byte & 0xF0) == 0xE0) {
        *low = byte == 0xE0 ? 0xA0 : 0x80;
        *high = byte == 0xED ? 0x9F : 0xBF;
        return 2;
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        *low = byte == 0xF0 ? 0x90 : 0x80;
        *high = byte == 0xF4 ? 0x8F : 0xBF;
        return 3;
    }
    return 0;
}

static size_t decode(const unsigned char *data, size_t room, uint32_t *code)
{
    unsigned char low, high;
    size_t tails = lead(data[0], &low, &high);
    *code = UTF8_REPLACEMENT;
    if (!tails)
        return 1;
    uint32_t value = data[0] & (0x3Fu >> tails);
    for (size_t i = 1; i <= tails; i++) {
        if (i >= room || !is_tail(data[i], low, high))
            return i;
        value = value << 6 | (data[i] & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    *code = value;
    return tails + 1;
}

size_t utf8_decode_wide(struct slice s, size_t at, uint32_t *code)
{
    return decode((const unsigned char *)s.data + at, s.len - at, code);
}

size_t utf8_back(struct slice s, size_t at)
{
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && ((unsigned char)s.data[start] & 0xC0) == 0x80)
        start--;
    return start;
}

size_t utf8_encode(uint32_t code, char out[4])
{
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = UTF8_REPLACEMENT;
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t tails = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    for (size_t i = tails; i > 0; i--, code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3F));
    static const unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(leads[tails] | code);
    return tails + 1;
}

void utf8_add(struct buffer *into, uint32_t code)
{
    char bytes[4];
    buffer_add(into, bytes, utf8_encode(code, bytes));
}

/* The length of the well-formed start of s. */
static size_t valid_length(struct slice s)
{
    size_t at = 0;
    while (at < s.len) {
        if ((unsigned char)s.data[at] < 0x80) {
            at++;
            continue;
        }
        uint32_t code;
        size_t len = decode((const unsigned char *)s.data + at, s.len - at, &code);
        if (code == UTF8_REPLACEMENT && !(len == 3 && (unsigned char)s.data[at] == 0xEF &&
                                          (unsigned char)s.data[at + 2] == 0xBD))
            break;
        at += len;
    }
    return at;
}

bool utf8_valid(struct slice s)
{
    return valid_length(s) == s.len;
}

size_t utf8_repair(struct slice s, struct buffer *into)
{
    size_t bad = 0;
    while (s.len) {
        size_t good = valid_length(s);
        buffer_add(into, s.data, good);
        s = slice_sub(s, good, s.len);
        if (!s.len)
            break;
        uint32_t code;
        size_t skip = utf8_decode(s, 0, &code);
        utf8_add(into, UTF8_REPLACEMENT);
        bad++;
        s = slice_sub(s, skip, s.len);
    }
    return bad;
}
