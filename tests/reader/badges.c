/* Badges below the heads, in the focus and in linear output, at every size. */
#include "ferry.h"

#include <locale.h>

/* The ferry's story: an embargo with everything, an ordinary wire, a kill, and no wire at all. */
static struct reader *wire_reader(void)
{
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct article *a = (struct article *)comparison->articles[0];
    struct article *b = (struct article *)comparison->articles[1];
    struct article *c = (struct article *)comparison->articles[2];
    a->status = SLICE("embargoed");
    a->embargo = SLICE("2026-06-03T06:00Z");
    a->urgency = SLICE("1");
    a->version = SLICE("3");
    a->editor_note = SLICE("CORRECTS the number of passengers\x1b[2J.");
    b->urgency = SLICE("4");
    b->version = SLICE("1\x1b]0;x");
    c->status = SLICE("canceled");
    reader_set_story_name(reader, SLICE("harwick-ferry"));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    return reader;
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = wire_reader();
    story_check_screen(reader, 24, 80, "badges-80x24");
    story_check_screen(reader, 40, 120, "badges-120x40");
    story_check_screen(reader, 60, 200, "badges-200x60");
    story_check_screen(reader, 10, 40, "badges-40x10");
    story_type(reader, "<Enter>");
    story_check_screen(reader, 24, 80, "badges-focus-80x24");
    story_check_screen(reader, 40, 120, "badges-focus-120x40");
    reader_free(reader);
}

/* Nothing is drawn over: the first row of the story stands just below the heads. */
static void test_body_moves_down(void **state)
{
    (void)state;
    struct reader *with = wire_reader(), *without = ferry_reader(4);
    for (size_t rows = 8; rows < 40; rows++) {
        struct buffer a = story_screen(with, rows, 120), b = story_screen(without, rows, 120);
        const char *first = ">1=";
        size_t line_a = 0, line_b = 0;
        for (const char *at = strstr(a.data, first); at > a.data; at--)
            line_a += at[-1] == '\n';
        for (const char *at = strstr(b.data, first); at > b.data; at--)
            line_b += at[-1] == '\n';
        assert_true(strstr(a.data, first) && strstr(b.data, first));
        assert_int_equal(line_a, line_b + 1);
        buffer_free(&a);
        buffer_free(&b);
    }
    reader_free(with);
    reader_free(without);
}

/* What must not be overlooked is told of although its column is not on the screen. */
static void test_alarms_elsewhere(void **state)
{
    (void)state;
    struct reader *reader = wire_reader();
    struct buffer all = story_screen(reader, 24, 160), some = story_screen(reader, 24, 60);
    struct slice first = slice_of(some.data, (size_t)(strchr(some.data, '\n') - some.data));
    assert_null(strstr(all.data, "C [CANCELED]"));
    assert_true(slice_find(first, SLICE("C [CANCELED]"), 0) < first.len);
    buffer_free(&all);
    buffer_free(&some);
    reader_free(reader);
}

/* All that the source says of its article, to be read and searched for. */
static void test_article_head(void **state)
{
    (void)state;
    struct reader *reader = wire_reader();
    struct article *a = (struct article *)reader_comparison(reader)->articles[0];
    a->dateline = SLICE("Harwick");
    a->copyright = SLICE("Northwire 2026");
    a->url = SLICE("https://northwire.example/ferry");
    story_type(reader, "va");
    story_check_screen(reader, 24, 80, "badges-article-80x24");
    story_check_screen(reader, 24, 40, "badges-article-40x24");
    story_type(reader, "G/CORRECTS<Enter>");
    story_has(reader, 24, 80, ">  Northwire");
    story_type(reader, "/northwire 2026<Enter>");
    story_has(reader, 24, 80, ">  Northwire");
    reader_free(reader);
}

static void test_linear(void **state)
{
    (void)state;
    struct reader *reader = wire_reader();
    struct canvas *canvas = canvas_new(0, 72);
    struct buffer out = {0};
    reader_draw_linear(reader, canvas);
    for (size_t i = 0; i < canvas_rows(canvas); i++) {
        canvas_row_text(canvas, i, &out);
        buffer_add_char(&out, '\n');
    }
    assert_non_null(
        strstr(out.data, "  [EMBARGOED until 2026-06-03 06:00Z] [CORRECTION] [URGENT 1]"));
    assert_non_null(strstr(out.data, "  [CANCELED]"));
    buffer_free(&out);
    canvas_free(canvas);
    reader_free(reader);
}

static void test_embargo_is_an_alarm(void **state)
{
    (void)state;
    struct reader *reader = wire_reader();
    struct canvas *canvas = canvas_new(24, 80);
    reader_resize(reader, 24, 80);
    reader_draw(reader, canvas);
    for (size_t column = 1; column < 10; column++)
        assert_int_equal(canvas_cell(canvas, 2, column)->meaning, MEANING_CONFLICT);
    canvas_free(canvas);
    reader_free(reader);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),          cmocka_unit_test(test_body_moves_down),
        cmocka_unit_test(test_alarms_elsewhere), cmocka_unit_test(test_article_head),
        cmocka_unit_test(test_linear),           cmocka_unit_test(test_embargo_is_an_alarm),
    };
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        return 77;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
