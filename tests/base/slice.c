/* Slices: searching, trimming and lines. */
#include "base/slice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_find(void **state)
{
    (void)state;
    struct slice text = SLICE("one two one");
    assert_int_equal(slice_find(text, SLICE("one"), 0), 0);
    assert_int_equal(slice_find(text, SLICE("one"), 1), 8);
    assert_int_equal(slice_find(text, SLICE("six"), 0), text.len);
    assert_int_equal(slice_find(text, SLICE("TWO"), 0), text.len);
    assert_int_equal(slice_find_nocase(text, SLICE("TWO"), 0), 4);
    assert_int_equal(slice_find(text, SLICE("longer than the text"), 0), text.len);
}

static void test_trim(void **state)
{
    (void)state;
    assert_true(slice_equal_string(slice_trim(SLICE(" \t a b \r\n")), "a b"));
    assert_int_equal(slice_trim(SLICE(" \n ")).len, 0);
}

static void test_absent_is_not_empty(void **state)
{
    (void)state;
    assert_true(slice_is_none(SLICE_NONE));
    assert_false(slice_is_none(SLICE("")));
    assert_true(slice_equal(SLICE_NONE, SLICE("")));
}

static void test_lines(void **state)
{
    (void)state;
    struct slice rest = SLICE("a\n\nb"), line;
    assert_true(slice_next_line(&rest, &line));
    assert_true(slice_equal_string(line, "a"));
    assert_true(slice_next_line(&rest, &line));
    assert_int_equal(line.len, 0);
    assert_true(slice_next_line(&rest, &line));
    assert_true(slice_equal_string(line, "b"));
    assert_false(slice_next_line(&rest, &line));
}

static void test_order(void **state)
{
    (void)state;
    assert_true(slice_compare(SLICE("ab"), SLICE("b")) < 0);
    assert_true(slice_compare(SLICE("ab"), SLICE("a")) > 0);
    assert_int_equal(slice_compare(SLICE("ab"), SLICE("ab")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find),  cmocka_unit_test(test_trim),
        cmocka_unit_test(test_lines), cmocka_unit_test(test_absent_is_not_empty),
        cmocka_unit_test(test_order),
    };
    return cmocka_run_group_tests_name("slice", tests, NULL, NULL);
}
