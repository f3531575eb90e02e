/* What outside text becomes before it is shown. */
#include "text/safe.h"

#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct row {
    struct slice in;
    const char *out;
    size_t bidi;
    const char *lines; /* with newlines kept; NULL: the same */
};

static const struct row rows[] = {
    {SLICE("plain text, 100%"), "plain text, 100%", 0, NULL},
    {SLICE(""), "", 0, NULL},
    {SLICE("naïve – 日本 👍🏽"), "naïve – 日本 👍🏽", 0, NULL},
    {SLICE("\x1b[31mred\x1b[0m"), "^[[31mred^[[0m", 0, NULL},
    {SLICE("\x1b]0;title\x07"), "^[]0;title^G", 0, NULL},
    {SLICE("nul\0here"), "nul^@here", 0, NULL},
    {SLICE("a\x7f"
           "b\x01\x1f"),
     "a^?b^A^_", 0, NULL},
    {SLICE("\xc2\x9b"
           "31m"),
     "<9B>31m", 0, NULL},
    {SLICE("\xc2\x80\xc2\x9f\xc2\xa0"), "<80><9F>\xc2\xa0", 0, NULL},
    {SLICE("a\tb\nc\r\nd\re"), "a b c d e", 0, "a b\nc\nd\ne"},
    {SLICE("a\v\fb"), "a^K^Lb", 0, NULL},
    {SLICE("x\xff\xfe"), "x<FF><FE>", 0, NULL},
    {SLICE("\xc3"), "<C3>", 0, NULL},
    {SLICE("\xe2\x82"), "<E2><82>", 0, NULL},
    {SLICE("\xe2\x82z"), "<E2><82>z", 0, NULL},
    {SLICE("\xc0\xaf"), "<C0><AF>", 0, NULL},
    {SLICE("\xed\xa0\x80"), "<ED><A0><80>", 0, NULL},
    {SLICE("\xf4\x90\x80\x80"), "<F4><90><80><80>", 0, NULL},
    {SLICE("a\xef\xbf\xbd"
           "b"),
     "a\xef\xbf\xbd"
     "b",
     0, NULL},
    {SLICE("a\u202eb\u2066c\u2069d\u200e\u200f\u061ce"), "abcde", 6, NULL},
    {SLICE("\u2764\ufe0f \u2764\ufe0e"), "\u2764 \u2764", 0, NULL},
    {SLICE("\ufeffbom"), "bom", 0, NULL},
    {SLICE("tag\U000E0041\U000E007Fged"), "tagged", 0, NULL},
    {SLICE("a\u2028b\u2029c"), "a b c", 0, NULL},
    {SLICE("fam\u200dily a\u0301"), "fam\u200dily a\u0301", 0, NULL},
};

/* What a byte becomes does not hang on where it stands: clean text is passed over by the word. */
static void test_everywhere(void **state)
{
    (void)state;
    for (int byte = 0; byte < 0x80; byte++)
        for (size_t at = 0; at < 20; at++) {
            char text[] = "abcdefghijklmnopqrst";
            struct buffer out = {0}, expected = {0};
            text[at] = (char)byte;
            safe_add(slice_of(text, 20), (struct safe_options){0}, &out);
            for (size_t i = 0; i < 20; i++)
                safe_add(slice_of(text + i, 1), (struct safe_options){0}, &expected);
            assert_true(slice_equal(buffer_slice(&out), buffer_slice(&expected)));
            buffer_free(&out);
            buffer_free(&expected);
        }
}

static void test_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer out = {0};
        assert_int_equal(safe_add(rows[i].in, (struct safe_options){0}, &out), rows[i].bidi);
        assert_string_equal(out.data ? out.data : "", rows[i].out);
        assert_true(utf8_valid(buffer_slice(&out)));
        assert_int_equal(safe_already(rows[i].in), slice_equal(rows[i].in, buffer_slice(&out)));
        assert_true(safe_already(buffer_slice(&out)));
        buffer_clear(&out);
        safe_add(rows[i].in, (struct safe_options){.keep_newlines = true}, &out);
        assert_string_equal(out.data ? out.data : "", rows[i].lines ? rows[i].lines : rows[i].out);
        buffer_free(&out);
    }
}

/* Whatever single byte comes, nothing that a terminal would obey goes out. */
static void test_every_byte(void **state)
{
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        char bytes[3] = {'a', (char)byte, 'z'};
        struct buffer out = {0};
        safe_add(slice_of(bytes, 3), (struct safe_options){0}, &out);
        assert_true(utf8_valid(buffer_slice(&out)));
        for (size_t i = 0; i < out.len; i++)
            assert_true(out.data[i] >= 0x20 && out.data[i] < 0x7F);
        buffer_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_everywhere),
        cmocka_unit_test(test_every_byte),
    };
    return cmocka_run_group_tests_name("safe", tests, NULL, NULL);
}
