/* What is shown while a story is compared: the articles side by side, a place that is kept when the
 * comparison comes, and a way to stop. */
#include "desk/state.h"
#include "ferry.h"
#include "parallel/anchor.h"

#include <locale.h>

static void assert_shows(struct reader *reader, size_t rows, size_t columns, const char *text,
                         bool shown)
{
    struct buffer screen = story_screen(reader, rows, columns);
    if (!strstr(screen.data, text) == shown)
        fail_msg("%s: %s\n%s", text, shown ? "not shown" : "shown", screen.data);
    buffer_free(&screen);
}

static struct reader *waiting_reader(struct comparison *comparison, const struct library *library)
{
    struct reader *reader = reader_new(library);
    reader_set_articles(reader, comparison->articles, comparison->article_count);
    reader_set_progress(reader, 0.6);
    return reader;
}

static void test_articles_are_there_at_once(void **state)
{
    (void)state;
    static const size_t sizes[][2] = {{8, 40}, {24, 80}, {40, 120}, {60, 200}};
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct reader *reader = waiting_reader(comparison, NULL);
    for (size_t i = 0; i < COUNT(sizes); i++) {
        assert_shows(reader, sizes[i][0], sizes[i][1], "comparing \u2026 20%", true);
        assert_shows(reader, sizes[i][0], sizes[i][1], "> ", true);
    }
    assert_shows(reader, 24, 80, "not aligned yet", true);
    reader_set_progress(reader, 0.2);
    assert_shows(reader, 24, 80, "reading \u2026 40%", true);
    reader_set_progress(reader, -1);
    assert_shows(reader, 24, 80, "not compared", true);
    reader_free(reader);
    comparison_release(comparison);
}

static void test_mouse(void **state)
{
    (void)state;
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct reader *reader = waiting_reader(comparison, NULL);
    static const struct {
        enum mouse_kind kind;
        size_t row, column, focus, at;
    } acts[] = {
        {MOUSE_PRESS, 9, 50, 1, 0},  {MOUSE_WHEEL_DOWN, 9, 3, 1, 3}, {MOUSE_WHEEL_UP, 9, 3, 1, 0},
        {MOUSE_PRESS, 1, 79, 1, 0},  {MOUSE_PRESS, 1, 0, 0, 0},      {MOUSE_PRESS, 9, 39, 0, 0},
        {MOUSE_PRESS, 9, 40, 1, 0},  {MOUSE_PRESS, 23, 2, 1, 1}, /* j k sentence */
        {MOUSE_DOUBLE, 23, 2, 1, 2},
    };
    reader_resize(reader, 24, 80);
    for (size_t i = 0; i < COUNT(acts); i++) {
        struct requests requests = {0};
        reader_mouse(reader, &(struct mouse){acts[i].kind, acts[i].row, acts[i].column}, &requests);
        if (reader->preview.focus != acts[i].focus || reader->preview.at != acts[i].at)
            fail_msg("act %zu: column %zu, sentence %zu", i, reader->preview.focus,
                     reader->preview.at);
    }
    assert_int_equal(story_type(reader, "M").items[0].kind, REQUEST_MOUSE);
    reader_free(reader);
    comparison_release(comparison);
}

static void test_place_is_kept(void **state)
{
    (void)state;
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct reader *reader = waiting_reader(comparison, NULL);
    reader_resize(reader, 24, 80);
    assert_false(reader_has_moved(reader));
    story_type(reader, "l2j");
    assert_true(reader_has_moved(reader));
    assert_int_equal(reader->preview.focus, 1);
    assert_int_equal(reader->preview.at, 2);
    reader_set_comparison(reader, comparison);
    struct anchor here = anchor_here(reader), wanted = anchor_of(reader, 1, 2);
    assert_int_equal(here.article, 1);
    assert_int_equal(here.id.hash, wanted.id.hash);
    assert_int_equal(reader->preview.count, 0);
    assert_shows(reader, 24, 80, "not aligned yet", false);
    reader_free(reader);
    comparison_release(comparison);
}

/* The ends hold, pages move, and what needs a comparison says so. */
static void test_moving(void **state)
{
    (void)state;
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct reader *reader = waiting_reader(comparison, NULL);
    size_t last = comparison->articles[0]->sentence_count - 1;
    reader_resize(reader, 10, 60);
    story_type(reader, "kb^U");
    assert_int_equal(reader->preview.at, 0);
    story_type(reader, "G");
    assert_int_equal(reader->preview.at, last);
    story_type(reader, "j <Space>^D");
    assert_int_equal(reader->preview.at, last);
    story_type(reader, "g<Space>");
    assert_in_range(reader->preview.at, 1, last);
    story_type(reader, "9l9h");
    assert_int_equal(reader->preview.focus, 0);
    struct requests requests = story_type(reader, "]c");
    assert_int_equal(requests.count, 1);
    assert_int_equal(requests.items[0].kind, REQUEST_BELL);
    assert_shows(reader, 24, 80, "still to come", true);
    reader_free(reader);
    comparison_release(comparison);
}

static void test_stop(void **state)
{
    (void)state;
    static const char *const keys[] = {"<Esc>", "^C"};
    static const struct library_story stories[] = {{.title = {"One", 3}}, {.title = {"Two", 3}}};
    struct library library = {.stories = stories, .count = 2};
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    for (size_t i = 0; i < COUNT(keys); i++) {
        struct reader *reader = reader_new(&library);
        reader_resize(reader, 24, 80);
        struct requests requests = story_type(reader, "<Enter>");
        assert_int_equal(requests.items[0].kind, REQUEST_OPEN_STORY);
        reader_set_articles(reader, comparison->articles, comparison->article_count);
        reader_set_progress(reader, 0.5);
        assert_int_equal(state_view(reader)->which, VIEW_PARALLEL);
        requests = story_type(reader, keys[i]);
        assert_int_equal(requests.count, 1);
        assert_int_equal(requests.items[0].kind, REQUEST_STOP);
        reader_set_progress(reader, -1);
        reader_give_up(reader);
        assert_int_equal(state_view(reader)->which, VIEW_LIBRARY);
        assert_int_equal(reader->preview.count, 0);
        reader_free(reader);
    }
    comparison_release(comparison);
}

/* A comparison on the screen is not replaced by what is read again. */
static void test_reading_again_changes_nothing(void **state)
{
    (void)state;
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct reader *reader = ferry_reader(4);
    reader_set_articles(reader, comparison->articles, comparison->article_count);
    reader_set_progress(reader, 0.7);
    assert_int_equal(reader->preview.count, 0);
    assert_shows(reader, 24, 80, "comparing \u2026 40%", true);
    assert_shows(reader, 24, 80, "not aligned yet", false);
    reader_free(reader);
    comparison_release(comparison);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_articles_are_there_at_once),
        cmocka_unit_test(test_mouse),
        cmocka_unit_test(test_place_is_kept),
        cmocka_unit_test(test_moving),
        cmocka_unit_test(test_stop),
        cmocka_unit_test(test_reading_again_changes_nothing),
    };
    return cmocka_run_group_tests_name("preview", tests, NULL, NULL);
}
