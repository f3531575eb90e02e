/* Panels below the columns of a large screen, and the three ways to show differences of words. */
#include "ferry.h"
#include "invariants.h"

#include <locale.h>

static uint32_t first_fact = 0;

/* The ferry with a fact in its first statement and a matrix. */
static struct reader *titled_reader(struct slice title)
{
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct reader *reader = reader_new(NULL);
    static struct fact_value values[] = {
        {0, 0, {17, 20}, {"214", 3}, {"214", 3}},
        {1, 0, {17, 20}, {"214", 3}, {"214", 3}},
        {2, 0, {0, 3}, {"241", 3}, {"241", 3}},
    };
    static struct fact fact = {.kind = FACT_NUMBER,
                               .verdict = VERDICT_CONFLICT,
                               .slot = {"passengers", 10},
                               .values = values,
                               .value_count = 3};
    static struct matrix_cell cells[] = {{1, {0.5, 0.25, 0}}, {0, {0.5, 0.125, 0}}};
    static size_t first[] = {0, 1, 2, 2, 2};
    static uint32_t words[] = {52, 44, 38, 47};
    comparison->facts = &fact;
    comparison->fact_count = 1;
    comparison->statements[0].facts = &first_fact;
    comparison->statements[0].fact_count = 1;
    comparison->matrix = (struct matrix){4, cells, first, words, NULL};
    comparison->parts = PART_FACTS | PART_MATRIX;
    comparison->articles[0]->title = title;
    reader_set_story_name(reader, SLICE("harwick-ferry"));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    return reader;
}

static struct reader *panels_reader(void)
{
    return titled_reader(SLICE_NONE);
}

static void has(struct reader *reader, size_t rows, size_t columns, const char *text, bool wanted)
{
    struct buffer screen = story_screen(reader, rows, columns);
    if ((strstr(screen.data, text) != NULL) != wanted)
        fail_msg("%s '%s' in\n%s", wanted ? "no" : "still", text, screen.data);
    buffer_free(&screen);
    check_screen(reader, rows, columns);
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = panels_reader();
    story_check_screen(reader, 45, 160, "panels-160x45");
    story_type(reader, "Sd3J");
    story_check_screen(reader, 40, 140, "panels-flowing-140x40");
    reader_free(reader);
}

/* On the titles no statement is chosen: the story as a whole is shown. */
static void test_titles(void **state)
{
    (void)state;
    struct reader *reader = titled_reader(
        SLICE("A title that is shown uncut below the columns that have no room for it"));
    story_type(reader, "g");
    assert_int_equal(reader->plan.rows[reader->cursor.row].kind, ROW_TITLES);
    has(reader, 45, 160, "SOURCES", true);
    has(reader, 45, 160, "that have no room for it", true);
    has(reader, 45, 160, "52 words", true);
    has(reader, 45, 160, "1 in the whole story, 1 in conflict", true);
    story_type(reader, "J");
    has(reader, 45, 160, "SOURCES", false);
    has(reader, 45, 160, "STATEMENT 1", true);
    reader_free(reader);
}

static void test_when(void **state)
{
    (void)state;
    struct reader *reader = panels_reader();
    has(reader, 45, 160, "STATEMENT 1   in 4 of 4 sources", true);
    has(reader, 45, 160, "passengers: A B 214, C 241 !conflict", true);
    has(reader, 45, 160, "of A's words   B has 75%", true);
    has(reader, 45, 160, "= the same words", true);
    has(reader, 39, 160, "STATEMENT 1", false);
    has(reader, 45, 139, "STATEMENT 1", false);
    reader_resize(reader, 45, 160);
    story_type(reader, "pJ");
    has(reader, 45, 160, "STATEMENT 2", false);
    story_type(reader, "p");
    has(reader, 45, 160, "STATEMENT 2", true);
    has(reader, 45, 160, "none found in this statement", true);
    story_type(reader, "|g");
    has(reader, 45, 160, "STATEMENT", false);
    has(reader, 45, 160, "= the same words", true);
    reader_free(reader);
}

/* Whoever names no speaker has its lack said, not its sentence in the speaker's place. */
static void test_lack(void **state)
{
    static struct fact_value values[] = {
        {0, 0, {0, 5}, {"the coast guard said", 20}, {"coast guard", 11}},
        {2, 0, {0, 9}, {"A passenger ferry caught fire near Harwick.", 43}, {NULL, 0}},
        {3, 0, {0, 9}, {"A ferry with 214 passengers caught fire.", 40}, {NULL, 0}},
    };
    (void)state;
    struct reader *reader = panels_reader();
    struct fact *fact = &reader_comparison(reader)->facts[0], before = *fact;
    *fact = (struct fact){.kind = FACT_ATTRIBUTION,
                          .verdict = VERDICT_CLOSE,
                          .slot = {"says who", 8},
                          .values = values,
                          .value_count = 3};
    has(reader, 45, 160, "says who: A the coast guard said, C D (as a fact)", true);
    *fact = before;
    reader_free(reader);
}

/* What the three styles make of a pair. */
static void test_styles(void **state)
{
    (void)state;
    struct reader *reader = panels_reader();
    story_type(reader, "<Enter>");
    has(reader, 45, 120, "[-carrying-] {+with+} 214 passengers", true);
    story_type(reader, "d");
    has(reader, 45, 120, "- A ferry [-carrying-] 214 passengers", true);
    has(reader, 45, 120, "+ A ferry {+with+} 214 passengers", true);
    story_type(reader, "d");
    has(reader, 45, 120, "... {+with+} ... {+officials+} ...", true);
    has(reader, 45, 120, "[-", false);
    story_type(reader, "d");
    has(reader, 45, 120, "[-carrying-] {+with+}", true);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_titles), cmocka_unit_test(test_screens), cmocka_unit_test(test_when),
        cmocka_unit_test(test_lack),   cmocka_unit_test(test_styles),
    };
    return cmocka_run_group_tests_name("panels", tests, NULL, NULL);
}
