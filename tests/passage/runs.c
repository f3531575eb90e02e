/* Verbatim runs: the longest first, none over another, and bounded work on what repeats. */
#include "passage/runs.h"

#include "base/buffer.h"
#include "texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct runs find(const char *a, const char *b, uint32_t least)
{
    struct digest *first = text_digest(a), *second = text_digest(b);
    struct arena *arena = arena_new();
    struct joint joint;
    struct runs runs = {0};
    joint_make(&joint, arena, first, second);
    runs_find(&runs, &joint, least);
    arena_free(arena);
    digest_free(first);
    digest_free(second);
    return runs;
}

static const struct {
    const char *a, *b;
    uint32_t least;
    size_t count;
    struct run runs[3];
} rows[] = {
    {"a b c d e", "x a b c d", 4, 1, {{{0, 1}, 4}}},
    {"a b c d e", "x a b c d", 5, 0, {{{0}, 0}}},
    {"A b, c D!", "\"a\" B c d", 4, 1, {{{0, 0}, 4}}},
    {"a b c", "c b a", 1, 3, {{{0, 2}, 1}, {{1, 1}, 1}, {{2, 0}, 1}}},
    /* The longer run has the words that both could have; the other keeps its rest. */
    {"p q r s t u v w", "p q r s y r s t u v w", 3, 1, {{{2, 5}, 6}}},
    {"p q r s t u v w", "p q r s y s t u v w", 3, 2, {{{0, 0}, 3}, {{3, 5}, 5}}},
    /* What was used twice is found twice only if it stands twice on both sides. */
    {"k l m n", "k l m n z k l m n", 4, 1, {{{0, 0}, 4}}},
    {"k l m n y k l m n", "k l m n z k l m n", 4, 2, {{{0, 0}, 4}, {{5, 5}, 4}}},
    {"", "a b c d", 2, 0, {{{0}, 0}}},
};

static void test_runs(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!rows[i].a[0])
            continue;
        struct runs runs = find(rows[i].a, rows[i].b, rows[i].least);
        assert_int_equal(runs.count, rows[i].count);
        for (size_t k = 0; k < runs.count; k++) {
            assert_int_equal(runs.items[k].at[0], rows[i].runs[k].at[0]);
            assert_int_equal(runs.items[k].at[1], rows[i].runs[k].at[1]);
            assert_int_equal(runs.items[k].count, rows[i].runs[k].count);
        }
        runs_free(&runs);
    }
}

/* A run may start where one that was followed before has ended, though the words before it are the
 * same, too. */
static void test_repetition(void **state)
{
    (void)state;
    struct buffer long_text = {0}, short_text = {0};
    for (int i = 0; i < 20000; i++)
        buffer_add_slice(&long_text, SLICE("the same words again "));
    for (int i = 0; i < 100; i++)
        buffer_add_slice(&short_text, SLICE("the same words again "));
    struct runs runs = find(long_text.data, short_text.data, 8);
    assert_int_equal(runs.count, 1);
    assert_int_equal(runs.items[0].count, 400);
    runs_free(&runs);
    runs = find(long_text.data, long_text.data, 8);
    assert_int_equal(runs.count, 1);
    assert_int_equal(runs.items[0].count, 80000);
    runs_free(&runs);
    buffer_free(&long_text);
    buffer_free(&short_text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_runs),
                                       cmocka_unit_test(test_repetition)};
    return cmocka_run_group_tests_name("runs", tests, NULL, NULL);
}
