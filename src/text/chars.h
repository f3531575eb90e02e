/* What kind of character a code point is (Unicode general categories, by utf8proc). */
#ifndef HEXAPLA_TEXT_CHARS_H
#define HEXAPLA_TEXT_CHARS_H

#include <stdbool.h>
#include <stdint.h>

bool char_is_letter(uint32_t code);
bool char_is_upper(uint32_t code); /* upper or title case */
bool char_is_lower(uint32_t code);
bool char_is_digit(uint32_t code); /* decimal digits of any script */
bool char_is_mark(uint32_t code);  /* combining */
bool char_is_space(uint32_t code); /* white space, no-break space among it */
bool char_is_punctuation(uint32_t code);
/* Han, kana: written without spaces, so that each character stands for a word. */
bool char_is_ideograph(uint32_t code);
/* Any quotation mark, straight or typographic; guillemets too. */
bool char_is_quote(uint32_t code);
bool char_is_opening_quote(uint32_t code); /* only where the shape tells: “ ‘ „ « */
bool char_is_closing_quote(uint32_t code); /* only where the shape tells: ” ’ » */
bool char_is_apostrophe(uint32_t code);    /* ' ’ ʼ */
bool char_is_dash(uint32_t code);          /* - ‐ ‑ – — ― − */
uint32_t char_lower(uint32_t code);

#endif
