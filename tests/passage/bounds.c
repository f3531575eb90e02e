/* Punctuation at the edges. */
#include "passage/bounds.h"

#include "texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    const char *text;
    uint32_t from, to; /* tokens */
    const char *alone;
} alone_rows[] = {
    {"(One two.) Three four!", 0, 2, "(One two.)"},
    {"(One two.) Three four!", 2, 4, "Three four!"},
    {"(One two.) Three four!", 1, 3, "two.) Three"},
    {"One, two; three.", 0, 2, "One, two"},
    {"One, two; three.", 1, 3, "two; three."},
    {"One", 0, 1, "One"},
};

static void test_alone(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof alone_rows / sizeof *alone_rows; i++) {
        struct digest *digest = text_digest(alone_rows[i].text);
        struct range range = bounds_alone(digest, alone_rows[i].from, alone_rows[i].to);
        assert_true(
            slice_equal_string(slice_range(digest->article->text, range), alone_rows[i].alone));
        digest_free(digest);
    }
}

static const struct {
    const char *a, *b; /* of both, the words "wait and see" are the same */
    const char *common_a, *common_b;
} common_rows[] = {
    {"We \"wait and see.\" Yes.", "They \"wait and see.\"", "\"wait and see.\"",
     "\"wait and see.\""},
    {"We \"wait and see.\"", "They \xE2\x80\x9Cwait and see\xE2\x80\x9D.", "\"wait and see",
     "\xE2\x80\x9Cwait and see"},
    {"We \"wait and see\"", "They \xE2\x80\x9Cwait and see\xE2\x80\x9D.", "\"wait and see\"",
     "\xE2\x80\x9Cwait and see\xE2\x80\x9D"},
    {"So wait and see, now", "And wait and see, then", "wait and see,", "wait and see,"},
    {"So wait and see now", "And wait and see near", "wait and see", "wait and see"},
    {"wait and see", "wait and see", "wait and see", "wait and see"},
};

static struct range words_of(const struct digest *digest)
{
    size_t start = slice_find(digest->article->text, SLICE("wait and see"), 0);
    return (struct range){(uint32_t)start, (uint32_t)start + 12};
}

static void test_common(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof common_rows / sizeof *common_rows; i++) {
        struct digest *a = text_digest(common_rows[i].a), *b = text_digest(common_rows[i].b);
        struct range range_a = words_of(a), range_b = words_of(b);
        bounds_common(a, &range_a, b, &range_b);
        assert_true(
            slice_equal_string(slice_range(a->article->text, range_a), common_rows[i].common_a));
        assert_true(
            slice_equal_string(slice_range(b->article->text, range_b), common_rows[i].common_b));
        digest_free(a);
        digest_free(b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_alone), cmocka_unit_test(test_common)};
    return cmocka_run_group_tests_name("bounds", tests, NULL, NULL);
}
