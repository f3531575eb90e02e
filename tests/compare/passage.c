/* Verbatim runs with exact boundaries, passages over small gaps, and the matrix. */
#include "base/limits.h"

#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#define QUOTE "we will rebuild the old lighthouse stone by stone before winter comes"

static const struct {
    const char *a, *b;
    uint32_t min_run;
    const char *text_a, *text_b; /* of the one passage; NULL: none */
    enum pair_class class;
} rows[] = {
    {"Yesterday she said " QUOTE ", and left.",
     "It was plain: \xE2\x80\x9CWe will rebuild the old "
     "lighthouse stone by stone before winter comes\xE2\x80\x9D he wrote.",
     8, QUOTE, "We will rebuild the old lighthouse stone by stone before winter comes",
     CLASS_VERBATIM},
    {"one two three four five six seven", "zero one two three four five six seven eight", 8, NULL,
     NULL, CLASS_VERBATIM},
    {"one two three four five six seven", "zero one two three four five six seven eight", 7,
     "one two three four five six seven", "one two three four five six seven", CLASS_VERBATIM},
    {"a1 a2 a3 a4 a5 a6 a7 a8 x9 b1 b2 b3 b4 b5 b6 b7 b8",
     "a1 a2 a3 a4 a5 a6 a7 a8 y8 y9 b1 b2 b3 "
     "b4 b5 b6 b7 b8 c1",
     8, "a1 a2 a3 a4 a5 a6 a7 a8 x9 b1 b2 b3 b4 b5 b6 b7 b8",
     "a1 a2 a3 a4 a5 a6 a7 a8 y8 y9 b1 b2 b3 b4 b5 b6 b7 b8", CLASS_NEAR},
    {"nothing in these words is alike", "that sentence shares few with it", 8, NULL, NULL,
     CLASS_VERBATIM},
};

static void test_passages(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *lines[] = {rows[i].a, rows[i].b};
        struct compare_options options = {.threshold = COMPARE_THRESHOLD,
                                          .base = NO_BASE,
                                          .parts = PART_PASSAGES,
                                          .min_run = rows[i].min_run};
        struct comparison *comparison = story_of(lines, 2, &options);
        assert_int_equal(comparison->passage_count, rows[i].text_a ? 1 : 0);
        if (rows[i].text_a) {
            const struct passage *passage = &comparison->passages[0];
            assert_true(slice_equal_string(slice_range(comparison->articles[0]->text, passage->a),
                                           rows[i].text_a));
            assert_true(slice_equal_string(slice_range(comparison->articles[1]->text, passage->b),
                                           rows[i].text_b));
            assert_int_equal(passage->class, rows[i].class);
        }
        comparison_release(comparison);
    }
}

static void test_matrix(void **state)
{
    (void)state;
    const char *lines[] = {"Ash trees burned beside the northern quarry.\nFarmers blamed frost.",
                           "Ash trees burned beside the northern quarry."};
    struct comparison *comparison = story_of(lines, 2, NULL);
    const struct matrix *matrix = &comparison->matrix;
    assert_int_equal(matrix->words[0], 10);
    assert_int_equal(matrix->words[1], 7);
    assert_true(matrix_share(matrix, CLASS_VERBATIM, 0, 1) > 0.699 &&
                matrix_share(matrix, CLASS_VERBATIM, 0, 1) < 0.701);
    assert_true(matrix_share(matrix, CLASS_VERBATIM, 1, 0) > 0.999);
    assert_true(matrix_share(matrix, CLASS_NEAR, 1, 0) < 0.001);
    comparison_release(comparison);
}

/* Articles that share nothing have no cells; those of one row stand by column. */
static void test_matrix_cells(void **state)
{
    (void)state;
    const char *lines[] = {"Ash trees burned beside the northern quarry.",
                           "Parliament adopted a budget without debate.",
                           "Farmers blamed frost for a poor plum harvest.",
                           "Farmers blamed frost for a poor plum harvest.\nAsh trees burned."};
    struct comparison *comparison = story_of(lines, 4, NULL);
    const struct matrix *matrix = &comparison->matrix;
    const size_t first[] = {0, 1, 1, 2, 4};
    const uint32_t columns[] = {3, 3, 0, 2};
    assert_memory_equal(matrix->first, first, sizeof first);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(matrix->cells[i].column, columns[i]);
    assert_true(matrix_share(matrix, CLASS_VERBATIM, 0, 1) == 0);
    assert_true(matrix_share(matrix, CLASS_VERBATIM, 2, 3) == 1);
    comparison_release(comparison);
}

/* Beyond the limit only articles that share a statement are searched, and nothing is lost by it. */
static void test_many(void **state)
{
    (void)state;
    enum { MANY = LIMIT_ALL_PASSAGES + 8 };
    struct article *articles[MANY];
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .parts = PART_PASSAGES, .min_run = 8};
    for (int i = 0; i < MANY; i++) {
        char text[400];
        snprintf(text, sizeof text, "w%da w%db w%dc w%dd w%de.\n%s", i, i, i, i, i,
                 i == 3 || i == MANY - 2 ? "The keeper said: " QUOTE
                                           ", with granite from the quarry at Fenwick.\n"
                                         : "");
        articles[i] = story_article(text);
    }
    struct comparison *comparison = story_compare(articles, MANY, &options);
    assert_int_equal(comparison->passage_count, 1);
    assert_int_equal(comparison->passages[0].article_a, 3);
    assert_int_equal(comparison->passages[0].article_b, MANY - 2);
    comparison_release(comparison);
    for (int i = 0; i < MANY; i++)
        article_release(articles[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_passages),
                                       cmocka_unit_test(test_matrix), cmocka_unit_test(test_many),
                                       cmocka_unit_test(test_matrix_cells)};
    return cmocka_run_group_tests_name("passage", tests, NULL, NULL);
}
