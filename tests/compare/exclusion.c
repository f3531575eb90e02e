/* What is excluded: shares, passages and origins go without quotations and headings. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* A speech that both print, and a sentence in words of their own. */
static const char *const speech[] = {
    "The board met on Monday for three hours behind closed doors.\n"
    "\"We will not close the mill in Brenby, and nobody is going to lose a job there over this,\" "
    "the chairman said.\n",
    "Nothing was decided about the two other sites of the company.\n"
    "\"We will not close the mill in Brenby, and nobody is going to lose a job there over this,\" "
    "a manager told reporters.\n",
};
/* Copied outside of quotation marks. */
static const char *const copied[] = {
    "The board met on Monday for three hours behind closed doors in the town of Brenby.\n"
    "The \"plan\" was put off.\n",
    "The board met on Monday for three hours behind closed doors in the town of Brenby.\n"
    "Unions had \"feared\" worse.\n",
};

static struct comparison *compare(const char *const *lines, uint32_t min_run, unsigned excluded)
{
    struct compare_options how = {.threshold = COMPARE_THRESHOLD,
                                  .base = NO_BASE,
                                  .parts = PARTS_ALL,
                                  .min_run = min_run,
                                  .excluded = excluded};
    return story_of(lines, 2, &how);
}

static void test_quotes(void **state)
{
    (void)state;
    static const struct {
        const char *const *lines;
        uint32_t min_run;
        unsigned excluded;
        uint32_t words; /* of A that count */
        size_t passages;
        uint32_t origin; /* words */
    } cases[] = {
        {speech, 0, 0, 33, 1, 19},
        {speech, 0, EXCLUDE_QUOTES, 14, 0, 0},
        {speech, 3, EXCLUDE_QUOTES, 14, 0, 0},
        {speech, 0, EXCLUDE_HEADINGS, 33, 1, 19},
        {copied, 0, 0, 21, 1, 16},
        {copied, 0, EXCLUDE_QUOTES, 20, 1, 16},
        {copied, 20, EXCLUDE_QUOTES, 20, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct comparison *comparison =
            compare(cases[i].lines, cases[i].min_run, cases[i].excluded);
        uint32_t origin = comparison->origin_count ? comparison->origins[0].words : 0;
        if (comparison->matrix.words[0] != cases[i].words ||
            comparison->passage_count != cases[i].passages || origin != cases[i].origin)
            fail_msg("case %zu: %u words, %zu passages, %u of one origin", i,
                     comparison->matrix.words[0], comparison->passage_count, origin);
        assert_int_equal(comparison->excluded, cases[i].excluded);
        assert_int_equal(comparison->min_run, cases[i].min_run);
        comparison_release(comparison);
    }
}

/* What is left of a pair counts as it did: the speech is in both, its speakers are not. */
static void test_shares(void **state)
{
    (void)state;
    struct comparison *with = compare(speech, 0, 0), *without = compare(speech, 0, EXCLUDE_QUOTES);
    double all = 0, rest = 0;
    for (enum pair_class class = 0; class < CLASS_UNIQUE; class ++) {
        all += matrix_share(&with->matrix, class, 0, 1);
        rest += matrix_share(&without->matrix, class, 0, 1);
    }
    assert_true(all > 0.6 && all < 0.7);
    assert_true(rest > 0.2 && rest < 0.25); /* "the chairman said", of 14 words */
    assert_true(comparison_only_here(without, 0) > comparison_only_here(with, 0));
    assert_int_equal(with->statement_count, without->statement_count);
    comparison_release(with);
    comparison_release(without);
}

static void test_places(void **state)
{
    (void)state;
    struct comparison *comparison = compare(copied, 0, EXCLUDE_QUOTES);
    struct slice text = comparison->articles[0]->text;
    uint32_t plan = (uint32_t)slice_find(text, SLICE("plan"), 0);
    assert_int_equal(comparison->exclusions[0].count, 1);
    assert_true(comparison_counts(comparison, 0, 0));
    assert_true(comparison_counts(comparison, 0, plan - 1));
    assert_false(comparison_counts(comparison, 0, plan));
    assert_false(comparison_counts(comparison, 0, plan + 3));
    assert_true(comparison_counts(comparison, 0, plan + 4));
    assert_true(comparison_counts(comparison, 0, (uint32_t)text.len - 1));
    comparison_release(comparison);
}

static void test_headings(void **state)
{
    (void)state;
    static const char *const lines[] = {"Mill in Brenby to stay open\nThe board met for hours.\n",
                                        "Mill in Brenby to stay open\nUnions had feared worse.\n"};
    struct article *articles[2];
    for (size_t i = 0; i < 2; i++) {
        struct article *article = articles[i] = story_article(lines[i]);
        article->blocks = ARENA_ARRAY(article->arena, struct block, 2);
        article->block_count = 2;
        for (size_t k = 0; k < 2; k++) {
            article->blocks[k].kind = k ? BLOCK_PARAGRAPH : BLOCK_HEADING;
            article->blocks[k].range = article->sentences[k].range;
            article->sentences[k].block = (uint32_t)k;
        }
    }
    for (unsigned excluded = 0; excluded <= EXCLUDE_HEADINGS; excluded += EXCLUDE_HEADINGS) {
        struct compare_options how = {.threshold = COMPARE_THRESHOLD,
                                      .base = NO_BASE,
                                      .parts = PART_MATRIX,
                                      .excluded = excluded};
        struct comparison *comparison = story_compare(articles, 2, &how);
        double share = matrix_share(&comparison->matrix, CLASS_VERBATIM, 0, 1);
        assert_int_equal(comparison->matrix.words[0], excluded ? 5 : 11);
        assert_true(excluded ? share <= 0 : share > 0.5);
        comparison_release(comparison);
    }
    article_release(articles[0]);
    article_release(articles[1]);
}

/* A line that is a byline, not one that names somebody. */
static void test_bylines(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "By Ines Calder and John Roe\nThe board met for hours.\nInes Calder asked why.\n",
        "By Ines Calder, Staff\nUnions had feared worse.\nInes Calder asked why.\n"};
    struct article *articles[2];
    for (size_t i = 0; i < 2; i++) {
        struct article *article = articles[i] = story_article(lines[i]);
        article->bylines.items = ARENA_NEW(article->arena, struct slice);
        article->bylines.items[0] = SLICE("Ines Calder");
        article->bylines.count = 1;
        article->block_count = 2;
        article->blocks = ARENA_ARRAY(article->arena, struct block, 2);
        article->blocks[0].range = article->sentences[0].range;
        article->blocks[1].range =
            (struct range){article->sentences[1].range.start, article->sentences[2].range.end};
    }
    struct compare_options how = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .parts = PART_MATRIX};
    static const struct {
        unsigned excluded;
        uint32_t words[2];
    } cases[] = {{0, {15, 12}}, {EXCLUDE_BYLINES, {9, 8}}, {EXCLUDE_QUOTES, {15, 12}}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        how.excluded = cases[i].excluded;
        struct comparison *comparison = story_compare(articles, 2, &how);
        for (size_t k = 0; k < 2; k++)
            assert_int_equal(comparison->matrix.words[k], cases[i].words[k]);
        comparison_release(comparison);
    }
    article_release(articles[0]);
    article_release(articles[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quotes),  cmocka_unit_test(test_shares),
        cmocka_unit_test(test_places),  cmocka_unit_test(test_headings),
        cmocka_unit_test(test_bylines),
    };
    return cmocka_run_group_tests_name("exclusion", tests, NULL, NULL);
}
