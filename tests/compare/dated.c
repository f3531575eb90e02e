/* Dates and times as evidence: the score of two sentences, where what differs is what they tell of
 * when. */
#include "compare/dated.h"
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    const char *a, *b;
    bool same;
} cases[] = {
    {"The bridge gave way at 4:52 p.m. on Thursday.\n",
     "Shortly before 5 p.m. the northern span fell down.\n", true},
    {"The bridge gave way at 4:52 p.m. on Thursday.\n",
     "Shortly before 9 p.m. the northern span fell down.\n", false},
    {"Divers worked until 2 a.m. in the river.\n", "They went on until two in the morning.\n",
     true},
    {"Divers worked until 2 a.m. in the river.\n", "They went on until seven in the morning.\n",
     false},
    /* The same words count as words. */
    {"The bridge gave way at 4:52 p.m. on Thursday.\n",
     "It was 4:52 p.m. when the northern span fell down.\n", false},
    /* Mostly a date. */
    {"The bridge gave way at 4:52 p.m. on Thursday.\n", "Time: 4:50 p.m.\n", false},
};

static void test_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article *articles[] = {story_article(cases[i].a), story_article(cases[i].b)};
        struct candidates *candidates = compare_candidates(articles, 2, NULL);
        uint32_t a = candidates->units.of[0][0], b = candidates->units.of[1][0];
        struct dated dated;
        dated_read(&dated, candidates);
        if (dated_same(&dated, a, b) != cases[i].same || dated_same(&dated, b, a) != cases[i].same)
            fail_msg("case %zu: %s", i, cases[i].b);
        dated_free(&dated);
        candidates_free(candidates);
        article_release(articles[0]);
        article_release(articles[1]);
    }
}

/* What every article tells all the time says nothing. */
static void test_common(void **state)
{
    (void)state;
    struct article *articles[] = {
        story_article("The bridge gave way at 4:52 p.m. on Thursday.\n"
                      "At 4:52 p.m. a bell rang in town.\n"
                      "The clock of the church stopped at 4:52 p.m. for good.\n"
                      "Nobody was on the road at 4:52 p.m. but a dog.\n"
                      "It would have been another thing at 4:53 p.m. or later.\n"),
        story_article("Shortly before 5 p.m. the northern span fell down.\nA bell was heard "
                      "shortly before 5 p.m. in town.\n")};
    struct candidates *candidates = compare_candidates(articles, 2, NULL);
    struct dated dated;
    dated_read(&dated, candidates);
    assert_false(dated_same(&dated, candidates->units.of[0][0], candidates->units.of[1][0]));
    dated_free(&dated);
    candidates_free(candidates);
    article_release(articles[0]);
    article_release(articles[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_table), cmocka_unit_test(test_common)};
    return cmocka_run_group_tests_name("dated", tests, NULL, NULL);
}
