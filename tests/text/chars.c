/* Character classes: ASCII against the C locale's own, the rest by example. */
#include "text/chars.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>

/* The fast answers for ASCII are those of ctype.h in the C locale, which is the one at start. */
static void test_ascii(void **state)
{
    (void)state;
    for (int c = 0; c < 0x80; c++) {
        uint32_t code = (uint32_t)c;
        assert_int_equal(char_is_letter(code), isalpha(c) != 0);
        assert_int_equal(char_is_upper(code), isupper(c) != 0);
        assert_int_equal(char_is_lower(code), islower(c) != 0);
        assert_int_equal(char_is_digit(code), isdigit(c) != 0);
        assert_int_equal(char_is_space(code), isspace(c) != 0);
        assert_int_equal(char_lower(code), tolower(c));
        assert_false(char_is_mark(code));
        assert_false(char_is_ideograph(code));
    }
}

static void expect(bool (*is)(uint32_t code), const uint32_t *yes, const uint32_t *no)
{
    for (; *yes; yes++)
        if (!is(*yes))
            fail_msg("U+%04X is not what it should be", (unsigned)*yes);
    for (; *no; no++)
        if (is(*no))
            fail_msg("U+%04X is what it should not be", (unsigned)*no);
}

#define CODES(...) \
    (const uint32_t[]) \
    { \
        __VA_ARGS__, 0 \
    }

static void test_classes(void **state)
{
    (void)state;
    expect(char_is_letter, CODES(0xE9, 0x3B1, 0x416, 0x5D0, 0x4E2D, 0x1D400),
           CODES(0x660, 0x301, 0x2014, 0x1F600, 0xFFFD));
    expect(char_is_upper, CODES(0xC9, 0x1C5, 0x416), CODES(0xE9, 0x4E2D, 0x5D0));
    expect(char_is_lower, CODES(0xE9, 0xDF, 0x436), CODES(0xC9, 0x1C5, 0x5D0));
    expect(char_is_digit, CODES(0x660, 0x966, 0xFF15), CODES(0xB2, 0x2160, 0xBD));
    expect(char_is_mark, CODES(0x301, 0x93F, 0x20DD), CODES(0xE9, 0x2BC));
    expect(char_is_space, CODES(0x85, 0xA0, 0x1680, 0x2003, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
           CODES(0x200B, 0xFEFF, 0x2060, 0x1C, 0x180E));
    expect(char_is_punctuation, CODES('.', '(', '-', '_', 0x2026, 0x3002, 0xAB),
           CODES('a', '+', '$', ' ', 0x20AC));
    expect(char_is_ideograph, CODES(0x3042, 0x30AB, 0x4E2D, 0x20000), CODES(0xAC00, 0x3002));
}

static void test_marks_of_writing(void **state)
{
    (void)state;
    expect(char_is_quote, CODES('"', '\'', 0x2018, 0x2019, 0x201C, 0x201E, 0xAB, 0x203A, 0x300C),
           CODES('`', 0x2032, ','));
    expect(char_is_opening_quote, CODES(0x2018, 0x201C, 0x201E, 0xAB, 0x300C),
           CODES('"', '\'', 0x2019, 0x201D, 0xBB));
    expect(char_is_closing_quote, CODES(0x2019, 0x201D, 0xBB, 0x300D), CODES('"', '\'', 0x201C));
    expect(char_is_apostrophe, CODES('\'', 0x2019, 0x2BC), CODES(0x2018, '"'));
    expect(char_is_dash, CODES('-', 0x2010, 0x2013, 0x2014, 0x2015, 0x2212), CODES('_', '~', 0xAD));
}

static void test_lower(void **state)
{
    (void)state;
    assert_int_equal(char_lower(0xC9), 0xE9);
    assert_int_equal(char_lower(0x416), 0x436);
    assert_int_equal(char_lower(0x3A3), 0x3C3);
    assert_int_equal(char_lower(0x4E2D), 0x4E2D);
    assert_int_equal(char_lower(0x10FFFF), 0x10FFFF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ascii),
        cmocka_unit_test(test_classes),
        cmocka_unit_test(test_marks_of_writing),
        cmocka_unit_test(test_lower),
    };
    return cmocka_run_group_tests_name("chars", tests, NULL, NULL);
}
