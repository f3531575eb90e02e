/* Back and forward through the places jumped from. */
#include "leads.h"

#include <locale.h>

static void test_jumps(void **state)
{
    (void)state;
    static const struct lead cases[] = {
        {"J]u", 4, 1},
        {"J]u^O", 1, 0},
        {"J]u^O^N", 4, 1},
        {"J]u^O^N^N", 4, 1},
        {"JG^O", 1, 0},
        {"J5gJ^O", 1, 0},   /* what went by statements is no jump */
        {"J5gJ^O^N", 5, 1}, /* but forward leads to where it ended */
        {"2g4g6g3^O", 0, 0},
        {"2g4g6g2^O", 1, 0},
        {"2g4g6g2^O^N", 3, 0},
        {"2g4g6g2^O7g^O", 1, 0},
        {"2g4g6g2^O7g^N", 6, 2}, /* another way was taken */
        {"J/noon<Enter>^O", 1, 0},
        {"J/noon<Enter>n^O^O", 1, 0},
        {"J/no such<Enter>^O", 1, 0},
        {"3gmag'a^O", 0, 0},
        {"]m=^O", 8, 3},
        {"zM/fireboats<Enter>G^O", 2, 0},
        {"<Enter>]u^O", 0, 0},
        {"SJ]u^O", 1, 0},
        {"^O", 0, 0},
        {"^N", 0, 0},
        {"]x]x]x^O", 0, 0},
        {"=^O", 0, 0},
    };
    check_leads(cases, COUNT(cases));
}

/* The list is bounded, and outlives a new comparison. */
static void test_many(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    for (size_t i = 0; i < 200; i++)
        story_type(reader, i % 2 ? "2g" : "6g");
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    size_t steps = 0;
    while (!story_type(reader, "^O").count && steps < 300) {
        steps++;
        assert_int_equal(reader->cursor.row, steps % 2 ? 5 : 1);
    }
    assert_in_range(steps, 60, 64);
    while (!story_type(reader, "^N").count && steps < 300)
        steps--;
    assert_int_equal(reader->cursor.row, 1);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_jumps),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests_name("jumps", tests, NULL, NULL);
}
