/* The reading order of statements: what is moved, and where new rows go. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A letter is a sentence of its own; the same letter is the same sentence. */
static struct article *letters_article(const char *letters)
{
    static const char *const sentences[] = {
        "Ash trees burned beside the northern quarry.", "Boats gathered under a broken crane.",
        "Clerks counted every forgotten parcel.",       "Dogs barked until the shutters closed.",
        "Engineers drained four flooded cellars.",      "Farmers blamed an early frost.",
    };
    struct buffer lines = {0};
    for (; *letters; letters++)
        buffer_format(&lines, "%s\n", sentences[*letters - 'a']);
    struct article *article = story_article(lines.data ? lines.data : "");
    buffer_free(&lines);
    return article;
}

/* The rows by the first letter found in each, then each article's moved sentences as '^'. */
static void show(const struct comparison *comparison, const char *const *letters, char *out)
{
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct member *member = &comparison->statements[i].members[0];
        *out++ = letters[member->article][member->sentences[0]];
    }
    for (size_t a = 0; a < comparison->article_count; a++) {
        *out++ = ' ';
        for (size_t i = 0; letters[a][i]; i++)
            *out++ = comparison->places[a][i].moved ? '^' : '.';
    }
    *out = '\0';
}

static const struct {
    const char *articles[3];
    int base;
    const char *want;
} rows[] = {
    {{"abc", "abc", ""}, NO_BASE, "abc ... ... "},
    {{"abc", "bca", ""}, NO_BASE, "abc ... ..^ "},
    {{"abc", "cab", ""}, NO_BASE, "abc ... ^.. "},
    {{"ac", "abc", ""}, NO_BASE, "abc .. ... "},
    {{"adb", "aeb", ""}, NO_BASE, "adeb ... ... "},
    {{"adb", "aeb", "afb"}, NO_BASE, "adefb ... ... ..."},
    {{"ab", "abcd", "cd"}, NO_BASE, "abcd .. .... .."},
    {{"aba", "ab", ""}, NO_BASE, "ab ..^ .. "},
    {{"abc", "acb", "acb"}, 2, "acb .^. ... ..."},
    {{"bc", "acab", ""}, NO_BASE, "abc .. .^^. "},
    {{"", "ab", "ba"}, NO_BASE, "ab  .. ^."},
};

static void test_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct article *articles[3];
        for (int a = 0; a < 3; a++)
            articles[a] = letters_article(rows[i].articles[a]);
        struct compare_options options = {
            .threshold = COMPARE_THRESHOLD, .base = rows[i].base, .min_run = 8};
        struct comparison *comparison = story_compare(articles, 3, &options);
        char got[64];
        show(comparison, rows[i].articles, got);
        if (strcmp(got, rows[i].want) != 0)
            fail_msg("row %zu: '%s' for '%s'", i, got, rows[i].want);
        comparison_release(comparison);
        for (int a = 0; a < 3; a++)
            article_release(articles[a]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_table)};
    return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
