/* Outside text made fit to be shown: what a terminal would obey, and what hides text from the
 * reader's eye, is written out or dropped. One pass; clean stretches are copied whole. Knows
 * nothing of widths, and leaves emoji joiners and combining marks alone. */
#include "text/safe.h"

#include "text/utf8.h"

#include <string.h>

/* What happens to a character. */
enum care { CARE_KEEP, CARE_CARET, CARE_HEX, CARE_SPACE, CARE_LINE, CARE_DROP, CARE_BIDI };

static enum care care_for_ascii(unsigned char byte)
{
    if (byte >= 0x20 && byte < 0x7F)
        return CARE_KEEP;
    if (byte == '\n' || byte == '\r')
        return CARE_LINE;
    return byte == '\t' ? CARE_SPACE : CARE_CARET;
}

static bool is_bidi_control(uint32_t code)
{
    return code == 0x61C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static enum care care_for(uint32_t code)
{
    if (code < 0x80)
        return care_for_ascii((unsigned char)code);
    if (code < 0xA0)
        return CARE_HEX;
    if (is_bidi_control(code))
        return CARE_BIDI;
    if (code == 0x2028 || code == 0x2029)
        return CARE_SPACE;
    if (code == 0xFE0E || code == 0xFE0F || code == 0xFEFF || (code >= 0xE0000 && code <= 0xE007F))
        return CARE_DROP;
    return CARE_KEEP;
}

/* The character at at, its length, and what to do with it; a bad sequence is CARE_HEX. */
static enum care look(struct slice s, size_t at, size_t *len, uint32_t *code)
{
    *len = utf8_decode(s, at, code);
    if (*code == UTF8_REPLACEMENT && (*len < 3 || memcmp(s.data + at, "\xEF\xBF\xBD", 3) != 0))
        return CARE_HEX;
    return care_for(*code);
}

/* Whether eight bytes are all printable ASCII. */
static bool all_printable(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t below_space = word - UINT64_C(0x2020202020202020);
    uint64_t above_tilde = word + UINT64_C(0x0101010101010101);
    return !((word | below_space | above_tilde) & UINT64_C(0x8080808080808080));
}

/* The end of the stretch from at on that can be copied as it is. */
static size_t clean_end(struct slice s, size_t at)
{
    while (at < s.len) {
        if (s.len - at >= 8 && all_printable(s.data + at)) {
            at += 8;
            continue;
        }
        unsigned char byte = (unsigned char)s.data[at];
        if (byte < 0x80) {
            if (care_for_ascii(byte) != CARE_KEEP)
                break;
            at++;
            continue;
        }
        size_t len;
        uint32_t code;
        if (look(s, at, &len, &code) != CARE_KEEP)
            break;
        at += len;
    }
    return at;
}

static void add_hex(struct slice bad, uint32_t code, struct buffer *into)
{
    if (code != UTF8_REPLACEMENT) {
        buffer_format(into, "<%02X>", (unsigned)code);
        return;
    }
    for (size_t i = 0; i < bad.len; i++)
        buffer_format(into, "<%02X>", (unsigned)(unsigned char)bad.data[i]);
}

bool safe_already(struct slice s)
{
    return clean_end(s, 0) == s.len;
}

size_t safe_add(struct slice s, struct safe_options options, struct buffer *into)
{
    size_t bidi = 0;
    for (size_t at = 0, len; at < s.len; at += len) {
        size_t end = clean_end(s, at);
        buffer_add(into, s.data + at, end - at);
        at = end;
        if (at == s.len)
            break;
        uint32_t code;
        enum care care = look(s, at, &len, &code);
        if (care == CARE_CARET)
            buffer_format(into, "^%c", (char)(code ^ 0x40));
        else if (care == CARE_HEX)
            add_hex(slice_sub(s, at, at + len), code, into);
        else if (care == CARE_SPACE || care == CARE_LINE)
            buffer_add_char(into, care == CARE_LINE && options.keep_newlines ? '\n' : ' ');
        else if (care == CARE_BIDI)
            bidi++;
        if (code == '\r' && at + 1 < s.len && s.data[at + 1] == '\n')
            len = 2;
    }
    return bidi;
}
