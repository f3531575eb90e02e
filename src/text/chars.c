/* Character classes; ASCII is answered without a table look-up. */
#include "text/chars.h"

#include <utf8proc.h>

static utf8proc_category_t category(uint32_t code)
{
    return utf8proc_category((utf8proc_int32_t)code);
}

bool char_is_letter_wide(uint32_t code)
{
    utf8proc_category_t c = category(code);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool char_is_upper(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z';
    utf8proc_category_t c = category(code);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool char_is_lower(uint32_t code)
{
    return code < 0x80 ? code >= 'a' && code <= 'z' : category(code) == UTF8PROC_CATEGORY_LL;
}

bool char_is_digit_wide(uint32_t code)
{
    return category(code) == UTF8PROC_CATEGORY_ND;
}

bool char_is_mark_wide(uint32_t code)
{
    utf8proc_category_t c = category(code);
    return c >= UTF8PROC_CATEGORY_MN && c <= UTF8PROC_CATEGORY_ME;
}

bool char_is_space_wide(uint32_t code)
{
    utf8proc_category_t c = category(code);
    return (c >= UTF8PROC_CATEGORY_ZS && c <= UTF8PROC_CATEGORY_ZP) || code == 0x85;
}

bool char_is_punctuation(uint32_t code)
{
    utf8proc_category_t c = category(code);
    return c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_PO;
}

bool char_is_ideograph_wide(uint32_t code)
{
    return (code >= 0x3040 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x4DBF) ||
           (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x20000 && code <= 0x3FFFD);
}

bool char_is_quote(uint32_t code)
{
    switch (code) {
    case '"':
    case '\'':
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
        return true;
    default:
        return code >= 0x2018 && code <= 0x201F;
    }
}

bool char_is_opening_quote(uint32_t code)
{
    return code == 0x2018 || code == 0x201C || code == 0x201A || code == 0x201E || code == 0xAB ||
           code == 0x2039 || code == 0x300C || code == 0x300E;
}

bool char_is_closing_quote(uint32_t code)
{
    return code == 0x2019 || code == 0x201D || code == 0xBB || code == 0x203A || code == 0x300D ||
           code == 0x300F;
}

bool char_is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019 || code == 0x2BC;
}

bool char_is_dash(uint32_t code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

uint32_t char_lower(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z' ? code + 32 : code;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}
