/* The scripted terminal: keys in, screens out. */
#include "term/script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_session(void **state)
{
    (void)state;
    struct term *term = script_open(2, 10, SLICE("]c<PageDown>q"));
    script_resize_at(term, 3, 3, 20);
    struct canvas *canvas = canvas_new(2, 10);
    static const uint32_t keys[] = {']', 'c',       KEYS_PAGE_DOWN, KEYS_RESIZE,
                                    'q', KEYS_NONE, KEYS_NONE};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        size_t rows, columns;
        assert_int_equal(term_key_waiting(term), i < 5);
        assert_int_equal(term_key(term), keys[i]);
        term_size(term, &rows, &columns);
        assert_int_equal(rows, i < 3 ? 2 : 3);
        assert_int_equal(columns, i < 3 ? 10 : 20);
        canvas_reset(canvas, rows, columns);
        canvas_format(canvas, 1, 0, columns, MEANING_PLAIN, "key %zu", i);
        term_paint(term, canvas);
    }
    assert_int_equal(script_screen_count(term), 7);
    assert_true(slice_equal_string(script_screen(term, 0), "\nkey 0\n"));
    assert_true(slice_equal_string(script_screen(term, 3), "\nkey 3\n\n"));
    term_bell(term);
    term_suspend(term);
    term_redraw(term);
    term_redraw(term);
    assert_int_equal(script_bells(term), 1);
    assert_int_equal(script_suspends(term), 1);
    assert_int_equal(script_redraws(term), 2);
    canvas_free(canvas);
    term_close(term);
}

static void test_themes(void **state)
{
    (void)state;
    struct term *term = script_open(2, 10, SLICE(""));
    assert_string_equal(term_next_theme(term), "light");
    assert_string_equal(term_next_theme(term), "8-colour");
    assert_string_equal(term_next_theme(term), "high-contrast");
    assert_string_equal(term_next_theme(term), "mono");
    assert_string_equal(term_next_theme(term), "dark");
    term_toggle_color(term);
    term_close(term);
}

static void test_malformed(void **state)
{
    (void)state;
    assert_null(script_open(2, 10, SLICE("a b")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_session),
        cmocka_unit_test(test_themes),
        cmocka_unit_test(test_malformed),
    };
    return cmocka_run_group_tests_name("script", tests, NULL, NULL);
}
