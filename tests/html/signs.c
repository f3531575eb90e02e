/* What the parts of a page are told by: names of elements, the look of a text, runs of words that
 * two texts share, what stands above a block, and trees that add up. */
#include "html/context.h"
#include "html/forest.h"
#include "html/topic.h"

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
    assert_true(fabsf(forest_mean(0.5F, 0.8F) - 2 / 3.0F) < 1e-5F); /* odds 1 and 4: 2 */
    assert_true(fabsf(forest_mean(0.9F, 0.1F) - 0.5F) < 1e-5F);
    assert_true(forest_mean(1, 1) > 0.99F && forest_mean(0, 0) < 0.01F);
}

static void read_sheet(struct sheet *sheet, struct arena *arena, const char *html,
                       struct tree **tree)
{
    *tree = tree_html(slice_from(html));
    struct html_hints hints = {.title = tree_find_tag((*tree)->root, TAG_H1)};
    sheet_read(sheet, *tree, &hints, arena);
}

#define SAID "The ferry will run until spring, the council said after a long debate on Monday."
#define MORE "Fishermen had asked for a later sailing, which the mayor called a fair request."

static size_t prose_of(const char *html, const char *start)
{
    struct sheet sheet;
    struct tree *tree;
    struct arena *arena = arena_new();
    read_sheet(&sheet, arena, html, &tree);
    size_t count = 0;
    for (size_t i = 0; i < sheet.blocks.list.count; i++)
        count += sheet.looks[i].prose &&
                 slice_starts(sheet.blocks.list.items[i].text, slice_from(start));
    sheet_free(&sheet);
    arena_free(arena);
    tree_free(tree);
    return count;
}

/* A name around nearly everything is no name of the text. */
static void names_of_all_are_none(void **state)
{
    (void)state;
    assert_int_equal(prose_of("<div class=hidden><p>" SAID "<p>" MORE "</div>", "The ferry"), 1);
    assert_int_equal(prose_of("<div class=hidden><h1>T</h1><p>" SAID "<p>" MORE
                              "</div><div><p>" SAID "</div>",
                              "The ferry"),
                     2);
    assert_int_equal(prose_of("<div class=hidden><p>" SAID "</div><div><p>" MORE "<p>" MORE
                              "</div>",
                              "The ferry"),
                     0);
    assert_int_equal(prose_of("<p>{\"a\":[{\"b\":\"it is so\"}],\"c\":{\"d\":\"e\"},\"f\":[1]} and "
                              "that was the end of it all, as they say.",
                              "{"),
                     0);
}

static void articles_beside_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        bool parallel;
    } rows[] = {
        {"<div><article><h1>T</h1></article><article><p>" SAID "</article></div>", true},
        {"<div><div class=post-1><h1>T</h1></div><div class=post-22><p>" SAID "</div></div>", true},
        {"<div><div class=head><h1>T</h1></div><div class=text><p>" SAID "</div></div>", false},
        {"<div><div><h1>T</h1></div><div><p>" SAID "</div></div>", false},
        {"<div><article><h1>T</h1><p>" SAID "</article></div>", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct sheet sheet;
        struct tree *tree;
        struct arena *arena = arena_new();
        read_sheet(&sheet, arena, rows[i].html, &tree);
        size_t last = sheet.blocks.list.count - 1;
        if (sheet.places[sheet.looks[last].region].parallel != rows[i].parallel)
            fail_msg("%s", rows[i].html);
        sheet_free(&sheet);
        arena_free(arena);
        tree_free(tree);
    }
}

static void context_is_what_stands_above(void **state)
{
    (void)state;
    struct sheet sheet;
    struct tree *tree;
    struct arena *arena = arena_new();
    read_sheet(&sheet, arena,
               "<h1>T</h1><p>" SAID "<h2>Why</h2><p>" MORE "<p>Share this article<p>" SAID
               "<h1>Other</h1><p>" MORE,
               &tree);
    struct context *context = context_read(&sheet, 0);
    assert_int_equal(sheet.blocks.list.count, 8);
    assert_int_equal(context[1].heading, 8);
    assert_int_equal(context[3].heading, 2);
    assert_int_equal(context[4].stop, 8);
    assert_int_equal(context[5].stop, 4);
    assert_int_equal(context[5].stops, 1);
    assert_int_equal(context[1].repeated, 0);
    assert_int_equal(context[5].repeated, 1);
    assert_int_equal(context[5].titles, 0);
    assert_int_equal(context[7].titles, 1);
    free(context);
    sheet_free(&sheet);
    arena_free(arena);
    tree_free(tree);
}

static void topics_are_shared_words(void **state)
{
    (void)state;
    struct sheet sheet;
    struct tree *tree;
    struct arena *arena = arena_new();
    read_sheet(&sheet, arena,
               "<p>Harbour council decides<p>Harbour ferries sail<p>Subscribe today<p>Today "
               "ferries",
               &tree);
    struct article *article = article_new();
    article->title = SLICE("Harbour council");
    struct topic topic;
    topic_begin(&topic, &sheet, article);
    static const float guesses[] = {1, 1, 0, 0};
    topic_guess(&topic, &sheet, guesses);
    struct topic_shares first = topic_of(&topic, 0, 1), third = topic_of(&topic, 2, 0),
                        last = topic_of(&topic, 3, 0);
    assert_true(fabsf(first.title - 2 / 3.0F) < 0.01F);
    assert_true(fabsf(first.body - 1 / 3.0F) < 0.01F);
    assert_true(fabsf(first.rest) < 0.01F);
    assert_true(fabsf(third.body) < 0.01F);
    assert_true(fabsf(third.rest - 0.5F) < 0.01F);
    assert_true(fabsf(last.body - 0.5F) < 0.01F);
    topic_end(&topic);
    article_release(article);
    sheet_free(&sheet);
    arena_free(arena);
    tree_free(tree);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_give_hints),
        cmocka_unit_test(texts_have_looks),
        cmocka_unit_test(shared_runs_are_counted),
        cmocka_unit_test(trees_add_up),
        cmocka_unit_test(names_of_all_are_none),
        cmocka_unit_test(articles_beside_are_told),
        cmocka_unit_test(context_is_what_stands_above),
        cmocka_unit_test(topics_are_shared_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
