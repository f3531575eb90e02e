/* Column widths, zooming, and sources below each other. */
#include "ferry.h"
#include "invariants.h"
#include "parallel/columns.h"

#include <locale.h>

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "l4^W>");
    story_check_screen(reader, 24, 80, "wider-80x24");
    story_check_screen(reader, 40, 120, "wider-120x40");
    story_type(reader, "Z");
    story_check_screen(reader, 24, 80, "zoomed-80x24");
    story_check_screen(reader, 10, 40, "zoomed-40x10");
    story_type(reader, "^Ws");
    story_check_screen(reader, 24, 80, "stacked-80x24");
    story_check_screen(reader, 40, 120, "stacked-120x40");
    reader_free(reader);
}

/* A source alone stays the one on the screen, wherever one goes. */
static void test_zoom_stays(void **state)
{
    (void)state;
    static const char *const keys[] = {"J",  "J",  "J", "J",         "J",  "J",  "]c", "]u", "]x",
                                       "]u", "]m", "G", "K",         "[u", "[c", "g",  "5g", "8g",
                                       "2g", "G",  "g", "/o<Enter>", "n",  "n",  "N",  "N"};
    for (size_t column = 0; column < 4; column++) {
        struct reader *reader = ferry_reader(4);
        reader_resize(reader, 24, 80);
        for (size_t i = 0; i < column; i++)
            story_type(reader, "l");
        story_type(reader, "Z");
        size_t rows = 0, before = reader->cursor.row;
        for (size_t i = 0; i < COUNT(keys); i++) {
            story_type(reader, keys[i]);
            assert_int_equal(columns_focused(&reader->board), column);
            assert_true(
                plan_has(&reader->plan, reader->comparison, reader->cursor.row, (uint32_t)column));
            rows += reader->cursor.row != before;
            before = reader->cursor.row;
            check_screen(reader, 24, 80);
        }
        assert_true(rows > 4);
        story_type(reader, "GJ");
        story_has(reader, 24, 80, "No further statement in this source alone");
        story_type(reader, "/no such thing<Enter>");
        story_has(reader, 24, 80, "No match in this source alone: no such thing");
        reader_free(reader);
    }
}

/* However columns are widened, they fill the screen, and none falls below the least. */
static void test_widths(void **state)
{
    (void)state;
    static const char *const keys[] = {"^W>",   "9^W>", "l",     "l",   "^W<", "9^W<",
                                       "99^W>", "h",    "99^W<", "-",   "W",   "<",
                                       ">",     "Z",    "Z",     "^Ws", "^Ws", "^W="};
    static const size_t widths[] = {40, 45, 56, 64, 80, 100, 120, 200};
    for (size_t w = 0; w < COUNT(widths); w++) {
        struct reader *reader = ferry_reader(4);
        reader_resize(reader, 24, widths[w]);
        for (size_t i = 0; i < 3 * COUNT(keys); i++) {
            story_type(reader, keys[i * 7 % COUNT(keys)]);
            check_screen(reader, 24, widths[w]);
            const struct columns *board = &reader->board;
            assert_int_equal(board->start[board->visible], widths[w] - 1);
            for (size_t k = 0; k < board->visible; k++) {
                assert_true(board->start[k + 1] > board->start[k] + 14);
                assert_true(board->start[k] + board->prefix + board->texts[k] <
                            board->start[k + 1]);
            }
        }
        reader_free(reader);
    }
}

/* Six sources on forty columns: every sentence can be reached line by line, the focus goes along,
 * and the cursor stands where the focus is. */
static void test_stacked(void **state)
{
    (void)state;
    struct telling tellings[6];
    for (size_t i = 0; i < 6; i++)
        tellings[i] = ferry[i % 4];
    struct comparison *comparison = story_compare(tellings, 6, NULL, 0);
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    reader_resize(reader, 24, 40);
    assert_true(reader->board.stacked);
    size_t visited = 0;
    uint32_t before = UINT32_MAX;
    for (size_t i = 0; i < 200; i++) {
        check_screen(reader, 24, 40);
        uint32_t focused = columns_focused(&reader->board);
        visited += focused != before;
        before = focused;
        story_type(reader, "j");
    }
    assert_true(visited > 25);
    story_type(reader, "g9hllll");
    assert_int_equal(columns_focused(&reader->board), 4);
    assert_true(reader->cursor.line > 8);
    check_screen(reader, 24, 40);
    reader_resize(reader, 24, 80);
    assert_false(reader->board.stacked);
    assert_int_equal(columns_focused(&reader->board), 4);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),
        cmocka_unit_test(test_widths),
        cmocka_unit_test(test_stacked),
        cmocka_unit_test(test_zoom_stays),
    };
    return cmocka_run_group_tests_name("widths", tests, NULL, NULL);
}
