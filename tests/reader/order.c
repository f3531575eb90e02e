/* The order of a column is that of its article, and every statement and sentence can be reached:
 * over comparisons drawn at random. */
#include "invariants.h"
#include "parallel/columns.h"
#include "random.h"

#include <locale.h>

enum { DRAWS = 400 };

static struct reader *drawn_reader(uint64_t seed)
{
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = random_comparison(seed);
    reader_set_comparison(reader, comparison);
    story_type(reader, "vp"); /* one article alone opens in another view */
    comparison_release(comparison);
    return reader;
}

static void test_order_of_columns(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DRAWS; seed++) {
        struct reader *reader = drawn_reader(seed);
        check_order(reader);
        story_type(reader, "|");
        check_order(reader);
        check_screen(reader, 24, 80);
        reader_free(reader);
    }
}

/* A statement with more sentences of one article than a row has room for. */
static void test_long_runs(void **state)
{
    (void)state;
    static struct said said[40];
    for (size_t i = 0; i < 40; i++)
        said[i] =
            (struct said){i == 20 || i == 31, "The pier is closed.", i == 36 ? SAID_MOVED : 0};
    const struct telling tellings[] = {{"One", NULL, said, 40, NULL}, {"Two", NULL, said, 1, NULL}};
    struct comparison *comparison = story_compare(tellings, 2, NULL, 0);
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    check_order(reader);
    for (uint32_t i = 0; i < 40; i++) {
        struct part parts[ROW_PARTS];
        size_t row = plan_row_of(&reader->plan, comparison, 0, i), found = 0;
        size_t count = plan_parts(&reader->plan, comparison, row, 0, parts);
        for (size_t k = 0; k < count; k++)
            found += parts[k].kind == PART_SENTENCE && parts[k].index == i;
        assert_int_equal(found, 1);
    }
    comparison_release(comparison);
    reader_free(reader);
}

static uint32_t here(const struct reader *reader)
{
    return reader->plan.rows[reader->cursor.row].statement;
}

/* On a screen that shows two columns of five, J stops at every statement, and K on the way back. */
static void test_every_statement(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DRAWS; seed++) {
        struct reader *reader = drawn_reader(seed);
        reader_resize(reader, 24, 50);
        uint32_t count = (uint32_t)reader->comparison->statement_count;
        story_type(reader, "1g");
        for (uint32_t i = 0; i < count; i++) {
            assert_int_equal(here(reader), i);
            assert_true(layout_is_shown(reader, reader->cursor.row));
            struct requests requests = story_type(reader, "J");
            assert_int_equal(requests.count, i + 1 == count);
        }
        for (uint32_t i = count - 1; i > 0; i--) {
            story_type(reader, "K");
            assert_int_equal(here(reader), i - 1);
        }
        reader_free(reader);
    }
}

/* ]m stops at each sentence that stands apart, once. */
static void test_every_moved(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DRAWS; seed++) {
        struct reader *reader = drawn_reader(seed);
        reader_resize(reader, 24, 50);
        story_type(reader, "g");
        size_t stops = reader->plan.rows[reader->cursor.row].kind == ROW_APART;
        while (!story_type(reader, "]m").count && stops <= reader->plan.apart_count)
            stops++;
        assert_int_equal(stops, reader->plan.apart_count);
        reader_free(reader);
    }
}

/* Not only titles, or where sentences stand. */
static bool has_sentence(const struct reader *reader, size_t row)
{
    struct part parts[ROW_PARTS];
    for (uint32_t i = 0; i < reader->comparison->article_count; i++) {
        size_t count = plan_parts(&reader->plan, reader->comparison, row, i, parts);
        if (count && parts[0].kind == PART_SENTENCE)
            return true;
    }
    return false;
}

/* A mark set anywhere leads back there, and the place outlives any size of the screen. */
static void test_marks_and_sizes(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < DRAWS; seed++) {
        struct reader *reader = drawn_reader(seed);
        for (size_t row = 0; row < reader->plan.count; row++) {
            if (!has_sentence(reader, row))
                continue;
            layout_go(reader, row);
            reader->layout.keep = true;
            layout_refresh(reader);
            reader_resize(reader, 10, 40);
            assert_int_equal(reader->cursor.row, row);
            assert_true(layout_is_shown(reader, row));
            reader_resize(reader, 30, 100);
            assert_int_equal(reader->cursor.row, row);
            story_type(reader, "maG'a");
            assert_int_equal(reader->cursor.row, row);
            reader_resize(reader, 24, 80);
        }
        reader_free(reader);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order_of_columns), cmocka_unit_test(test_long_runs),
        cmocka_unit_test(test_every_statement),  cmocka_unit_test(test_every_moved),
        cmocka_unit_test(test_marks_and_sizes),
    };
    return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
