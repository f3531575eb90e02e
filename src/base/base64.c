/* Four letters of six bits are three bytes; a run may end within four. */
#include "base/base64.h"

void base64_encode(struct slice s, struct buffer *into)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < s.len; i += 3) {
        uint32_t bits = 0;
        size_t have = s.len - i < 3 ? s.len - i : 3;
        for (size_t j = 0; j < 3; j++)
            bits = bits << 8 | (j < have ? (unsigned char)s.data[i + j] : 0);
        for (size_t j = 0; j < 4; j++)
            buffer_add_char(into, j <= have ? digits[bits >> (18 - 6 * j) & 63] : '=');
    }
}

static int value_of(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

size_t base64_decode(struct slice s, struct buffer *into)
{
    uint32_t bits = 0;
    unsigned count = 0;
    size_t odd = 0;
    buffer_reserve(into, s.len / 4 * 3 + 3);
    for (size_t i = 0; i < s.len; i++) {
        int value = value_of(s.data[i]);
        if (value >= 0) {
            bits = bits << 6 | (uint32_t)value;
            count += 6;
            if (count >= 8) {
                count -= 8;
                into->data[into->len++] = (char)(bits >> count & 0xFF);
            }
        } else if (s.data[i] == '=') {
            count = 0; /* several runs may have been put one behind the other */
        } else {
            odd += s.data[i] != ' ' && (s.data[i] < '\t' || s.data[i] > '\r');
        }
    }
    if (into->data)
        into->data[into->len] = '\0';
    return odd;
}
