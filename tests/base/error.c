/* Errors: what they hold, and where a long detail is cut. */
#include "base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_fields(void **state)
{
    (void)state;
    struct error error;
    assert_false(error_set(&error, MESSAGE_TOO_LARGE, "a/b.txt", "%d bytes", 12));
    assert_int_equal(error.code, MESSAGE_TOO_LARGE);
    assert_string_equal(error.where, "a/b.txt");
    assert_string_equal(error.detail, "12 bytes");
    assert_false(error_set(&error, MESSAGE_NOT_FOUND, NULL, NULL));
    assert_string_equal(error.where, "");
    assert_string_equal(error.detail, "");
    assert_false(error_set(NULL, MESSAGE_NOT_FOUND, "x", "%s", "y"));
}

/* A detail of the bytes given, after a start of so many ASCII letters. */
static void cut(size_t start, const char *repeated, struct error *error)
{
    char text[1000] = "";
    memset(text, 'a', start);
    text[start] = '\0';
    while (strlen(text) + strlen(repeated) < sizeof text - 8)
        strcat(text, repeated);
    error_set(error, MESSAGE_UNREADABLE, "x", "%s", text);
    assert_memory_equal(error->detail, text, strlen(error->detail));
}

static void test_long_detail(void **state)
{
    (void)state;
    struct error error;
    cut(0, "b", &error);
    assert_int_equal(strlen(error.detail), sizeof error.detail - 1);
    static const char *const characters[] = {"\xC3\xA9", "\xE2\x80\x94", "\xF0\x9F\x98\x80"};
    for (size_t i = 0; i < 3; i++) {
        size_t width = strlen(characters[i]);
        for (size_t start = 0; start < 4; start++) {
            cut(start, characters[i], &error);
            size_t len = strlen(error.detail);
            assert_int_equal((len - start) % width, 0);
            assert_true(len + width >= sizeof error.detail - 1);
        }
    }
}

/* Bytes that are no UTF-8 must not take the rest of the detail with them. */
static void test_long_garbage(void **state)
{
    (void)state;
    struct error error;
    cut(10, "\x80", &error);
    assert_true(strlen(error.detail) > sizeof error.detail - 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fields),
        cmocka_unit_test(test_long_detail),
        cmocka_unit_test(test_long_garbage),
    };
    return cmocka_run_group_tests_name("error", tests, NULL, NULL);
}
