/* Origins and lines of descent, from passages, citations and dates. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define WIRE \
    "The harbour authority closed the eastern lock on Friday after a barge struck its inner " \
    "gate and bent the lower hinge.\n" \
    "Divers will look at the damage on Monday, when the water is expected to be clear enough " \
    "for cameras to be used below the gate.\n"
#define ERROR "Nobody on board was hurt, and the barge of 1,270 tonnes was towed to Velm.\n"

struct told {
    const char *lines, *source, *published, *cites;
};

static struct comparison *compare_told(const struct told *told, size_t count)
{
    struct article *articles[4] = {NULL};
    for (size_t i = 0; i < count; i++) {
        articles[i] = story_article(told[i].lines);
        articles[i]->source = slice_from(told[i].source);
        articles[i]->published = slice_from(told[i].published);
        if (told[i].cites) {
            articles[i]->cites.items = ARENA_NEW(articles[i]->arena, struct slice);
            articles[i]->cites.items[0] = slice_from(told[i].cites);
            articles[i]->cites.count = 1;
        }
    }
    struct comparison *comparison = story_compare(articles, count, NULL);
    for (size_t i = 0; i < count; i++)
        article_release(articles[i]);
    return comparison;
}

static bool has_evidence(const struct descent *descent, const char *code)
{
    for (size_t i = 0; i < descent->evidence_count; i++)
        if (strcmp(descent->evidence[i].code, code) == 0)
            return true;
    return false;
}

static void test_time_gives_direction(void **state)
{
    static const struct told told[] = {
        {WIRE "The lock opened in 1921.\n", "Echo", "2026-03-02T09:00Z", NULL},
        {WIRE "Skippers wait at the mole.\n", "Wire", "2026-03-01T09:00Z", NULL},
    };
    (void)state;
    struct comparison *comparison = compare_told(told, 2);
    assert_int_equal(comparison->origin_count, 1);
    assert_int_equal(comparison->origins[0].count, 2);
    assert_in_range(comparison->origins[0].words, 40, 48);
    assert_int_equal(comparison->lineage_count, 1);
    assert_int_equal(comparison->lineage[0].from, 1);
    assert_int_equal(comparison->lineage[0].to, 0);
    assert_true(comparison->lineage[0].directed);
    assert_true(has_evidence(&comparison->lineage[0], "published-earlier"));
    assert_true(has_evidence(&comparison->lineage[0], "shared-runs"));
    comparison_release(comparison);
}

/* A credit weighs more than a date, which may be that of a later version. */
static void test_citation_wins(void **state)
{
    static const struct told told[] = {
        {WIRE "The lock opened in 1921.\n", "Echo", "2026-03-01T09:00Z", "Northern Wire"},
        {WIRE "Skippers wait at the mole.\n", "The Northern Wire", "2026-03-01T12:00Z", NULL},
    };
    (void)state;
    struct comparison *comparison = compare_told(told, 2);
    assert_int_equal(comparison->lineage_count, 1);
    assert_int_equal(comparison->lineage[0].from, 1);
    assert_int_equal(comparison->lineage[0].to, 0);
    assert_true(has_evidence(&comparison->lineage[0], "cites"));
    assert_true(has_evidence(&comparison->lineage[0], "published-later"));
    comparison_release(comparison);
}

static void test_cannot_tell(void **state)
{
    static const struct told told[] = {
        {WIRE "The lock opened in 1921.\n", "Echo", "2026-03-01", NULL},
        {WIRE "Skippers wait at the mole.\n", "Wire", NULL, NULL},
    };
    (void)state;
    struct comparison *comparison = compare_told(told, 2);
    assert_int_equal(comparison->lineage_count, 1);
    assert_false(comparison->lineage[0].directed);
    assert_true(has_evidence(&comparison->lineage[0], "cannot-tell"));
    comparison_release(comparison);
}

/* Three have the words: one origin; each has one parent at most. */
static void test_three(void **state)
{
    static const struct told told[] = {
        {WIRE ERROR, "Wire", "2026-03-01T08:00Z", NULL},
        {WIRE ERROR "Ferries run late.\n", "Echo", "2026-03-01T12:00Z", NULL},
        {WIRE "Skippers wait.\n", "Post", "2026-03-02T07:00Z", NULL},
        {"A fair is held on the quay.\n", "Sun", "2026-03-02T07:00Z", NULL},
    };
    (void)state;
    struct comparison *comparison = compare_told(told, 4);
    assert_true(comparison->origin_count >= 1);
    assert_int_equal(comparison->origins[0].count, 3);
    assert_int_equal(comparison->lineage_count, 2);
    assert_int_equal(comparison->lineage[0].to, 1);
    assert_int_equal(comparison->lineage[0].from, 0);
    assert_int_equal(comparison->lineage[1].to, 2);
    comparison_release(comparison);
}

static void test_nothing_shared(void **state)
{
    static const struct told told[] = {
        {"The lock was closed on Friday.\n", "Echo", "2026-03-01", NULL},
        {"On Friday they shut the lock.\n", "Wire", "2026-03-02", NULL},
    };
    (void)state;
    struct comparison *comparison = compare_told(told, 2);
    assert_int_equal(comparison->origin_count, 0);
    assert_int_equal(comparison->lineage_count, 0);
    comparison_release(comparison);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_time_gives_direction), cmocka_unit_test(test_citation_wins),
        cmocka_unit_test(test_cannot_tell),          cmocka_unit_test(test_three),
        cmocka_unit_test(test_nothing_shared),
    };
    return cmocka_run_group_tests_name("lineage", tests, NULL, NULL);
}
