/* Decoding after table 3-7 of the Unicode standard, and repair by maximal subparts. */
#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
static void test_decode(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        uint32_t code;
        size_t len;
    } cases[] = {
        {"a", 'a', 1},
        {"\x7f", 0x7F, 1},
        {"\xc2\x80", 0x80, 2},
        {"\xdf\xbf", 0x7FF, 2},
        {"\xe0\xa0\x80", 0x800, 3},
        {"\xed\x9f\xbf", 0xD7FF, 3},
        {"\xef\xbf\xbd", 0xFFFD, 3},
        {"\xf0\x90\x80\x80", 0x10000, 4},
        {"\xf4\x8f\xbf\xbf", 0x10FFFF, 4},
        /* bad: lone tails, overlong forms, surrogates, beyond Unicode, cut short */
        {"\x80", 0xFFFD, 1},
        {"\xc0\x80", 0xFFFD, 1},
        {"\xc1\xbf", 0xFFFD, 1},
        {"\xe0\x80\x80", 0xFFFD, 1},
        {"\xe0\xa0", 0xFFFD, 2},
        {"\xe2\x82(", 0xFFFD, 2},
        {"\xed\xa0\x80", 0xFFFD, 1},
        {"\xf0\x80\x80\x80", 0xFFFD, 1},
        {"\xf0\x9f\x98", 0xFFFD, 3},
        {"\xf4\x90\x80\x80", 0xFFFD, 1},
        {"\xf5\x80\x80\x80", 0xFFFD, 1},
        {"\xff", 0xFFFD, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t code;
        struct slice s = slice_from(cases[i].bytes);
        assert_int_equal(utf8_decode(s, 0, &code), cases[i].len);
        assert_int_equal(code, cases[i].code);
        assert_int_equal(utf8_valid(s), i < 9);
    }
}

static void test_every_code_point_comes_back(void **state)
{
    (void)state;
    for (uint32_t code = 0; code < 0x110100; code++) {
        char bytes[4];
        uint32_t back;
        size_t len = utf8_encode(code, bytes);
        bool good = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        struct slice s = slice_of(bytes, len);
        if (utf8_decode(s, 0, &back) != len || back != (good ? code : 0xFFFD) || !utf8_valid(s) ||
            utf8_back(s, len) != 0)
            fail_msg("U+%04X", code);
    }
}

static void test_repair(void **state)
{
    (void)state;
    static const struct {
        struct slice bytes;
        const char *repaired;
        size_t bad;
    } cases[] = {
        {{"", 0}, "", 0},
        {{"caf\xc3\xa9", 5}, "caf\xc3\xa9", 0},
        {{"\xef\xbf\xbd", 3}, "\xef\xbf\xbd", 0},
        {{"caf\xe9 x", 6}, "caf\xef\xbf\xbd x", 1},
        {{"a\xf0\x80\x80\x41", 5}, "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\x41", 3},
        {{"a\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", 10},
         "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\x41",
         4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer into = {0};
        assert_int_equal(utf8_repair(cases[i].bytes, &into), cases[i].bad);
        assert_true(slice_equal_string(buffer_slice(&into), cases[i].repaired));
        assert_true(utf8_valid(buffer_slice(&into)));
        buffer_free(&into);
    }
}

static void test_back(void **state)
{
    (void)state;
    struct slice s = SLICE("a\xe2\x82\xac\xf0\x9f\x98\x80");
    assert_int_equal(utf8_back(s, 8), 4);
    assert_int_equal(utf8_back(s, 4), 1);
    assert_int_equal(utf8_back(s, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_decode),
        cmocka_unit_test(test_every_code_point_comes_back),
        cmocka_unit_test(test_repair),
        cmocka_unit_test(test_back),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
