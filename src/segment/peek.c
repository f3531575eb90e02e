/* Looking at characters and words round an offset, in bytes of a text in UTF-8. */
#include "segment/peek.h"

#include "text/chars.h"
#include "text/utf8.h"

enum { WORD_BYTES = 40 };

uint32_t peek_at(struct slice text, size_t at, size_t *len)
{
    uint32_t code = 0;
    *len = 0;
    if (at < text.len)
        *len = utf8_decode(text, at, &code);
    return code;
}

uint32_t peek_before(struct slice text, size_t at)
{
    uint32_t code = 0;
    if (at > 0)
        utf8_decode(slice_sub(text, 0, at), utf8_back(text, at), &code);
    return code;
}

size_t peek_space_wide(struct slice text, size_t at)
{
    uint32_t code;
    size_t len = utf8_decode(text, at, &code);
    return char_is_space(code) ? len : 0;
}

size_t peek_skip_space(struct slice text, size_t at)
{
    size_t len;
    while ((len = peek_space(text, at)))
        at += len;
    return at;
}

size_t peek_trim(struct slice text, size_t start, size_t end)
{
    while (end > start) {
        unsigned char last = (unsigned char)text.data[end - 1];
        if (last > ' ' && last < 0x80)
            break;
        size_t before = utf8_back(text, end);
        if (before < start || !peek_space(text, before))
            break;
        end = before;
    }
    return end;
}

static bool parts_words(uint32_t code)
{
    if (code < 0x80)
        return code <= ' ' || code == '"' || code == '(' || code == '[' || code == '{' ||
               code == '-' || code == '/' || code == ')' || code == ']' || code == ',' ||
               code == ';' || code == ':';
    return char_is_space(code) || char_is_dash(code) || char_is_opening_quote(code) ||
           code == 0x201D || code == 0x2022;
}

struct slice peek_word_before(struct slice text, size_t floor, size_t at)
{
    size_t start = at;
    while (start > floor) {
        size_t before = utf8_back(text, start);
        uint32_t code;
        utf8_decode(slice_sub(text, 0, start), before, &code);
        if (parts_words(code) || at - before > WORD_BYTES)
            break;
        start = before;
    }
    while (start < at && text.data[start] == '\'')
        start++;
    return slice_sub(text, start, at);
}

static bool is_word_character(uint32_t code)
{
    return char_is_letter(code) || char_is_digit(code) || char_is_mark(code) ||
           char_is_apostrophe(code);
}

struct slice peek_word(struct slice text, size_t at)
{
    size_t end = at, len;
    for (;;) {
        uint32_t code = peek_at(text, end, &len);
        if (!len || !is_word_character(code) || end + len - at > WORD_BYTES)
            break;
        end += len;
    }
    while (end > at && text.data[end - 1] == '\'')
        end--;
    return slice_sub(text, at, end);
}

size_t peek_opener(struct slice text, size_t at)
{
    size_t len;
    uint32_t code = peek_at(text, at, &len);
    bool opens = code == '(' || code == '[' || code == '{' || code == 0xBF || code == 0xA1 ||
                 code == '_' || code == '*' || char_is_quote(code);
    return opens ? len : 0;
}
