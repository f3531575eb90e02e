/* The word scanner. One pass, no memory of its own. */
#include "text/words.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

static bool is_wordly(uint32_t code)
{
    return (char_is_letter(code) && !char_is_ideograph(code)) || char_is_digit(code) ||
           char_is_mark(code) || code == 0xAD || code == 0x200C || code == 0x200D;
}

static uint32_t peek(struct slice text, size_t at)
{
    uint32_t code = 0;
    if (at < text.len)
        utf8_decode(text, at, &code);
    return code;
}

static bool joins(uint32_t before, uint32_t mark, uint32_t after, size_t letters)
{
    if (char_is_digit(before) && char_is_digit(after))
        return mark == ',' || mark == '.' || mark == 0x66B || mark == 0x66C;
    if (!char_is_letter(before) || !char_is_letter(after) || char_is_ideograph(after))
        return false;
    return char_is_apostrophe(mark) || (mark == '.' && letters == 1);
}

/* Most text is ASCII: letters and digits are taken, and all else but what may join is left, without
 * decoding. */
static bool plain_letter(unsigned char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static bool plain_digit(unsigned char c)
{
    return (unsigned char)(c - '0') < 10;
}

static bool plain_parts(unsigned char c)
{
    return c < 0x80 && !plain_letter(c) && !plain_digit(c);
}

/* How many of eight bytes, from the first on, are ASCII letters: each byte is moved so that its
 * highest bit tells whether it is past the one end of the alphabet, and whether past the other. */
static size_t letters_of_eight(const char *bytes)
{
    const uint64_t each = UINT64_C(0x0101010101010101), high = each * 0x80;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t low = (word | each * 0x20) & ~high;
    uint64_t others = ~((low + each * (0x80 - 'a')) & ~(low + each * (0x7F - 'z')) & ~word) & high;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return others ? (size_t)__builtin_ctzll(others) / 8 : 8;
#else
    return others ? (size_t)__builtin_clzll(others) / 8 : 8;
#endif
}

static size_t skip_letters(struct slice text, size_t at)
{
    while (text.len - at >= 8) {
        size_t letters = letters_of_eight(text.data + at);
        at += letters;
        if (letters < 8)
            return at;
    }
    while (at < text.len && plain_letter((unsigned char)text.data[at]))
        at++;
    return at;
}

static size_t scan(struct slice text, size_t at, bool *all_digits)
{
    uint32_t before = 0;
    size_t letters = 0;
    while (at < text.len) {
        size_t start = at;
        at = skip_letters(text, at);
        *all_digits = *all_digits && at == start;
        while (at < text.len && plain_digit((unsigned char)text.data[at]))
            at++;
        if (at > start) {
            letters += at - start;
            before = (unsigned char)text.data[at - 1];
            if (at == text.len)
                break;
            if (plain_letter((unsigned char)text.data[at]))
                continue;
        }
        unsigned char byte = (unsigned char)text.data[at];
        if (byte < 0x80 && byte != '.' && byte != ',' && byte != '\'')
            break;
        uint32_t code;
        size_t len = utf8_decode(text, at, &code);
        if (is_wordly(code)) {
            letters++;
            *all_digits = *all_digits && char_is_digit(code);
            before = char_is_mark(code) ? before : code;
        } else if (joins(before, code, peek(text, at + len), letters)) {
            letters = 0;
        } else {
            break;
        }
        at += len;
    }
    return at;
}

static bool begins_word(uint32_t code)
{
    return is_wordly(code) && !char_is_mark(code) && code != 0xAD && code != 0x200C &&
           code != 0x200D;
}

bool words_next(struct slice text, size_t *at, struct word *word)
{
    while (*at < text.len) {
        if (plain_parts((unsigned char)text.data[*at])) {
            ++*at;
            continue;
        }
        uint32_t code;
        size_t start = *at, len = utf8_decode(text, start, &code);
        bool ideograph = char_is_ideograph(code);
        if (code >= 0x80 && !ideograph && !begins_word(code)) {
            *at = start + len;
            continue;
        }
        bool all_digits = true;
        *at = ideograph ? start + len : scan(text, start, &all_digits);
        word->range = (struct range){(uint32_t)start, (uint32_t)*at};
        word->kind = ideograph ? WORD_IDEOGRAPH : all_digits ? WORD_NUMBER : WORD_LETTERS;
        return true;
    }
    return false;
}

size_t words_count(struct slice text)
{
    size_t at = 0, count = 0;
    struct word word;
    while (words_next(text, &at, &word))
        count++;
    return count;
}
