/* Native digits (Arabic-Indic, Devanagari, Burmese …), wide digits and marks as ASCII, so that
 * dates are read by one set of rules. Offsets are bytes. */
#include "text/datedigits.h"

#include "text/utf8.h"

/* The zeros of the scripts; nine follow each. Source: Unicode, general category Nd. */
static const uint32_t zeros[] = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6,
                                 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
                                 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0xFF10};

static const struct {
    uint32_t code;
    char mark;
} marks[] = {{0x060C, ','}, {0x066B, '.'}, {0x104A, ','}, {0x2044, '/'},  {0x3000, ' '},
             {0x3001, ','}, {0xFF0C, ','}, {0xFF0D, '-'}, {0xFF0E, '.'},  {0xFF0F, '/'},
             {0xFF1A, ':'}, {0xFF08, '('}, {0xFF09, ')'}, {0x200E, '\0'}, {0x200F, '\0'}};

/* The ASCII for a character; -1 where it stays. */
static int plain_of(uint32_t code)
{
    if (code < 0x600)
        return -1;
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (code >= zeros[i] && code <= zeros[i] + 9)
            return (int)('0' + (code - zeros[i]));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (code == marks[i].code)
            return marks[i].mark;
    return -1;
}

bool datedigits_at(struct slice s, size_t at)
{
    uint32_t code;
    if (at >= s.len || (unsigned char)s.data[at] < 0xD9)
        return false;
    utf8_decode(s, at, &code);
    int plain = plain_of(code);
    return plain >= '0' && plain <= '9';
}

/* A quick look for bytes that lead what plain_of knows. */
static bool may_change(struct slice s)
{
    for (size_t at = 0; at < s.len; at++) {
        uint64_t eight;
        while (at + 8 <= s.len) { /* ASCII, eight bytes at a time */
            memcpy(&eight, s.data + at, 8);
            if (eight & 0x8080808080808080u)
                break;
            at += 8;
        }
        unsigned char c = at < s.len ? (unsigned char)s.data[at] : 0;
        if (c >= 0xD8 && c != 0xE5 && c != 0xE6 && c < 0xF0)
            return true;
    }
    return false;
}

bool datedigits_plain(struct slice s, struct datedigits *out)
{
    bool changed = false;
    out->len = 0;
    if (!may_change(slice_sub(s, 0, DATEDIGITS_WINDOW)))
        return false;
    size_t at = 0;
    while (at < s.len && at < DATEDIGITS_WINDOW && out->len < DATEDIGITS_WINDOW) {
        uint32_t code;
        size_t len = utf8_decode(s, at, &code);
        int plain = plain_of(code);
        changed |= plain >= 0;
        for (size_t i = 0; i < len && plain < 0; i++) {
            out->origin[out->len] = (unsigned char)(at + i);
            out->text[out->len++] = s.data[at + i];
        }
        if (plain > 0) {
            out->origin[out->len] = (unsigned char)at;
            out->text[out->len++] = (char)plain;
        }
        at += len;
    }
    out->origin[out->len] = (unsigned char)at;
    return changed;
}
