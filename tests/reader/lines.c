/* j and k in the parallel columns: every press is seen, and none leaves a row out. */
#include "desk/state.h"
#include "ferry.h"
#include "parallel/layout.h"
#include "random.h"

#include <locale.h>

/* What is seen: the screen, and where the terminal's cursor stands on it. */
static void look(struct reader *reader, size_t rows, size_t columns, struct buffer *into)
{
    struct canvas *canvas = canvas_new(rows, columns);
    size_t row, column;
    buffer_clear(into);
    reader_resize(reader, rows, columns);
    reader_draw(reader, canvas);
    canvas_cursor(canvas, &row, &column);
    buffer_format(into, "%zu %zu\n", row, column);
    for (size_t i = 0; i < rows; i++) {
        canvas_row_text(canvas, i, into);
        buffer_add_char(into, '\n');
    }
    canvas_free(canvas);
}

/* Presses the key until the row is reached. */
static void walk(struct reader *reader, const char *key, size_t end, const size_t size[2])
{
    struct buffer before = {0}, after = {0};
    look(reader, size[0], size[1], &before);
    for (size_t presses = 0; reader->cursor.row != end; presses++) {
        size_t row = reader->cursor.row;
        size_t next = layout_step(reader, row, end > row ? 1 : -1);
        story_type(reader, key);
        look(reader, size[0], size[1], &after);
        if (slice_equal(buffer_slice(&before), buffer_slice(&after)))
            fail_msg("%s is not seen:\n%s", key, after.data);
        assert_true(reader->cursor.row == row || reader->cursor.row == next);
        assert_true(presses < 10000);
        struct buffer kept = before;
        before = after;
        after = kept;
    }
    buffer_free(&before);
    buffer_free(&after);
}

static void walk_there_and_back(struct reader *reader)
{
    static const size_t sizes[][2] = {{24, 80}, {9, 100}, {40, 120}, {10, 40}};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        reader_resize(reader, sizes[i][0], sizes[i][1]);
        story_type(reader, "Gg");
        size_t last = reader->plan.count - 1;
        walk(reader, "j", layout_is_shown(reader, last) ? last : layout_step(reader, last, -1),
             sizes[i]);
        walk(reader, "k", layout_is_shown(reader, 0) ? 0 : layout_step(reader, 0, 1), sizes[i]);
    }
}

static void test_drawn(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 12; seed++) {
        struct reader *reader = reader_new(NULL);
        struct comparison *comparison = random_comparison(seed);
        reader_set_comparison(reader, comparison);
        story_type(reader, "vp"); /* one article alone opens in another view */
        comparison_release(comparison);
        walk_there_and_back(reader);
        story_type(reader, "l");
        walk_there_and_back(reader);
        reader_free(reader);
    }
}

/* One source says in a word what the other needs more than a screen for. */
static void test_long_beside_short(void **state)
{
    (void)state;
    static const char *const line = "The harbour was closed all the same. ";
    struct buffer text = {0};
    for (int i = 0; i < 90; i++)
        buffer_add_string(&text, line);
    const struct said brief[] = {{0, "It was closed.", 0}, {1, "It rained.", 0}};
    const struct said full[] = {{0, text.data, 0}, {1, "It rained on everybody.", 0}};
    const struct telling tellings[] = {{"One", NULL, brief, 2, NULL}, {"Two", NULL, full, 2, NULL}};
    struct comparison *comparison = story_compare(tellings, 2, NULL, 0);
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    walk_there_and_back(reader);
    reader_resize(reader, 24, 80);
    story_type(reader, "hgj");
    assert_int_equal(reader->cursor.row, 0);
    assert_true(reader->top.line > 0 || reader->top.row > 0);
    comparison_release(comparison);
    reader_free(reader);
    buffer_free(&text);
}

/* Where the row is on the screen whole, the next press leaves the short cell behind. */
static void test_straight_on(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    reader_resize(reader, 24, 80);
    story_type(reader, "Jl");
    size_t lines = 0;
    while (reader->cursor.row == 1 && lines < 10) {
        story_type(reader, "j");
        lines++;
    }
    assert_int_equal(reader->cursor.row, 2);
    assert_int_equal(reader->cursor.line, 0);
    story_type(reader, "k");
    assert_int_equal(reader->cursor.row, 1);
    assert_int_equal(reader->cursor.line + 1, lines);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_drawn),
        cmocka_unit_test(test_long_beside_short),
        cmocka_unit_test(test_straight_on),
    };
    return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}
