/* Flowing columns: every article as it was written, unlocked or locked. */
#include "leads.h"
#include "parallel/columns.h"
#include "parallel/flow.h"
#include "random.h"

#include <locale.h>

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "SJ");
    story_check_screen(reader, 24, 80, "flowing-80x24");
    story_check_screen(reader, 10, 40, "flowing-40x10");
    story_type(reader, "S3J");
    story_check_screen(reader, 24, 80, "locked-80x24");
    story_check_screen(reader, 40, 120, "locked-120x40");
    story_check_screen(reader, 60, 200, "locked-200x60");
    reader_free(reader);
}

/* The place is kept from one way of showing the columns to the next. */
static void test_place(void **state)
{
    (void)state;
    static const struct lead cases[] = {
        {"SJ", 1, 0},           {"SJJ", 2, 0},
        {"SJJSS", 2, 0},        {"3JS", 3, 0},
        {"SG", 5, 0},           {"SGg", 0, 0},
        {"SS3Jl", 3, 1},        {"SS3Jll", 1, 2},
        {"S]u", 4, 1},          {"S/noon<Enter>n", 5, 1},
        {"SJmaG'a", 1, 0},      {"S]m=", 3, 0},
        {"SJ=", 1, 1},          {"zMSJJJ", 3, 0},
        {"zMSJJJSS", 1, 0},     {"F:SJ", 1, 0},
        {"S5J", 5, 0},          {"SJ<Enter>q", 1, 0},
        {"S2J<Enter>qK", 1, 0},
    };
    check_leads(cases, COUNT(cases));
}

/* What only aligned rows can hide is not said to be hidden. */
static void test_whole(void **state)
{
    (void)state;
    static const char *const keys[] = {"F=", "F^", "&", "zM", "zo", "o", "|"};
    for (size_t i = 0; i < COUNT(keys); i++) {
        struct reader *reader = ferry_reader(4);
        story_type(reader, "SJ");
        assert_int_equal(story_type(reader, keys[i]).count, 1);
        struct buffer screen = story_screen(reader, 24, 80);
        assert_non_null(strstr(screen.data, "show all of every article; vp aligns them"));
        buffer_free(&screen);
        assert_int_equal(reader->cursor.row, 1);
        assert_int_equal(reader->hidden_marks, 0);
        assert_int_equal(reader->prompt.kind, PROMPT_NONE);
        reader_free(reader);
    }
}

/* An article without a sentence has a column all the same. */
static void test_empty_column(void **state)
{
    (void)state;
    const struct telling tellings[] = {ferry[0], {"Nobody", NULL, NULL, 0, NULL}, ferry[2]};
    struct comparison *comparison = story_compare(tellings, 3, NULL, 0);
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    static const char *const keys[] = {"S", "J", "l", "J", "j", "k", "G", "g", "=",
                                       " ", "l", "J", "h", "S", "j", "h", "l", "l"};
    for (size_t i = 0; i < COUNT(keys); i++) {
        story_type(reader, keys[i]);
        check_screen(reader, 24, 80);
        check_screen(reader, 24, 40);
    }
    reader_free(reader);
}

/* Line by line down every article, each of its sentences comes by, in order, and back again. */
static void test_every_sentence(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 40; seed++) {
        struct reader *reader = reader_new(NULL);
        struct comparison *comparison = random_comparison(seed);
        reader_set_comparison(reader, comparison);
        story_type(reader, "vp"); /* one article alone opens in another view */
        story_type(reader, seed % 2 ? "S" : "SS");
        reader_resize(reader, 8 + seed % 30, 40 + seed % 90);
        for (size_t i = 0; i < comparison->article_count; i++) {
            story_type(reader, "g");
            uint32_t article = columns_focused(&reader->board);
            size_t count = comparison->articles[article]->sentence_count, seen = 0;
            for (size_t k = 0; k < count; k++) {
                check_screen(reader, 8 + seed % 30, 40 + seed % 90);
                assert_int_equal(flow_of(reader)->sentence, k);
                seen++;
                if (k + 1 < count)
                    assert_int_equal(story_type(reader, "J").count, 0);
            }
            assert_int_equal(seen, count);
            if (count)
                assert_int_equal(story_type(reader, "J").count, 1);
            for (size_t k = 0; k < 400 && !story_type(reader, "k").count; k++)
                check_screen(reader, 8 + seed % 30, 40 + seed % 90);
            if (count)
                assert_int_equal(flow_of(reader)->line, 0);
            story_type(reader, "l");
        }
        comparison_release(comparison);
        reader_free(reader);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),        cmocka_unit_test(test_place),
        cmocka_unit_test(test_whole),          cmocka_unit_test(test_empty_column),
        cmocka_unit_test(test_every_sentence),
    };
    return cmocka_run_group_tests_name("flowing", tests, NULL, NULL);
}
