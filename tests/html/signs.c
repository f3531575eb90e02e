/* What the parts of a page are told by: names of elements, the look of a text, runs of words that
 * two texts share, and trees that add up. */
#include "html/forest.h"
#include "html/sheet.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void names_give_hints(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        uint64_t with, without;
    } rows[] = {
        {"<div class=article-body>", HINT_BIT(BODY) | HINT_BIT(ARTICLE), HINT_BIT(COMMENTS)},
        {"<div class=articleBody>", HINT_BIT(BODY), HINT_BIT(SHARING)},
        {"<div class=article__body>", HINT_BIT(BODY), HINT_BIT(SHARING)},
        {"<div id=comments>", HINT_BIT(COMMENTS), HINT_BIT(BODY)},
        {"<div class=postNavigation>", HINT_BIT(NAVIGATION), HINT_BIT(SHARING)},
        {"<p class=\"lead shareholders\">", HINT_BIT(DECK), HINT_BIT(SHARING)},
        {"<p class=header-loading>", HINT_BIT(NAVIGATION), HINT_BIT(ADVERTISEMENT)},
        {"<div class=ad-slot>", HINT_BIT(ADVERTISEMENT), HINT_BIT(NAVIGATION)},
        {"<div style=\"color:red;display: none\">", HINT_BIT(HIDDEN), HINT_BIT(GATED)},
        {"<div class=subscriber-only style=\"display:none\">", HINT_BIT(GATED),
         HINT_BIT(HIDDEN) | HINT_BIT(SIGNUP)},
        {"<nav>", HINT_BIT(IN_NAV), HINT_BIT(NAVIGATION)},
        {"<div title=comments>", 0, HINT_BIT(COMMENTS)},
    };
    struct classes classes;
    classes_init(&classes);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct tree *tree = tree_html(slice_from(rows[i].html));
        struct node *node = tree_find(tree->root, "body");
        uint64_t hints = classes_of(&classes, node->first);
        if ((hints & rows[i].with) != rows[i].with || (hints & rows[i].without))
            fail_msg("%s: %llx", rows[i].html, (unsigned long long)hints);
        tree_free(tree);
    }
}

static void texts_have_looks(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t words, capitals, ends, address, reports, colon;
        char first, last;
    } rows[] = {
        {"The council said so.", 4, 1, 1, 0, 1, 0, 'A', '.'},
        {"Sign up for our letter!", 5, 1, 1, 2, 0, 0, 'A', '!'},
        {"Read more: Ferry stays", 4, 2, 0, 0, 0, 9, 'A', 'a'},
        {"12,500 boats", 2, 0, 0, 0, 0, 0, '1', 'a'},
        {"\xE2\x80\x9CYes,\xE2\x80\x9D he said.", 3, 0, 1, 0, 1, 0, '"', '.'},
        {"\xE6\xB8\xAF\xE5\x8F\xA3\xE9\x97\x9C\xE9\x96\x89\xE3\x80\x82", 3, 0, 1, 0, 0, 0, 'a',
         'a'},
    };
    struct sorts sorts;
    sorts_init(&sorts);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct look look = {0};
        look_at(&look, &sorts, slice_from(rows[i].text));
        if (look.words != rows[i].words || look.capitals != rows[i].capitals ||
            look.ends != rows[i].ends || look.address != rows[i].address ||
            look.reports != rows[i].reports || look.colon != rows[i].colon ||
            look.first != rows[i].first)
            fail_msg("%s: %u %u %u %u %u %u %c", rows[i].text, look.words, look.capitals, look.ends,
                     look.address, look.reports, look.colon, look.first);
        if (i < 4)
            assert_int_equal(look.last, rows[i].last);
    }
}

static void shared_runs_are_counted(void **state)
{
    (void)state;
    struct shingles shingles;
    shingles_init(&shingles, SLICE("<p>One two <b>three</b> four, five</p> six"), 3);
    assert_int_equal(shingles.count, 4);
    assert_true(shingles_share(&shingles, SLICE("two three four")) > 0.99F);
    assert_true(shingles_share(&shingles, SLICE("TWO three: four!")) > 0.99F);
    assert_true(fabsf(shingles_share(&shingles, SLICE("two three four nine")) - 0.5F) < 0.01F);
    assert_true(shingles_share(&shingles, SLICE("four three two")) < 0.01F);
    shingles_free(&shingles);
    shingles_init(&shingles, SLICE(""), 3);
    assert_true(shingles_share(&shingles, SLICE("two three four")) < 0.01F);
    shingles_free(&shingles);
}

static void trees_add_up(void **state)
{
    (void)state;
    struct forest_tree trees[2] = {{.feature = {1}, .limit = {5}},
                                   {.feature = {0}, .limit = {1e30F}}};
    for (int i = 0; i < FOREST_LEAVES; i++)
        trees[0].leaf[i] = i < FOREST_LEAVES / 2 ? -1.0F : 2.0F;
    struct forest forest = {trees, 2, 0.5F};
    static const float low[] = {9, 5}, high[] = {9, 6};
    assert_true(fabsf(forest_ask(&forest, low) - 1 / (1 + expf(0.5F))) < 1e-5F);
    assert_true(fabsf(forest_ask(&forest, high) - 1 / (1 + expf(-2.5F))) < 1e-5F);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_give_hints),
        cmocka_unit_test(texts_have_looks),
        cmocka_unit_test(shared_runs_are_counted),
        cmocka_unit_test(trees_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
