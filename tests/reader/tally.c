/* Which match of how many, what a filter lets through, and searches in views without the texts. */
#include "desk/state.h"
#include "ferry.h"
#include "shares.h"

#include <locale.h>

static void test_matches(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "g/passengers<Enter>");
    story_has(reader, 24, 80, "Match ");
    story_type(reader, "g/fireboats<Enter>");
    story_has(reader, 24, 80, "Match 1 of 2");
    story_type(reader, "n");
    story_has(reader, 24, 80, "Match 2 of 2");
    story_type(reader, "n");
    story_has(reader, 24, 80, "The search went on from the beginning: match 1 of 2");
    story_type(reader, "vm/fireboats<Enter>");
    story_has(reader, 24, 80, "atch 1 of 1");
    story_type(reader, "vanN");
    story_has(reader, 24, 80, "atch 1 of 1");
    reader_free(reader);
}

static void test_filter(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "&fireboats|fined<Enter>");
    story_has(reader, 24, 80, "filter: fireboats|fined, 2 of 8");
    story_has(reader, 24, 40, "filter: fireboa");
    story_type(reader, "&<Enter>");
    struct buffer screen = story_screen(reader, 24, 80);
    assert_null(strstr(screen.data, "filter"));
    buffer_free(&screen);
    story_type(reader, "vm&fireboats<Enter>");
    story_has(reader, 24, 80, "merged: what matches fireboats");
    reader_free(reader);
}

/* & and what is typed after it runs no commands in views that have no list to be filtered. */
static void test_everywhere(void **state)
{
    static const char *const views[] = {"vx", "vs", "vo", "va", "<Enter>"};
    (void)state;
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        struct reader *reader = ferry_reader(4);
        story_type(reader, views[i]);
        enum view_name view = state_view(reader)->which;
        struct requests requests = story_type(reader, "&quiet hospital QQ<Enter>");
        assert_int_equal(state_view(reader)->which, view);
        assert_int_equal(requests.count, 0);
        story_type(reader, "&fireboats<Enter>");
        story_has(reader, 24, 80, "1 statement matches, listed in the columns (vp)");
        story_type(reader, "vp");
        story_has(reader, 24, 80, "filter: fireboats, 1 of 8");
        reader_free(reader);
    }
}

static void test_elsewhere(void **state)
{
    static const char *const views[] = {"vx", "vs"};
    (void)state;
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        struct reader *reader = reader_new(NULL);
        struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
        shares_set(comparison, ferry_shared, COUNT(ferry_shared));
        shares_set_lineage(comparison);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        story_type(reader, views[i]);
        story_type(reader, "/fireboats<Enter>");
        story_has(reader, 24, 80, "Not in this view; the columns (vp) have it 2 times");
        story_type(reader, "n");
        story_has(reader, 24, 80, "Not in this view; the columns (vp) have it 2 times");
        story_type(reader, "/nowhere at all<Enter>");
        story_has(reader, 24, 80, "No match: nowhere at all");
        reader_free(reader);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matches),
        cmocka_unit_test(test_filter),
        cmocka_unit_test(test_everywhere),
        cmocka_unit_test(test_elsewhere),
    };
    setlocale(LC_CTYPE, "C.UTF-8");
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("tally", tests, NULL, NULL);
}
