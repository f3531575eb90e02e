/* Folds over shared runs, and "only what is new". */
#include "leads.h"
#include "parallel/columns.h"

#include <locale.h>

static void has(struct reader *reader, const char *text, bool wanted)
{
    struct buffer screen = story_screen(reader, 24, 80);
    if ((strstr(screen.data, text) != NULL) != wanted)
        fail_msg("%s '%s' in\n%s", wanted ? "no" : "still", text, screen.data);
    buffer_free(&screen);
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "zMJ");
    story_check_screen(reader, 24, 80, "folds-80x24");
    story_check_screen(reader, 10, 40, "folds-40x10");
    story_check_screen(reader, 40, 120, "folds-120x40");
    story_check_screen(reader, 60, 200, "folds-200x60");
    story_type(reader, "zRo");
    story_check_screen(reader, 24, 80, "new-80x24");
    story_check_screen(reader, 10, 40, "new-40x10");
    story_check_screen(reader, 40, 120, "new-120x40");
    story_check_screen(reader, 60, 200, "new-200x60");
    reader_free(reader);
}

/* Motions count a closed fold as one line and one statement. */
static void test_motions(void **state)
{
    (void)state;
    static const struct lead cases[] = {
        {"zM", 0, ANY_ARTICLE},     {"zMJ", 1, ANY_ARTICLE},    {"zM2J", 4, ANY_ARTICLE},
        {"zM3J", 5, ANY_ARTICLE},   {"zM5j", 1, ANY_ARTICLE},   {"zM3JK", 4, ANY_ARTICLE},
        {"zM2J2K", 0, ANY_ARTICLE}, {"zM]s", 1, ANY_ARTICLE},   {"zM2]s", 5, ANY_ARTICLE},
        {"zM]c", 1, ANY_ARTICLE},   {"zMG[s", 5, ANY_ARTICLE},  {"3gzM", 1, ANY_ARTICLE},
        {"zM3g", 1, ANY_ARTICLE},   {"zMJzo", 1, ANY_ARTICLE},  {"zMJzo2J", 3, ANY_ARTICLE},
        {"4gzM", 1, ANY_ARTICLE},   {"zM]u", 4, ANY_ARTICLE},   {"zM]uK", 1, ANY_ARTICLE},
        {"zMJ]c", 4, ANY_ARTICLE},  {"zMJzRJ", 2, ANY_ARTICLE},
    };
    check_leads(cases, COUNT(cases));
}

/* What is jumped to is shown. */
static void test_opening(void **state)
{
    (void)state;
    static const struct {
        const char *keys;
        size_t row;
        const char *shown;
    } cases[] = {
        {"zM/fireboats<Enter>", 2, ">3= Four fireboats"},
        {"3gmagzM'a", 2, "Four fireboats"},
        {"]mzM=", 3, ">4^ moved: stands below"},
        {"zMJ=", 1, "Everyone on board was"},
        {"olly/taken off<Enter>", 1, "All passengers were"},
        {"oJlllzo", 1, "All passengers were"},
        {"zM&fireboats<Enter>", 2, ">3= Four fireboats"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = ferry_reader(4);
        story_type(reader, cases[i].keys);
        if (reader->cursor.row != cases[i].row)
            fail_msg("%s leads to row %zu", cases[i].keys, reader->cursor.row);
        has(reader, cases[i].shown, true);
        reader_free(reader);
    }
}

static void test_messages(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    has(reader, "+--", false);
    story_type(reader, "zM");
    has(reader, "+-- 3 statements shared among A B C D (verbatim 1, near 1, paraphrase 1): Al",
        true);
    has(reader, "+-- 1 statement shared by A B C D (paraphrase): Coast guard", true);
    story_type(reader, "zR");
    has(reader, "+--", false);
    assert_int_equal(story_type(reader, "zc").items[0].kind, REQUEST_BELL);
    has(reader, "Only what is shared without conflict folds", true);
    story_type(reader, "Jzc");
    has(reader, "+-- 3 statements", true);
    assert_int_equal(story_type(reader, "zc").items[0].kind, REQUEST_BELL);
    story_type(reader, "zo");
    has(reader, "+--", false);
    reader_free(reader);
}

/* What conflicts with a column to the left, or stands there not at all, stays. */
static void test_only_new(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "o");
    has(reader, "only what is new", true);
    has(reader, ">1= as A", true);
    has(reader, "with 241 people", true);
    has(reader, "2: as A", true);
    has(reader, "5+ The line was fined", true);
    story_type(reader, "Jzo");
    has(reader, "Everyone on board was", true);
    story_type(reader, "zc");
    has(reader, "Everyone on board was", false);
    story_type(reader, "l<");
    has(reader, "Everyone on board was", true);
    has(reader, "as B", true);
    story_type(reader, "o");
    has(reader, "as B", false);
    reader_free(reader);
}

/* A fold outlives a new comparison. */
static void test_new_comparison(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    story_type(reader, "Jzc");
    reader_set_comparison(reader, comparison);
    assert_int_equal(reader->cursor.row, 1);
    has(reader, "> +-- 3 statements", false);
    has(reader, ">+-- 3 statements", true);
    has(reader, "6: Coast guard chief", true);
    story_type(reader, "zMzo");
    reader_set_comparison(reader, comparison);
    has(reader, "+-- 3 statements", false);
    story_type(reader, "4J");
    has(reader, ">+-- 1 statement shared", true);
    comparison_release(comparison);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),  cmocka_unit_test(test_motions),
        cmocka_unit_test(test_opening),  cmocka_unit_test(test_messages),
        cmocka_unit_test(test_only_new), cmocka_unit_test(test_new_comparison),
    };
    return cmocka_run_group_tests_name("folds", tests, NULL, NULL);
}
