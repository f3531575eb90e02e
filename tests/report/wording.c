/* Wordings: who shares one, which leads, what a member's text is. */
#include "report/wording.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_groups(void **state)
{
    (void)state;
    struct comparison *comparison = sample_comparison();
    struct arena *arena = arena_new();
    const struct statement *closed = &comparison->statements[0];
    struct wording wording = wording_group(arena, comparison, closed);
    assert_int_equal(wording.reference, 0);
    assert_int_equal(wording.leader[0], 0);
    assert_int_equal(wording.leader[1], 0);
    assert_int_equal(wording.leader[2], 2);
    assert_ptr_equal(wording.pair[2], &closed->pairs[1]);
    comparison->base = 1;
    wording = wording_group(arena, comparison, closed);
    assert_int_equal(wording.reference, 1);
    assert_ptr_equal(wording.pair[2], &closed->pairs[2]);
    arena_free(arena);
    comparison_release(comparison);
}

/* With a base there may be no pair where all say the same: they still share one wording. */
static void test_unpaired(void **state)
{
    (void)state;
    struct comparison *comparison = sample_comparison();
    struct arena *arena = arena_new();
    struct statement *closed = &comparison->statements[0];
    closed->pair_count = 0;
    struct wording wording = wording_group(arena, comparison, closed);
    assert_int_equal(wording.leader[1], 0);
    assert_int_equal(wording.leader[2], 2);
    assert_null(wording.pair[2]);
    closed->class = CLASS_VERBATIM;
    wording = wording_group(arena, comparison, closed);
    assert_int_equal(wording.leader[2], 0);
    arena_free(arena);
    comparison_release(comparison);
}

/* A base that has no part in the statement leaves the lead to the first. */
static void test_absent_base(void **state)
{
    (void)state;
    struct comparison *comparison = sample_comparison();
    struct arena *arena = arena_new();
    comparison->base = 2;
    struct wording wording = wording_group(arena, comparison, &comparison->statements[1]);
    assert_int_equal(wording.reference, 0);
    arena_free(arena);
    comparison_release(comparison);
}

static void check_text(const struct comparison *comparison, uint32_t *sentences, uint32_t count,
                       const char *want)
{
    struct buffer text = {0};
    struct member member = {0, sentences, count};
    wording_text(comparison, &member, " ... ", &text);
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void test_text(void **state)
{
    (void)state;
    static const char *const sentences[] = {"One.", "Two.", "One.", "Four.", NULL};
    struct article *article = sample_article("a", NULL, NULL, NULL, sentences);
    struct comparison *comparison = comparison_new(&article, 1);
    check_text(comparison, (uint32_t[]){1}, 1, "Two.");
    check_text(comparison, (uint32_t[]){0, 1}, 2, "One. Two.");
    check_text(comparison, (uint32_t[]){0, 3}, 2, "One. ... Four.");
    check_text(comparison, (uint32_t[]){0, 2}, 2, "One.");
    comparison_release(comparison);
    article_release(article);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_unpaired),
        cmocka_unit_test(test_absent_base),
        cmocka_unit_test(test_text),
    };
    return cmocka_run_group_tests_name("wording", tests, NULL, NULL);
}
