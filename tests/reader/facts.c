/* The facts view: its table, its pane, sorting, filters, and the way to the sentences and back. */
#include "facts.h"

#include "desk/state.h"
#include "parallel/columns.h"

#include <locale.h>

static struct reader *open_facts(size_t tellings)
{
    struct reader *reader = facts_reader(tellings);
    story_type(reader, "vt");
    return reader;
}

static bool shows(struct reader *reader, size_t rows, size_t columns, const char *text)
{
    struct buffer screen = story_screen(reader, rows, columns);
    bool found = strstr(screen.data, text);
    buffer_free(&screen);
    return found;
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = open_facts(4);
    story_check_screen(reader, 24, 80, "facts-80x24");
    story_check_screen(reader, 24, 40, "facts-40x24");
    story_check_screen(reader, 10, 40, "facts-40x10");
    story_check_screen(reader, 40, 120, "facts-120x40");
    story_check_screen(reader, 50, 200, "facts-200x50");
    reader_set_ascii(reader, true);
    story_check_screen(reader, 24, 80, "facts-ascii");
    reader_free(reader);
}

static void test_linear(void **state)
{
    (void)state;
    struct reader *reader = open_facts(4);
    story_check_linear(reader, 72, "linear-facts");
    reader_free(reader);
}

static void test_sources_slide(void **state)
{
    (void)state;
    struct reader *reader = open_facts(4);
    story_has(reader, 24, 80, "< 1-3 of 4 >");
    story_has(reader, 24, 80, ">A Northwire");
    story_type(reader, "3l");
    story_has(reader, 24, 80, "< 2-4 of 4 >");
    story_has(reader, 24, 80, ">D Herald");
    assert_int_equal(story_type(reader, "l").items[0].kind, REQUEST_BELL);
    /* The narrowest table has two columns; what is narrower is stacked. */
    story_has(reader, 24, 60, "< 3-4 of 4 >");
    story_has(reader, 24, 59, ">! number  passengers: digits swapped");
    reader_free(reader);
}

/* Columns are hidden and moved in the table as in the parallel columns, and for both. */
static void test_columns(void **state)
{
    (void)state;
    struct reader *reader = facts_reader(4);
    story_type(reader, "vtl-");
    story_has(reader, 24, 80, ">C Daily Post");
    story_type(reader, "<");
    story_has(reader, 24, 80, "\u2502>C Daily Post \u2502 A Northwire");
    story_type(reader, "---");
    story_has(reader, 24, 80, ">D Herald");
    assert_int_equal(story_type(reader, "-").items[0].kind, REQUEST_BELL);
    story_type(reader, "vp");
    story_has(reader, 24, 80, ">D Herald");
    story_type(reader, "vtW");
    story_has(reader, 24, 80, "< 2-4 of 4 >");
    reader_free(reader);
}

/* Another base or threshold is asked for as everywhere, and what comes is shown. */
static void test_compared_again(void **state)
{
    (void)state;
    struct reader *reader = facts_reader(4);
    story_type(reader, "vt2l");
    assert_int_equal(story_type(reader, "B").items[0].kind, REQUEST_COMPARE);
    assert_int_equal(story_type(reader, "(").items[0].kind, REQUEST_COMPARE);
    struct comparison *again = facts_story(4);
    again->base = 2;
    reader_set_comparison(reader, again);
    comparison_release(again);
    story_has(reader, 24, 80, "base: C");
    /* Now the others say something else than the base. */
    story_has(reader, 24, 80, "\u2502!214          \u2502!214          \u2502 241 ");
    reader_free(reader);
}

static void test_sort(void **state)
{
    static const struct {
        const char *keys, *first, *second;
    } table[] = {
        {"", ">number   passengers", " name     coast guard chief"},
        {"o", ">number   passengers", " number   fireboats"},
        {"oo", ">number   passengers", " place    where"},
        {"ooo", ">number   passengers", " name     coast guard chief"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct reader *reader = open_facts(4);
        story_type(reader, table[i].keys);
        struct buffer screen = story_screen(reader, 24, 80);
        const char *first = strstr(screen.data, table[i].first);
        const char *second = first ? strchr(first, '\n') : NULL;
        if (!second || strncmp(second + 1, table[i].second, strlen(table[i].second)) != 0)
            fail_msg("after '%s': no '%s' above '%s' in\n%s", table[i].keys, table[i].first,
                     table[i].second, screen.data);
        buffer_free(&screen);
        reader_free(reader);
    }
}

/* The chosen fact stays chosen wherever sorting puts it. */
static void test_choice_is_kept(void **state)
{
    (void)state;
    struct reader *reader = open_facts(4);
    story_type(reader, "/fireboats<Enter>");
    story_has(reader, 24, 80, ">number   fireboats");
    story_type(reader, "o");
    story_has(reader, 24, 80, ">number   fireboats");
    struct comparison *again = facts_story(3);
    again->facts[0].verdict = VERDICT_AGREE;
    reader_set_comparison(reader, again);
    comparison_release(again);
    story_has(reader, 24, 80, ">number   fireboats");
    reader_free(reader);
}

static void test_kinds_and_filter(void **state)
{
    (void)state;
    struct reader *reader = open_facts(4);
    story_type(reader, "f");
    story_has(reader, 24, 80, "3 of 8 facts, 1 in conflict");
    story_has(reader, 24, 80, "only: number");
    story_type(reader, "F");
    story_has(reader, 24, 80, "8 facts, 2 in conflict");
    story_type(reader, "F");
    story_has(reader, 24, 80, "only: attribution");
    story_type(reader, "<Esc>");
    story_has(reader, 24, 80, "8 facts, 2 in conflict");
    story_type(reader, "&hol[tm]|fireboat<Enter>");
    story_has(reader, 24, 80, "2 of 8 facts, 1 in conflict");
    story_has(reader, 24, 80, "filter: hol");
    story_type(reader, "f");
    story_has(reader, 24, 80, "1 of 8 facts, 0 in conflict");
    story_type(reader, "&<Enter>");
    story_has(reader, 24, 80, "3 of 8 facts, 1 in conflict");
    story_type(reader, "&nowhere<Enter>");
    story_has(reader, 24, 80, "No fact matches");
    assert_int_equal(story_type(reader, "jk<Enter>").items[0].kind, REQUEST_BELL);
    story_type(reader, "<Esc>");
    story_has(reader, 24, 80, "8 facts, 2 in conflict");
    reader_free(reader);
}

static void test_read_and_back(void **state)
{
    (void)state;
    struct reader *reader = open_facts(4);
    story_type(reader, "]x");
    story_has(reader, 24, 80, ">name     coast guard chief");
    assert_int_equal(story_type(reader, "]x").items[0].kind, REQUEST_BELL);
    story_has(reader, 24, 80, "No further conflict");
    story_type(reader, "2l<Enter>");
    story_has(reader, 24, 80, ">6: The blaze burned");
    assert_int_equal(columns_focused(&reader->board), 2);
    story_type(reader, "q");
    story_has(reader, 24, 80, ">name     coast guard chief");
    story_type(reader, "[x");
    story_has(reader, 24, 80, ">number   passengers");
    /* The story's cursor has gone along. */
    story_type(reader, "vp");
    assert_int_equal(reader->plan.rows[reader->cursor.row].statement, 0);
    story_type(reader, "3Jvt");
    story_has(reader, 24, 80, ">quote    \"We heard a bang");
    reader_free(reader);
}

static void test_words(void **state)
{
    static const struct {
        const char *search, *words;
    } table[] = {
        {"passengers", "C says 241; A, B and D say 214 (digits swapped)."},
        {"passengers", "A and B share one sentence: count them as one source."},
        {"stated", "C states it as a fact"},
        {"treated", "only one source: C says Three."},
        {"fireboats", "agreed on: A and D say Four."},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct reader *reader = open_facts(4);
        char keys[64];
        snprintf(keys, sizeof keys, "G/%s<Enter>", table[i].search);
        story_type(reader, keys);
        story_has(reader, 24, 120, table[i].words);
        reader_free(reader);
    }
}

/* The figure is marked in the sentence, and the deviating one otherwise than the others. */
static void test_values_are_marked(void **state)
{
    (void)state;
    struct reader *reader = open_facts(3);
    struct canvas *canvas = canvas_new(40, 120);
    struct buffer conflict = {0}, same = {0};
    reader_resize(reader, 40, 120);
    reader_draw(reader, canvas);
    for (size_t row = 22; row < 36; row++)
        for (size_t column = 0; column < 120; column++) {
            const struct cell *cell = canvas_cell(canvas, row, column);
            if (cell->meaning == MEANING_CONFLICT)
                buffer_add_slice(&conflict, cell->text);
            if (cell->meaning == MEANING_SAME)
                buffer_add_slice(&same, cell->text);
        }
    assert_string_equal(conflict.data, "in conflict241");
    assert_string_equal(same.data, "214");
    buffer_free(&conflict);
    buffer_free(&same);
    canvas_free(canvas);
    reader_free(reader);
}

/* What is said begins where the slot says, behind a dateline and without stray marks. */
static void test_said(void **state)
{
    static const char *const slots[] = {"says who: passengers caught fire \u2026", "says who"};
    static const char *const shown[] = {"says who passengers caught", "says who A ferry carrying"};
    (void)state;
    for (size_t i = 0; i < COUNT(slots); i++) {
        struct reader *reader = reader_new(NULL);
        struct comparison *comparison = facts_story(4);
        for (size_t k = 0; k < comparison->fact_count; k++)
            if (comparison->facts[k].kind == FACT_ATTRIBUTION)
                comparison->facts[k].slot = slice_from(slots[i]);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        story_type(reader, "vt");
        story_has(reader, 24, 80, shown[i]);
        reader_free(reader);
    }
}

/* Who differs is told although its column is off the screen; where all are shown it is seen. */
static void test_who_differs(void **state)
{
    (void)state;
    struct reader *reader = facts_reader(4);
    story_type(reader, "vt");
    story_has(reader, 24, 80, "\u2502!C");
    story_has(reader, 24, 80, "\u2502who");
    story_has(reader, 24, 80, "\u2502~CD");
    struct buffer wide = story_screen(reader, 24, 160);
    assert_null(strstr(wide.data, "\u2502who"));
    assert_null(strstr(wide.data, "\u2502!C"));
    buffer_free(&wide);
    reader_free(reader);
}

static void test_nothing_to_list(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    story_type(reader, "vt");
    story_has(reader, 24, 80, "being looked for");
    assert_int_equal(reader_lacks(reader), PART_FACTS);
    story_type(reader, "jG]x/x<Enter>nof<Enter>");
    story_has(reader, 24, 80, "being looked for");
    struct comparison *none = story_compare(ferry, 3, ferry_held, COUNT(ferry_held));
    none->parts = PART_FACTS;
    reader_set_comparison(reader, none);
    comparison_release(none);
    assert_int_equal(reader_lacks(reader), 0);
    story_has(reader, 24, 80, "No facts were found");
    struct comparison *some = facts_story(3);
    reader_set_comparison(reader, some);
    comparison_release(some);
    assert_true(shows(reader, 24, 80, ">number   passengers"));
    reader_free(reader);
}

/* What is looked for is what is open: a threshold changed elsewhere does not pay for the facts. */
static void test_parts_of_open_views(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    assert_int_equal(reader_parts(reader), 0);
    story_type(reader, "vt");
    assert_int_equal(reader_parts(reader), PART_FACTS);
    story_type(reader, "?");
    assert_int_equal(reader_parts(reader), PART_FACTS);
    story_type(reader, "qvp");
    assert_int_equal(reader_parts(reader), 0);
    assert_int_equal(reader_lacks(reader), 0);
    reader_free(reader);
}

/* Stopped, a view that waits for what it shows is left, and the settings are those of what is on
 * the screen. */
static void test_given_up(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    double threshold = reader_threshold(reader);
    assert_int_equal(story_type(reader, ")").items[0].kind, REQUEST_COMPARE);
    story_type(reader, "vt");
    reader_give_up(reader);
    assert_string_equal(reader_view(reader), "parallel");
    assert_true(reader_threshold(reader) == threshold);
    struct comparison *some = facts_story(3);
    reader_set_comparison(reader, some);
    comparison_release(some);
    story_type(reader, "vt");
    reader_give_up(reader);
    assert_string_equal(reader_view(reader), "facts");
    reader_free(reader);
}

/* The facts are looked for when the view is opened: once they are there, it stands where the
 * columns stood. */
static void test_place_when_they_come(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "2Jvt");
    struct comparison *comparison = facts_story(4);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_has(reader, 24, 80, ">number   fireboats");
    assert_int_equal(reader->cursor.row, 2);
    story_type(reader, "vp");
    story_has(reader, 24, 80, "3/8");
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_place_when_they_come),
        cmocka_unit_test(test_screens),
        cmocka_unit_test(test_linear),
        cmocka_unit_test(test_sources_slide),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_compared_again),
        cmocka_unit_test(test_sort),
        cmocka_unit_test(test_choice_is_kept),
        cmocka_unit_test(test_kinds_and_filter),
        cmocka_unit_test(test_read_and_back),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_values_are_marked),
        cmocka_unit_test(test_said),
        cmocka_unit_test(test_who_differs),
        cmocka_unit_test(test_nothing_to_list),
        cmocka_unit_test(test_parts_of_open_views),
        cmocka_unit_test(test_given_up),
    };
    return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
