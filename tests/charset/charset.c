/* Decoding: marks, validity, repair, guesses, and what is refused. */
#include "charset/charset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct charset_case {
    struct slice bytes;
    const char *encoding; /* NULL: refused as binary */
    const char *text;
    size_t replaced, nuls;
};

/* The literals' lengths count: some hold NULs. */
#define BYTES(literal) \
    { \
        (literal), sizeof(literal) - 1 \
    }

static const struct charset_case cases[] = {
    {BYTES("plain"), "utf-8", "plain", 0, 0},
    {BYTES("caf\xC3\xA9 \xE2\x80\x94 ok"), "utf-8", "café — ok", 0, 0},
    {BYTES("\xEF\xBB\xBFhi"), "utf-8", "\xEF\xBB\xBFhi", 0, 0},
    {BYTES("\xFF\xFEh\0\xE9\0"), "utf-16le", "\xEF\xBB\xBFhé", 0, 0},
    {BYTES("\xFE\xFF\0h\x20\x14"), "utf-16be", "\xEF\xBB\xBFh—", 0, 0},
    {BYTES("\xFF\xFE=\xD8\0\xDE"), "utf-16le", "\xEF\xBB\xBF😀", 0, 0},
    {BYTES("\xFF\xFE=\xD8x\0"), "utf-16le", "\xEF\xBB\xBF\xEF\xBF\xBDx", 1, 0},
    {BYTES("T\0w\0o\0 \0w\0o\0r\0d\0s\0.\0"), "utf-16le", "Two words.", 0, 0},
    {BYTES("\0T\0w\0o\0 \0w\0o\0r\0d\0s\0."), "utf-16be", "Two words.", 0, 0},
    /* One bad byte does not flip a document that has good sequences. */
    {BYTES("na\xC3\xAFve caf\xC3\xA9 bad\xFF end"), "utf-8", "naïve café bad\xEF\xBF\xBD end", 1,
     0},
    {BYTES("plain with \xFF in it"), "utf-8", "plain with \xEF\xBF\xBD in it", 1, 0},
    {BYTES("a caf\xE9 in Z\xFCrich \x93quoted\x94 \x96 5 \x80"), "windows-1252",
     "a café in Zürich “quoted” – 5 €", 0, 0},
    {BYTES("a few\0 NULs are for\0given in text"), "utf-8",
     "a few\xEF\xBF\xBD NULs are for\xEF\xBF\xBDgiven in text", 0, 2},
    {BYTES("\x7F"
           "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"),
     NULL, NULL, 0, 0},
    {BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), NULL, NULL, 0, 0},
    {BYTES("\0\0\0\0\0\0"), NULL, NULL, 0, 0},
    {BYTES("\x1B[31mred\x1B[0m text stays text"), "utf-8", "\x1B[31mred\x1B[0m text stays text", 0,
     0},
};

static void test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct charset_case *c = &cases[i];
        struct buffer store = {0};
        struct charset_text text;
        struct error error;
        bool done = charset_decode(c->bytes, SLICE_NONE, "x", &store, &text, &error);
        if (done != (c->encoding != NULL))
            fail_msg("case %zu: %s", i, done ? "taken" : "refused");
        if (!done) {
            assert_int_equal(error.code, MESSAGE_BINARY_FILE);
        } else {
            assert_string_equal(text.encoding, c->encoding);
            if (!slice_equal_string(text.text, c->text))
                fail_msg("case %zu: %.*s", i, SLICE_ARG(text.text));
            assert_int_equal(text.replaced, c->replaced);
            assert_int_equal(text.nuls, c->nuls);
        }
        buffer_free(&store);
    }
}

/* Longer text of another script, in its old encoding, is told by statistics. */
static void test_guess(void **state)
{
    (void)state;
    struct slice koi8 =
        SLICE("\xF3\xC5\xC7\xCF\xC4\xCE\xD1 \xD5\xD4\xD2\xCF\xCD \xCD\xCF\xD3\xD4 "
              "\xDA\xC1\xCB\xD2\xD9\xCC\xC9 \xCE\xC1 \xC7\xCF\xC4, "
              "\xD3\xCF\xCF\xC2\xDD\xC9\xCC\xC9 \xD7\xCC\xC1\xD3\xD4\xC9 "
              "\xC7\xCF\xD2\xCF\xC4\xC1. \xF0\xCF \xCE\xC5\xCD\xD5 "
              "\xC5\xD6\xC5\xC4\xCE\xC5\xD7\xCE\xCF \xD0\xD2\xCF\xC5\xDA\xD6\xC1\xC5\xD4 "
              "\xC4\xC5\xD7\xD1\xD4\xD8 \xD4\xD9\xD3\xD1\xDE \xCD\xC1\xDB\xC9\xCE.");
    struct buffer store = {0};
    struct charset_text text;
    struct error error;
    assert_true(charset_decode(koi8, SLICE_NONE, "x", &store, &text, &error));
    assert_string_equal(text.encoding, "koi8-r");
    assert_true(text.guessed);
    assert_true(slice_starts(text.text, SLICE("Сегодня утром мост")));
    buffer_free(&store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_guess),
    };
    return cmocka_run_group_tests_name("charset", tests, NULL, NULL);
}
