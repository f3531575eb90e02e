/* The place is kept: over another size of the screen, another comparison, a reloaded article. */
#include "desk/state.h"
#include "ferry.h"
#include "parallel/columns.h"
#include "parallel/layout.h"

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

/* What is on the screen but for the last line, which holds messages. */
static struct buffer picture(struct reader *reader)
{
    struct buffer screen = story_screen(reader, 24, 100);
    for (size_t lines = 0; screen.len && lines < 2;)
        lines += screen.data[--screen.len] == '\n';
    screen.data[screen.len] = '\0';
    return screen;
}

/* Where a reader was left, taken up by another: the place and how all is arranged. */
static void test_taken_up(void **state)
{
    static const char *const keys[] = {"3Jl",    "5Jva",     "]m",        "2JF=|",   "?",
                                       "2Jl-",   "l>J3^W>J", "2JZ",       "3J^Ws",   "2J^Ws^Ws",
                                       "JzM",    "2Jo",      "3JS",       "JllZ",    "l-l-Jo^W>",
                                       "3J4^W>", "l<lll<J",  "2JmaJmb'a", "-F=F:2J", "Jvm"};
    (void)state;
    for (size_t i = 0; i < COUNT(keys); i++) {
        struct reader *reader = ferry_reader(4), *again = ferry_reader(4);
        struct buffer place = {0}, after = {0};
        reader_resize(reader, 24, 100);
        reader_resize(again, 24, 100);
        story_type(reader, keys[i]);
        reader_place(reader, &place);
        reader_take_marks(again, buffer_slice(&place));
        bool moved = reader_go_place(again, buffer_slice(&place)), help = keys[i][0] == '?';
        reader_place(again, &after);
        assert_string_equal(place.data, after.data);
        assert_int_equal(moved, !help);
        assert_int_equal(again->cursor.row, reader->cursor.row);
        layout_go(again, reader->cursor.row);
        again->cursor = reader->cursor;
        again->top = reader->top;
        struct buffer wanted = picture(reader), got = picture(again);
        if (!help)
            assert_string_equal(got.data, wanted.data);
        buffer_free(&wanted);
        buffer_free(&got);
        buffer_free(&place);
        buffer_free(&after);
        reader_free(reader);
        reader_free(again);
    }
}

static void test_focus_is_left(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4), *again = ferry_reader(4);
    struct buffer place = {0}, after = {0};
    story_type(reader, "Gll<Enter>");
    reader_place(reader, &place);
    buffer_add_string(&place, " folded");
    reader_say(again, MEANING_MESSAGE, SLICE("c.txt is new"));
    assert_true(reader_go_place(again, buffer_slice(&place)));
    reader_place(again, &after);
    assert_string_equal(place.data, after.data);
    assert_string_equal(reader_view(again), "parallel");
    story_has(again, 24, 80, "c.txt is new");
    buffer_free(&place);
    buffer_free(&after);
    reader_free(reader);
    reader_free(again);
}

/* Marks are kept whatever becomes of the place. */
static void test_marks_stay(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4), *again = ferry_reader(4);
    struct buffer place = {0};
    story_type(reader, "2Jma3Jmzg");
    reader_place(reader, &place);
    reader_take_marks(again, buffer_slice(&place));
    story_type(again, "'z");
    assert_int_equal(again->cursor.row, 5);
    story_type(again, "'a");
    assert_int_equal(again->cursor.row, 2);
    buffer_free(&place);
    reader_free(reader);
    reader_free(again);
}

/* Lines of other versions, and what no version has written. */
static void test_odd_words(void **state)
{
    static const char *const words[] = {
        "",
        " nonsense away:",
        " away:x away:0,99999999999999999999 away:-1",
        " away:0,1,2,3",
        " order:3,2,1 order:0,0,1,2 order:0,1,2,3,4 order:,",
        " wider:0 wider:0=x wider:9=4 wider:=4 wider:1=99999999999",
        " mark: mark:a mark:a= mark:A=1.2.3 mark:a=1.2",
        " mark:a=1.zz.0 mark:b=99.0000000000000001.0 zoomed: stacked,"};
    (void)state;
    for (size_t i = 0; i < COUNT(words); i++) {
        struct reader *reader = ferry_reader(4), *again = ferry_reader(4);
        struct buffer place = {0};
        story_type(reader, "3J");
        reader_place(reader, &place);
        buffer_add_string(&place, words[i]);
        reader_take_marks(again, buffer_slice(&place));
        assert_true(reader_go_place(again, buffer_slice(&place)));
        assert_int_equal(again->cursor.row, 3);
        assert_true(again->board.slot_count >= 1);
        struct buffer screen = story_screen(again, 24, 80);
        buffer_free(&screen);
        story_type(again, "'a'b<Esc>");
        buffer_free(&place);
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
        cmocka_unit_test(test_taken_up),       cmocka_unit_test(test_focus_is_left),
        cmocka_unit_test(test_marks_stay),     cmocka_unit_test(test_odd_words),
        cmocka_unit_test(test_place_is_gone),
    };
    return cmocka_run_group_tests_name("place", tests, NULL, NULL);
}
