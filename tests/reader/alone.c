/* One article alone: it opens in the view that is for reading it, and no view minds. */
#include "desk/state.h"
#include "ferry.h"

#include <locale.h>

static bool screen_has(struct reader *reader, const char *text)
{
    struct buffer screen = story_screen(reader, 24, 80);
    bool found = slice_find(buffer_slice(&screen), slice_from(text), 0) < screen.len;
    buffer_free(&screen);
    return found;
}

static void test_opens_to_be_read(void **state)
{
    struct reader *reader = ferry_reader(1);
    (void)state;
    reader_resize(reader, 24, 80);
    assert_int_equal(state_view(reader)->which, VIEW_ARTICLE);
    assert_true(screen_has(reader, "Northwire"));
    story_type(reader, "vp");
    assert_true(screen_has(reader, "1 source "));
    reader_free(reader);
}

static void test_a_view_asked_for_is_opened(void **state)
{
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = story_compare(ferry, 1, NULL, 0);
    (void)state;
    assert_true(reader_start_with(reader, SLICE("merged")));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    assert_int_equal(state_view(reader)->which, VIEW_MERGED);
    reader_free(reader);
}

static void test_no_view_minds(void **state)
{
    static const char *const views[] = {"vp", "vt", "vx", "vm", "vs", "vo", "va"};
    struct reader *reader = ferry_reader(1);
    (void)state;
    reader_resize(reader, 24, 80);
    for (size_t i = 0; i < COUNT(views); i++) {
        story_type(reader, views[i]);
        story_type(reader, "jJklh]c]x G gn\r");
        assert_true(screen_has(reader, "harwick-ferry"));
        story_type(reader, "zM=Bd+xu");
    }
    story_type(reader, "vx");
    assert_true(screen_has(reader, "There is no other source"));
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_opens_to_be_read),
                                       cmocka_unit_test(test_a_view_asked_for_is_opened),
                                       cmocka_unit_test(test_no_view_minds)};
    return cmocka_run_group_tests_name("alone", tests, NULL, NULL);
}
