/* What kind of character a code point is (Unicode general categories, by utf8proc). */
#ifndef HEXAPLA_TEXT_CHARS_H
#define HEXAPLA_TEXT_CHARS_H

#include <stdbool.h>
#include <stdint.h>

/* What the inline functions below ask beyond ASCII. */
bool char_is_letter_wide(uint32_t code);
bool char_is_digit_wide(uint32_t code);
bool char_is_mark_wide(uint32_t code);
bool char_is_space_wide(uint32_t code);

static inline bool char_is_letter(uint32_t code)
{
    return code < 0x80 ? (code | 32) >= 'a' && (code | 32) <= 'z' : char_is_letter_wide(code);
}

/* Decimal digits of any script. */
static inline bool char_is_digit(uint32_t code)
{
    return code < 0x80 ? code >= '0' && code <= '9' : char_is_digit_wide(code);
}

/* Combining marks. */
static inline bool char_is_mark(uint32_t code)
{
    return code >= 0x300 && char_is_mark_wide(code);
}

/* White space, no-break space among it. */
static inline bool char_is_space(uint32_t code)
{
    return code < 0x80 ? code == ' ' || (code >= '\t' && code <= '\r') : char_is_space_wide(code);
}

bool char_is_upper(uint32_t code); /* upper or title case */
bool char_is_lower(uint32_t code);
bool char_is_punctuation(uint32_t code);
/* Han, kana: written without spaces, so that each character stands for a word. */
bool char_is_ideograph_wide(uint32_t code);
static inline bool char_is_ideograph(uint32_t code)
{
    return code >= 0x3040 && char_is_ideograph_wide(code);
}

/* Any quotation mark, straight or typographic; guillemets too. */
bool char_is_quote(uint32_t code);
bool char_is_opening_quote(uint32_t code); /* only where the shape tells: “ ‘ „ « */
bool char_is_closing_quote(uint32_t code); /* only where the shape tells: ” ’ » */
bool char_is_apostrophe(uint32_t code);    /* ' ’ ʼ */
bool char_is_dash(uint32_t code);          /* - ‐ ‑ – — ― − */
uint32_t char_lower(uint32_t code);

#endif
