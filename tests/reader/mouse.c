/* The mouse by coordinates of the screen: what is pressed, dragged and turned. */
#include "desk/frame.h"
#include "desk/state.h"
#include "ferry.h"
#include "parallel/columns.h"
#include "parallel/layout.h"

#include <locale.h>

enum { ROWS = 24, COLUMNS = 80 };

static struct requests act(struct reader *reader, enum mouse_kind kind, size_t row, size_t column)
{
    struct requests requests = {0};
    reader_mouse(reader, &(struct mouse){kind, row, column}, &requests);
    return requests;
}

/* Where a text stands on the screen. */
static void find(struct reader *reader, const char *text, size_t *row, size_t *column)
{
    struct canvas *canvas = canvas_new(ROWS, COLUMNS);
    struct buffer line = {0};
    reader_draw(reader, canvas);
    for (*row = 0; *row < ROWS; ++*row) {
        buffer_clear(&line);
        for (size_t i = 0; i < COLUMNS; i++) {
            const struct cell *cell = canvas_cell(canvas, *row, i);
            buffer_add_char(&line, cell->text.len == 1 ? cell->text.data[0] : ' ');
        }
        const char *found = strstr(line.data, text);
        *column = found ? (size_t)(found - line.data) : 0;
        if (found)
            break;
    }
    buffer_free(&line);
    canvas_free(canvas);
    if (*row == ROWS)
        fail_msg("%s is not on the screen", text);
}

static struct reader *open_reader(void)
{
    struct reader *reader = ferry_reader(2);
    reader_resize(reader, ROWS, COLUMNS);
    return reader;
}

static void test_press_goes_there(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    for (size_t wanted = 1; wanted < 4; wanted++) {
        size_t line = frame_of_story(reader, ROWS).body, at = reader->top.row;
        while (at < wanted) {
            line += layout_height(reader, at);
            at = layout_step(reader, at, 1);
        }
        for (size_t place = 0; place < reader->board.visible; place++) {
            act(reader, MOUSE_PRESS, line, reader->board.start[place] + 6);
            assert_int_equal(reader->cursor.row, at);
            assert_int_equal(reader->board.focus, place);
        }
    }
    act(reader, MOUSE_PRESS, frame_of_story(reader, ROWS).heads, 2);
    assert_int_equal(reader->board.focus, 0);
    act(reader, MOUSE_PRESS, frame_of_story(reader, ROWS).heads, reader->board.start[1] + 3);
    assert_int_equal(reader->board.focus, 1);
    reader_free(reader);
}

static void test_double_press_opens_the_focus(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    struct frame frame = frame_of_story(reader, ROWS);
    act(reader, MOUSE_DOUBLE, frame.body, 8);
    struct buffer screen = story_screen(reader, ROWS, COLUMNS);
    if (reader->plan.rows[reader->cursor.row].kind == ROW_STATEMENT)
        assert_int_equal(state_view(reader)->which, VIEW_FOCUS);
    else
        assert_int_equal(state_view(reader)->which, VIEW_PARALLEL);
    buffer_free(&screen);
    while (state_view(reader)->which == VIEW_FOCUS)
        story_type(reader, "q");
    story_type(reader, "3J");
    size_t line = reader->cursor_screen;
    act(reader, MOUSE_DOUBLE, frame.body + line, 8);
    assert_int_equal(state_view(reader)->which, VIEW_FOCUS);
    reader_free(reader);
}

static void test_border_is_dragged(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    const struct columns *board = &reader->board;
    size_t border = board->start[1] - 1, cursor = reader->cursor.row;
    act(reader, MOUSE_PRESS, 8, border);
    assert_int_equal(reader->cursor.row, cursor);
    for (size_t to = border; to <= border + 9; to++) {
        act(reader, MOUSE_DRAG, 8, to);
        assert_int_equal(board->start[1] - 1, to);
    }
    act(reader, MOUSE_DRAG, 8, COLUMNS - 1);
    assert_int_equal(board->start[1] - 1, border + 9);
    act(reader, MOUSE_DRAG, 8, border - 5);
    assert_int_equal(board->start[1] - 1, border - 5);
    act(reader, MOUSE_RELEASE, 8, border - 5);
    act(reader, MOUSE_DRAG, 8, border);
    assert_int_equal(board->start[1] - 1, border - 5);
    reader_free(reader);
}

static void test_strip_and_wheel(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    struct frame frame = frame_of_story(reader, ROWS);
    act(reader, MOUSE_PRESS, frame.body + reader->plan.count - 1, COLUMNS - 1);
    assert_int_equal(reader->cursor.row, reader->plan.count - 1);
    act(reader, MOUSE_PRESS, frame.body + 1, COLUMNS - 1);
    assert_int_equal(reader->cursor.row, 1);
    struct position before = reader->cursor;
    act(reader, MOUSE_WHEEL_DOWN, 10, 10);
    assert_true(reader->cursor.row > before.row || reader->cursor.line > before.line);
    act(reader, MOUSE_WHEEL_UP, 10, 10);
    assert_int_equal(reader->cursor.row, before.row);
    reader_free(reader);
}

static void test_hints(void **state)
{
    (void)state;
    struct reader *reader = open_reader();
    size_t row, column, cursor = reader->cursor.row;
    find(reader, "J K statement", &row, &column);
    act(reader, MOUSE_PRESS, row, column);
    assert_true(reader->cursor.row > cursor);
    act(reader, MOUSE_PRESS, row, column + 2);
    assert_int_equal(reader->cursor.row, cursor);
    find(reader, "? help", &row, &column);
    act(reader, MOUSE_PRESS, row, column + 3);
    assert_int_equal(state_view(reader)->which, VIEW_HELP);
    reader_free(reader);
}

static void test_library_and_article(void **state)
{
    (void)state;
    static const struct library_story stories[] = {
        {.title = {"One", 3}}, {.title = {"Two", 3}}, {.title = {"Three", 5}}};
    struct library library = {stories, 3};
    struct reader *reader = reader_new(&library);
    reader_resize(reader, ROWS, COLUMNS);
    size_t row, column;
    find(reader, "Three", &row, &column);
    act(reader, MOUSE_PRESS, row, column);
    assert_int_equal(reader->lists[VIEW_LIBRARY].at, 2);
    act(reader, MOUSE_PRESS, row + 3, column);
    assert_int_equal(reader->lists[VIEW_LIBRARY].at, 2);
    struct requests requests = act(reader, MOUSE_DOUBLE, row - 1, column);
    assert_int_equal(requests.count, 1);
    assert_int_equal(requests.items[0].kind, REQUEST_OPEN_STORY);
    assert_int_equal(requests.items[0].number, 1);
    reader_free(reader);
    reader = open_reader();
    story_type(reader, "va");
    size_t at = reader->lists[VIEW_ARTICLE].at;
    act(reader, MOUSE_PRESS, frame_of(ROWS, false).body + 6, 10);
    assert_true(reader->lists[VIEW_ARTICLE].at > at);
    reader_free(reader);
}

/* Anything anywhere, in every view: nothing falls over, and the prompt is left alone. */
static void test_everywhere(void **state)
{
    (void)state;
    static const char *const views[] = {"", "<Enter>", "q?", "qva", "vt", "vx", "vp^Ws", "^WsZ"};
    struct reader *reader = open_reader();
    for (size_t v = 0; v < COUNT(views); v++) {
        story_type(reader, views[v]);
        for (size_t i = 0; i < 300; i++) {
            act(reader, (enum mouse_kind)(i % 6), i * 7 % (ROWS + 2), i * 31 % (COLUMNS + 3));
            story_type(reader, i % 50 == 49 ? "vp" : "");
        }
        struct buffer screen = story_screen(reader, ROWS, COLUMNS);
        buffer_free(&screen);
    }
    story_type(reader, "vp/abc");
    act(reader, MOUSE_PRESS, 5, 5);
    assert_int_equal(reader->prompt.kind, PROMPT_SEARCH);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_press_goes_there),
        cmocka_unit_test(test_double_press_opens_the_focus),
        cmocka_unit_test(test_border_is_dragged),
        cmocka_unit_test(test_strip_and_wheel),
        cmocka_unit_test(test_hints),
        cmocka_unit_test(test_library_and_article),
        cmocka_unit_test(test_everywhere),
    };
    return cmocka_run_group_tests_name("mouse", tests, NULL, NULL);
}
