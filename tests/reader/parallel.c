/* The parallel view: whole screens, looked at once and then kept. */
#include "ferry.h"

#include <locale.h>

static void test_sizes(void **state)
{
    (void)state;
    static const struct {
        size_t rows, columns, tellings;
        const char *name;
    } sizes[] = {
        {10, 40, 4, "parallel-40x10"},   {24, 80, 3, "parallel-80x24"},
        {24, 80, 4, "parallel-80x24-4"}, {40, 120, 4, "parallel-120x40"},
        {60, 200, 4, "parallel-200x60"},
    };
    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct reader *reader = ferry_reader(sizes[i].tellings);
        story_check_screen(reader, sizes[i].rows, sizes[i].columns, sizes[i].name);
        reader_free(reader);
    }
}

static void test_ascii(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    reader_set_ascii(reader, true);
    story_check_screen(reader, 24, 80, "parallel-ascii");
    struct buffer screen = story_screen(reader, 24, 80);
    for (size_t i = 0; i < screen.len; i++)
        assert_true((unsigned char)screen.data[i] < 0x80);
    buffer_free(&screen);
    reader_free(reader);
}

static void test_too_small(void **state)
{
    (void)state;
    static const size_t sizes[][2] = {{7, 80}, {24, 39}, {1, 1}, {2, 200}};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct reader *reader = ferry_reader(2);
        struct buffer screen = story_screen(reader, sizes[i][0], sizes[i][1]);
        assert_int_equal(screen.data[0], 'T');
        story_type(reader, "Jjl<Enter>jq G");
        buffer_free(&screen);
        reader_free(reader);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_ascii),
        cmocka_unit_test(test_too_small),
    };
    return cmocka_run_group_tests_name("parallel", tests, NULL, NULL);
}
