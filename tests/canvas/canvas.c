/* The grid: clipping, wide characters and their halves, endless rows, and that nothing which a
 * terminal would obey gets into a cell. */
#include "canvas/canvas.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int set_locale(void **state)
{
    (void)state;
    return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static void assert_row(const struct canvas *canvas, size_t row, const char *text)
{
    struct buffer out = {0};
    canvas_row_text(canvas, row, &out);
    assert_string_equal(out.data ? out.data : "", text);
    buffer_free(&out);
}

/* Each wide cell has its second half, each second half its wide cell; every cell's text is clean.
 */
static void check(const struct canvas *canvas)
{
    for (size_t row = 0; row < canvas_rows(canvas); row++)
        for (size_t i = 0; i < canvas_columns(canvas); i++) {
            const struct cell *cell = canvas_cell(canvas, row, i);
            assert_true(cell->width <= 2);
            if (cell->width == 2) {
                assert_true(i + 1 < canvas_columns(canvas));
                assert_int_equal(canvas_cell(canvas, row, i + 1)->width, 0);
            }
            if (cell->width == 0)
                assert_true(i > 0 && canvas_cell(canvas, row, i - 1)->width == 2);
            for (size_t k = 0; k < cell->text.len; k++)
                assert_true((unsigned char)cell->text.data[k] >= 0x20 &&
                            cell->text.data[k] != 0x7F);
        }
}

struct row {
    size_t column, room;
    const char *text;
    const char *drawn; /* row of 8 columns, over "........" */
    size_t used;
};

static const struct row rows[] = {
    {0, 99, "abc", "abc.....", 3},
    {6, 99, "abc", "......ab", 2},
    {8, 99, "abc", "........", 0},
    {2, 2, "abc", "..ab....", 2},
    {0, 0, "abc", "........", 0},
    {1, 99, "日本", ".日本...", 4},
    {1, 3, "日本", ".日.....", 2},  /* half of a wide one is left out */
    {5, 99, "日本", ".....日.", 2}, /* at the edge too */
    {7, 99, "日", "........", 0},
    {0, 99, "e\u0301e", "e\u0301e......", 2},
    {0, 99, "\x1b[1m", "^[[1m...", 5},
    {0, 99, "a\nb\tc", "a b c...", 5},
    {0, 99, "a\u202eb", "ab......", 2},
    {0, 99, "a\u200bb\u00adc", "abc.....", 3}, /* no column, not drawn */
    {0, 99, "\xff", "<FF>....", 4},
    {0, 99, "👩\u200d👧x", "👩\u200d👧x.....", 3},
    {0, 3, "🇫🇷🇩🇪", "🇫🇷🇩.....", 3},
};

static void test_table(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(1, 8);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        canvas_reset(canvas, 1, 8);
        canvas_string(canvas, 0, 0, 8, MEANING_PLAIN, "........");
        assert_int_equal(
            canvas_string(canvas, 0, rows[i].column, rows[i].room, MEANING_SAME, rows[i].text),
            rows[i].used);
        assert_row(canvas, 0, rows[i].drawn);
        check(canvas);
        for (size_t k = 0; k < 8; k++) {
            bool inside = k >= rows[i].column && k < rows[i].column + rows[i].used;
            assert_int_equal(canvas_cell(canvas, 0, k)->meaning,
                             inside ? MEANING_SAME : MEANING_PLAIN);
        }
    }
    canvas_free(canvas);
}

static void test_halves(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(1, 8);
    static const struct {
        size_t column;
        const char *over, *drawn;
    } cases[] = {
        {1, "x", " x本語"},   {2, "x", "日x 語"}, {1, "ア", " ア 語"},
        {1, "xyz", " xyz語"}, {0, "x", "x 本語"}, {3, "xy", "日 xy"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        canvas_reset(canvas, 1, 8);
        canvas_string(canvas, 0, 0, 8, MEANING_PLAIN, "日本語");
        canvas_string(canvas, 0, cases[i].column, 8, MEANING_PLAIN, cases[i].over);
        assert_row(canvas, 0, cases[i].drawn);
        check(canvas);
    }
    canvas_reset(canvas, 1, 8);
    canvas_string(canvas, 0, 0, 8, MEANING_PLAIN, "日本語");
    canvas_erase(canvas, 0, 1, 2);
    assert_row(canvas, 0, "    語");
    check(canvas);
    canvas_free(canvas);
}

static void test_off_the_canvas(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(2, 4);
    assert_int_equal(canvas_string(canvas, 2, 0, 4, MEANING_PLAIN, "x"), 0);
    assert_int_equal(canvas_string(canvas, SIZE_MAX, SIZE_MAX, 4, MEANING_PLAIN, "x"), 0);
    canvas_fill(canvas, 9, 0, 4, MEANING_STATUS, ' ');
    canvas_fill(canvas, 0, 9, 4, MEANING_STATUS, ' ');
    canvas_fill(canvas, 1, 2, SIZE_MAX, MEANING_STATUS, '-');
    canvas_restyle(canvas, 9, 0, 4, MEANING_STATUS);
    canvas_restyle(canvas, 1, 3, SIZE_MAX, MEANING_KEY);
    canvas_erase(canvas, SIZE_MAX, 0, SIZE_MAX);
    assert_int_equal(canvas_rows(canvas), 2);
    assert_row(canvas, 0, "");
    assert_row(canvas, 1, "  --");
    assert_int_equal(canvas_cell(canvas, 1, 3)->meaning, MEANING_KEY);
    assert_int_equal(canvas_cell(canvas, 7, 7)->text.len, 0);
    assert_int_equal(canvas_cell(canvas, 7, 7)->width, 1);
    canvas_free(canvas);
}

static void test_fill_and_restyle(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(1, 8);
    canvas_string(canvas, 0, 1, 8, MEANING_PLAIN, "a 日");
    canvas_fill(canvas, 0, 0, 8, MEANING_STATUS, '-');
    assert_row(canvas, 0, "-a 日---");
    for (size_t i = 0; i < 8; i++)
        assert_int_equal(canvas_cell(canvas, 0, i)->meaning, MEANING_STATUS);
    canvas_reset(canvas, 1, 8);
    canvas_string(canvas, 0, 1, 8, MEANING_PLAIN, "a 日");
    canvas_restyle(canvas, 0, 0, 8, MEANING_MATCH);
    assert_int_equal(canvas_cell(canvas, 0, 0)->meaning, MEANING_PLAIN);
    for (size_t i = 1; i < 5; i++)
        assert_int_equal(canvas_cell(canvas, 0, i)->meaning, MEANING_MATCH);
    assert_int_equal(canvas_cell(canvas, 0, 5)->meaning, MEANING_PLAIN);
    check(canvas);
    canvas_free(canvas);
}

static void test_endless(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(0, 10);
    assert_true(canvas_is_endless(canvas));
    assert_int_equal(canvas_rows(canvas), 0);
    for (size_t i = 0; i < 1000; i++)
        canvas_format(canvas, i, 0, 10, MEANING_PLAIN, "%zu %s", i, "");
    assert_int_equal(canvas_rows(canvas), 1000);
    assert_row(canvas, 999, "999");
    canvas_string(canvas, 1004, 0, 10, MEANING_PLAIN, "");
    assert_int_equal(canvas_rows(canvas), 1005);
    canvas_reset(canvas, 0, 5);
    assert_int_equal(canvas_rows(canvas), 0);
    canvas_string(canvas, 3, 0, 99, MEANING_PLAIN, "longer than five");
    assert_int_equal(canvas_rows(canvas), 4);
    assert_row(canvas, 3, "longe");
    assert_row(canvas, 0, "");
    canvas_reset(canvas, 2, 5);
    assert_false(canvas_is_endless(canvas));
    assert_row(canvas, 1, "");
    canvas_free(canvas);
}

static void test_format_and_cursor(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(1, 700);
    char name[601];
    memset(name, 'n', 600);
    name[600] = '\0';
    assert_int_equal(canvas_format(canvas, 0, 0, 700, MEANING_PLAIN, "%s\x1b", name), 602);
    check(canvas);
    size_t row, column;
    canvas_set_cursor(canvas, 0, 12);
    canvas_cursor(canvas, &row, &column);
    assert_int_equal(row, 0);
    assert_int_equal(column, 12);
    canvas_free(canvas);
}

/* Megabytes for a few columns: only what can show is looked at, and a cell keeps a bounded part. */
static void test_hostile(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(1, 10);
    enum { LEN = 4000000 };
    char *text = malloc(LEN);
    memset(text, 'x', LEN);
    for (int i = 0; i < 10000; i++)
        assert_int_equal(canvas_text(canvas, 0, 0, 10, MEANING_PLAIN, slice_of(text, LEN)), 10);
    for (int i = 0; i < LEN; i += 2)
        memcpy(text + i, "\u0301", 2);
    canvas_text(canvas, 0, 0, 10, MEANING_PLAIN, slice_of(text, LEN));
    uint32_t codes[64];
    assert_true(cell_codes(canvas_cell(canvas, 0, 0), codes, 64) <= 32);
    assert_int_equal(codes[0], 0x301);
    check(canvas);
    free(text);
    canvas_free(canvas);
}

/* A flood of signs without width hides nothing that stands behind it. */
static void test_flood(void **state)
{
    static const char *const signs[] = {"\u0301", "\u200b", "\u2060"};
    (void)state;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        struct buffer text = {0}, row = {0};
        struct canvas *canvas = canvas_new(1, 40);
        buffer_add_string(&text, "e");
        for (int k = 0; k < 10000; k++)
            buffer_add_string(&text, signs[i]);
        buffer_add_string(&text, " behind");
        canvas_text(canvas, 0, 0, 40, MEANING_PLAIN, buffer_slice(&text));
        canvas_row_text(canvas, 0, &row);
        assert_true(slice_ends(buffer_slice(&row), SLICE(" behind")));
        buffer_free(&text);
        buffer_free(&row);
        canvas_free(canvas);
    }
}

static void test_meaning_names(void **state)
{
    (void)state;
    for (int i = 0; i < MEANING_COUNT; i++) {
        assert_non_null(meaning_name((enum meaning)i));
        for (int k = 0; k < i; k++)
            assert_string_not_equal(meaning_name((enum meaning)i), meaning_name((enum meaning)k));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),          cmocka_unit_test(test_halves),
        cmocka_unit_test(test_off_the_canvas), cmocka_unit_test(test_fill_and_restyle),
        cmocka_unit_test(test_endless),        cmocka_unit_test(test_format_and_cursor),
        cmocka_unit_test(test_hostile),        cmocka_unit_test(test_flood),
        cmocka_unit_test(test_meaning_names),
    };
    return cmocka_run_group_tests_name("canvas", tests, set_locale, NULL);
}
