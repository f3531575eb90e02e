/* Every kind of script at every width: nothing runs over a column's edge. */
#include "scripts.h"
#include "invariants.h"

#include <locale.h>

static void test_every_width(void **state)
{
    (void)state;
    struct reader *reader = scripts_reader(false);
    for (size_t columns = 40; columns <= 210; columns++) {
        check_screen(reader, 60, columns);
        check_screen(reader, 10, columns);
        story_type(reader, columns % 3 ? "J" : "lG");
    }
    reader_free(reader);
}

static void test_screens(void **state)
{
    (void)state;
    static const size_t sizes[][2] = {{10, 40}, {24, 80}, {40, 120}, {60, 200}};
    for (size_t i = 0; i < 4; i++) {
        char name[40];
        struct reader *reader = scripts_reader(false);
        snprintf(name, sizeof name, "scripts-%zux%zu", sizes[i][1], sizes[i][0]);
        story_check_screen(reader, sizes[i][0], sizes[i][1], name);
        reader_free(reader);
    }
}

/* No control, and no bidi control, is left on any screen. */
static void test_nothing_escapes(void **state)
{
    (void)state;
    static const char *const keys[] = {"", "G", "|g", "<Enter>", "?", "l", "GJ<Enter>"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct reader *reader = scripts_reader(false);
        story_type(reader, keys[i]);
        struct buffer screen = story_screen(reader, 60, 120);
        for (size_t k = 0; k < screen.len; k++)
            assert_true((unsigned char)screen.data[k] >= 32 || screen.data[k] == '\n');
        assert_null(strstr(screen.data, "\u202e"));
        buffer_free(&screen);
        reader_free(reader);
    }
}

static void test_right_to_left(void **state)
{
    (void)state;
    struct reader *reader = scripts_reader(false);
    struct buffer screen = story_screen(reader, 60, 120);
    const char *line = strstr(screen.data, "\u05e9\u05dc\u05d5\u05dd");
    assert_non_null(line);
    assert_int_equal(line[-1], ' ');
    assert_int_equal(line[-2], ' ');
    buffer_free(&screen);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_width),
        cmocka_unit_test(test_screens),
        cmocka_unit_test(test_nothing_escapes),
        cmocka_unit_test(test_right_to_left),
    };
    return cmocka_run_group_tests_name("scripts", tests, NULL, NULL);
}
