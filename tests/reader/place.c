/* The place is kept: over another size of the screen, another comparison, a reloaded article. */
#include "desk/state.h"
#include "ferry.h"
#include "parallel/columns.h"

#include <locale.h>

static const char *focused_text(struct reader *reader, char *into, size_t room)
{
    const struct statement *statement = state_statement(reader);
    const struct member *member = &statement->members[0];
    struct slice text =
        article_sentence(reader->comparison->articles[member->article], member->sentences[0]);
    snprintf(into, room, "%.*s", SLICE_ARG(text));
    return into;
}

static void test_resize(void **state)
{
    (void)state;
    static const size_t sizes[][2] = {{10, 40}, {60, 200}, {12, 64}, {24, 80}, {8, 40}, {40, 120}};
    struct reader *reader = ferry_reader(4);
    reader_resize(reader, 24, 80);
    story_type(reader, "5J");
    for (size_t i = 0; i < COUNT(sizes); i++) {
        reader_resize(reader, sizes[i][0], sizes[i][1]);
        assert_int_equal(reader->cursor.row, 5);
        assert_true(reader->cursor_screen < reader->layout.lines);
    }
    reader_free(reader);
}

/* The cursor's line keeps its share of the screen's height. */
static void test_relative_place(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    reader_resize(reader, 24, 80);
    story_type(reader, "]m");
    size_t before = reader->cursor_screen, lines = reader->layout.lines;
    reader_resize(reader, 18, 80);
    size_t wanted = before * reader->layout.lines / lines;
    assert_in_range(reader->cursor_screen, wanted > 1 ? wanted - 2 : 0, wanted + 2);
    reader_free(reader);
}

/* The same story where the first statement has gone: rows shift by one, the place does not. */
static void test_new_comparison(void **state)
{
    (void)state;
    static const struct said later_a[] = {
        {0, "A new sentence stands first.", 0},
        {1, "Another new one.", 0},
        {2, "Coast guard chief J. Holt said the fire was out by noon.", 0},
    };
    static const struct said later_b[] = {
        {2, "The fire was out by noon, coast guard chief John Holt said.", 0},
    };
    static const struct telling later[] = {
        {"Northwire", "2026-06-02T14:02", later_a, COUNT(later_a), NULL},
        {"Courier", "2026-06-02T16:40", later_b, COUNT(later_b), NULL},
    };
    char before[200], after[200];
    struct reader *reader = ferry_reader(2);
    story_type(reader, "/coast guard chief J<Enter>");
    focused_text(reader, before, sizeof before);
    assert_string_equal(before, "Coast guard chief J. Holt said the fire was out by noon.");
    struct comparison *comparison = story_compare(later, 2, NULL, 0);
    reader_set_comparison(reader, comparison);
    assert_string_equal(focused_text(reader, after, sizeof after), before);
    comparison_release(comparison);
    reader_free(reader);
}

static void test_settings_stay(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "lB(");
    assert_int_equal(reader_base(reader), 1);
    assert_true(reader_threshold(reader) > 0.449 && reader_threshold(reader) < 0.451);
    story_type(reader, "<Enter>x");
    assert_int_equal(reader_decisions(reader).count, 1);
    assert_int_equal(reader_decisions(reader).items[0].kind, DECISION_REJECT);
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    comparison->base = 1;
    comparison->threshold = 0.45;
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    assert_int_equal(reader_base(reader), 1);
    assert_int_equal(reader_decisions(reader).count, 1);
    assert_int_equal(columns_focused(&reader->board), 1);
    story_type(reader, "u");
    assert_int_equal(reader_decisions(reader).count, 0);
    story_type(reader, "qB");
    assert_int_equal(reader_base(reader), NO_BASE);
    reader_free(reader);
}

/* Where a reader was left, taken up by another. */
static void test_taken_up(void **state)
{
    static const char *const keys[] = {"3Jl", "5Jva", "]m", "2JF=|", "Gll<Enter>", "?"};
    (void)state;
    for (size_t i = 0; i < COUNT(keys); i++) {
        struct reader *reader = ferry_reader(4), *again = ferry_reader(4);
        struct buffer place = {0}, after = {0};
        story_type(reader, keys[i]);
        reader_place(reader, &place);
        bool moved = reader_go_place(again, buffer_slice(&place));
        reader_place(again, &after);
        assert_string_equal(place.data, after.data);
        assert_int_equal(moved, strcmp(keys[i], "?") != 0);
        assert_int_equal(again->cursor.row, reader->cursor.row);
        buffer_free(&place);
        buffer_free(&after);
        reader_free(reader);
        reader_free(again);
    }
}

static void test_place_is_gone(void **state)
{
    static const char *const places[] = {"",
                                         "parallel",
                                         "parallel x",
                                         "parallel 0 zz.0 0",
                                         "parallel 9 0000000000000001.0 0",
                                         "parallel 0 0000000000000001.0 0",
                                         "nonsense 0 0000000000000001.0 0 hidden:="};
    (void)state;
    struct reader *reader = ferry_reader(2);
    struct buffer before = story_screen(reader, 24, 80);
    for (size_t i = 0; i < COUNT(places); i++)
        assert_false(reader_go_place(reader, slice_from(places[i])));
    struct buffer after = story_screen(reader, 24, 80);
    assert_string_equal(before.data, after.data);
    buffer_free(&before);
    buffer_free(&after);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_resize),         cmocka_unit_test(test_relative_place),
        cmocka_unit_test(test_new_comparison), cmocka_unit_test(test_settings_stay),
        cmocka_unit_test(test_taken_up),       cmocka_unit_test(test_place_is_gone),
    };
    return cmocka_run_group_tests_name("place", tests, NULL, NULL);
}
