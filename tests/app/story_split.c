/* Which articles of a folder tell the same story. */
#include "app/story_split.h"

#include "tests/compare/story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define FERRY \
    "A ferry with 214 people aboard caught fire off Harwick on Tuesday.\n" \
    "Four fireboats reached the burning ship within twenty minutes.\n" \
    "Two engineers were flown to the hospital in Skelby with burns.\n"
#define SOUP \
    "Fry the onions slowly in butter until they are deep brown.\n" \
    "Add the stock and let the soup simmer for an hour.\n" \
    "Toast the bread, cover it with cheese and float it on top.\n"
#define CHESS \
    "The champion opened with the queen's pawn and lost in nineteen moves.\n" \
    "Her challenger, aged fourteen, offered no draw at any time.\n" \
    "A third game will be played in the old town hall on Friday.\n"
#define SIGN_UP "Sign up for our newsletter.\n"

static void expect_groups(const char *const *lines, size_t count, const uint32_t *expected,
                          size_t stories)
{
    uint32_t group[16];
    struct comparison *comparison = story_of(lines, count, NULL);
    assert_int_equal(story_split(comparison, group), stories);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(group[i], expected[i]);
    comparison_release(comparison);
}

static void test_stories_in_order_of_their_first_article(void **state)
{
    static const char *const lines[] = {
        SOUP, FERRY, "Onion soup.\n" SOUP, CHESS, FERRY "The line was fined last year.\n", CHESS};
    static const uint32_t expected[] = {0, 1, 0, 2, 1, 2};
    (void)state;
    expect_groups(lines, 6, expected, 3);
}

/* A line that all pages of a site have makes no story of them. */
static void test_a_shared_line_is_no_story(void **state)
{
    static const char *const lines[] = {FERRY SIGN_UP, SOUP SIGN_UP, CHESS SIGN_UP};
    static const uint32_t expected[] = {0, 1, 2};
    (void)state;
    expect_groups(lines, 3, expected, 3);
}

/* One page that has something of two stories does not make them one. */
static void test_a_bridge_is_no_chain(void **state)
{
    static const char *const lines[] = {
        FERRY,
        FERRY "The line was fined.\n",
        FERRY "Nobody was hurt.\n",
        SOUP,
        SOUP "Serve it hot.\n",
        SOUP "It keeps for days.\n",
        "A ferry with 214 people aboard caught fire off Harwick on Tuesday.\n"
        "Four fireboats reached the burning ship within twenty minutes.\n"
        "Add the stock and let the soup simmer for an hour.\n"};
    static const uint32_t expected[] = {0, 0, 0, 1, 1, 1, 0};
    (void)state;
    expect_groups(lines, 7, expected, 2);
}

static void test_one_alone(void **state)
{
    static const char *const lines[] = {FERRY};
    static const uint32_t expected[] = {0};
    (void)state;
    expect_groups(lines, 1, expected, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stories_in_order_of_their_first_article),
        cmocka_unit_test(test_a_shared_line_is_no_story),
        cmocka_unit_test(test_a_bridge_is_no_chain), cmocka_unit_test(test_one_alone)};
    return cmocka_run_group_tests_name("story_split", tests, NULL, NULL);
}
