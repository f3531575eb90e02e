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
        {10, 40, 4, "parallel-40x10"},   {24, 40, 4, "parallel-40x24"},
        {24, 80, 3, "parallel-80x24"},   {24, 80, 4, "parallel-80x24-4"},
        {40, 120, 4, "parallel-120x40"}, {60, 200, 4, "parallel-200x60"},
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

/* Where the locale is not UTF-8, nothing but ASCII is drawn between the texts. */
static void test_locale_without_utf8(void **state)
{
    (void)state;
    setlocale(LC_CTYPE, "C");
    struct reader *reader = ferry_reader(3);
    reader_set_ascii(reader, false);
    struct buffer screen = story_screen(reader, 24, 80);
    assert_non_null(strstr(screen.data, "14:02 | B Courier"));
    buffer_free(&screen);
    reader_free(reader);
    setlocale(LC_CTYPE, "C.UTF-8");
}

static void test_repetition(void **state)
{
    (void)state;
    static const struct said one[] = {{0, "The pier is closed.", 0},
                                      {1, "Nobody knows why.", 0},
                                      {0, "The pier is closed!", SAID_MOVED}};
    static const struct said other[] = {{0, "x", 0}};
    const struct telling tellings[] = {{"One", NULL, one, COUNT(one), NULL},
                                       {"Two", NULL, other, 1, NULL}};
    struct comparison *comparison = story_compare(tellings, 2, NULL, 0);
    comparison->statements[0].flags |= FLAG_REPEATED;
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    struct buffer screen = story_screen(reader, 24, 80);
    assert_non_null(strstr(screen.data, "^ also said below (par 3)"));
    assert_non_null(strstr(screen.data, " ^ The pier is closed!"));
    assert_non_null(strstr(screen.data, "says again what 1 above says"));
    assert_non_null(strstr(screen.data, "\u2502    see 1 above"));
    buffer_free(&screen);
    comparison_release(comparison);
    reader_free(reader);
}

/* A story opens with its first row: titles, three lines of each at most, and what others have
 * before the first column begins. */
static void test_opening(void **state)
{
    (void)state;
    static const struct said one[] = {{2, "The pier is closed.", 0}, {3, "Nobody knows why.", 0}};
    static const struct said other[] = {{0, "A long morning at the harbour began with rain.", 0},
                                        {1, "Then came the news.", 0},
                                        {2, "The pier is closed.", 0}};
    const struct telling tellings[] = {{"One", NULL, one, COUNT(one), NULL},
                                       {"Two", NULL, other, COUNT(other), NULL}};
    struct comparison *comparison = story_compare(tellings, 2, NULL, 0);
    comparison->articles[0]->title =
        SLICE("Pier closed, and nobody in the harbour can say why, "
              "although many people in the town would like to be told about it");
    struct reader *reader = reader_new(NULL);
    reader_resize(reader, 30, 60);
    reader_set_comparison(reader, comparison);
    struct buffer screen = story_screen(reader, 30, 60);
    assert_non_null(strstr(screen.data, ">   Pier closed"));
    assert_non_null(strstr(screen.data, "\u2026 \u2502"));
    assert_null(strstr(screen.data, "told about"));
    assert_non_null(strstr(screen.data, "(no title)"));
    assert_non_null(strstr(screen.data, " 1+ A long morning"));
    assert_non_null(strstr(screen.data, " 3= The pier is closed."));
    assert_non_null(strstr(screen.data, "1/4"));
    buffer_free(&screen);
    reader_set_comparison(reader, comparison); /* with more parts, say: the place stays */
    assert_int_equal(story_type(reader, "K").items[0].kind, REQUEST_BELL);
    story_type(reader, "G''");
    screen = story_screen(reader, 30, 60);
    assert_non_null(strstr(screen.data, ">   Pier closed"));
    buffer_free(&screen);
    reader_set_ascii(reader, true);
    screen = story_screen(reader, 30, 60);
    assert_non_null(strstr(screen.data, ".. |"));
    buffer_free(&screen);
    assert_int_equal(story_type(reader, "<Enter>").items[0].kind, REQUEST_BELL);
    comparison_release(comparison);
    reader_free(reader);
}

/* A key that waits for another says what may come. */
static void test_waiting_key(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    story_type(reader, "3]");
    struct buffer screen = story_screen(reader, 24, 80);
    assert_non_null(strstr(screen.data, "3]  c divergence  x conflict  u unique"));
    buffer_free(&screen);
    story_type(reader, "<Esc>m");
    screen = story_screen(reader, 24, 80);
    assert_non_null(strstr(screen.data, "a letter, a to z"));
    buffer_free(&screen);
    reader_free(reader);
}

/* Where all is hidden stands how it comes back, below the titles too. */
static void test_way_back(void **state)
{
    (void)state;
    for (int titled = 0; titled < 2; titled++) {
        struct comparison *comparison = story_compare(ferry, 3, ferry_held, COUNT(ferry_held));
        if (titled)
            comparison->articles[0]->title = SLICE("Ferry on fire");
        struct reader *reader = reader_new(NULL);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        story_type(reader, "F=F~F:F+F!F^");
        story_has(reader, 24, 80, "Nothing to show: everything is hidden or filtered out.");
        story_has(reader, 24, 80, "to show them again: F= F~ F: F+ F! F^");
        story_type(reader, "F!");
        struct buffer screen = story_screen(reader, 24, 80);
        assert_null(strstr(screen.data, "Nothing to show"));
        buffer_free(&screen);
        story_type(reader, "F=F~F:F+F^&no such words<Enter>");
        story_has(reader, 24, 80, "A filter is on; Esc takes it off");
        reader_free(reader);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sizes),      cmocka_unit_test(test_ascii),
        cmocka_unit_test(test_too_small),  cmocka_unit_test(test_locale_without_utf8),
        cmocka_unit_test(test_repetition), cmocka_unit_test(test_waiting_key),
        cmocka_unit_test(test_opening),    cmocka_unit_test(test_way_back),
    };
    return cmocka_run_group_tests_name("parallel", tests, NULL, NULL);
}
