/* Whole comparisons of small stories of our own. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define FERRY_A \
    "The ferry Marigold ran aground off Brackwater harbour early on Tuesday.\n" \
    "All 214 passengers were taken off by lifeboats within three hours.\n" \
    "The harbour master, Jon Holt, blamed thick fog.\n" \
    "Salvage crews will try to float the ship at high tide.\n"
#define FERRY_B \
    "Thick fog was to blame, according to harbour master Jon Holt.\n" \
    "The ferry Marigold ran aground off Brackwater harbour early on Tuesday.\n" \
    "Lifeboats took off all 214 passengers in less than three hours.\n" \
    "Schools on the island stayed closed.\n"

static uint32_t statement_at(const struct comparison *comparison, uint32_t article, uint32_t at)
{
    return comparison->places[article][at].statement;
}

static void check_promises(const struct comparison *comparison)
{
    for (uint32_t a = 0; a < comparison->article_count; a++) {
        uint32_t last = 0;
        for (uint32_t i = 0; i < comparison->articles[a]->sentence_count; i++) {
            struct place place = comparison->places[a][i];
            const struct member *member =
                statement_member(&comparison->statements[place.statement], a);
            bool found = false;
            for (uint32_t m = 0; m < member->count; m++)
                found = found || member->sentences[m] == i;
            assert_true(found);
            if (place.moved)
                continue;
            assert_true(place.statement >= last);
            last = place.statement;
        }
    }
}

static void test_retelling(void **state)
{
    (void)state;
    const char *lines[] = {FERRY_A, FERRY_B};
    struct comparison *comparison = story_of(lines, 2, NULL);
    check_promises(comparison);
    assert_int_equal(comparison->statement_count, 5);
    assert_int_equal(statement_at(comparison, 0, 0), statement_at(comparison, 1, 1));
    assert_int_equal(statement_at(comparison, 0, 1), statement_at(comparison, 1, 2));
    assert_int_equal(statement_at(comparison, 0, 2), statement_at(comparison, 1, 0));
    const struct statement *same = &comparison->statements[statement_at(comparison, 0, 0)];
    assert_int_equal(same->class, CLASS_VERBATIM);
    assert_true(same->pairs[0].score >= 1);
    const struct statement *fog = &comparison->statements[statement_at(comparison, 0, 2)];
    assert_true(fog->flags & FLAG_MOVED);
    assert_false(same->flags & FLAG_MOVED);
    assert_true(comparison_diverges(comparison));
    comparison_release(comparison);
}

static void test_self(void **state)
{
    (void)state;
    const char *lines[] = {FERRY_A FERRY_A, FERRY_A FERRY_A};
    struct comparison *comparison = story_of(lines, 2, NULL);
    check_promises(comparison);
    assert_int_equal(comparison->statement_count, 4);
    assert_false(comparison_diverges(comparison));
    for (size_t i = 0; i < comparison->statement_count; i++)
        assert_true(comparison->statements[i].flags & FLAG_REPEATED);
    comparison_release(comparison);
}

static void test_swap(void **state)
{
    (void)state;
    const char *lines[] = {FERRY_A, FERRY_B}, *swapped[] = {FERRY_B, FERRY_A};
    struct comparison *one = story_of(lines, 2, NULL), *two = story_of(swapped, 2, NULL);
    assert_int_equal(one->statement_count, two->statement_count);
    for (size_t i = 0; i < one->statement_count; i++) {
        const struct statement *a = &one->statements[i];
        const struct statement *b = &two->statements[statement_at(two, 1 - a->members[0].article,
                                                                  a->members[0].sentences[0])];
        assert_true(a->id == b->id);
        assert_int_equal(a->class, b->class);
        assert_int_equal(a->pair_count, b->pair_count);
        if (a->pair_count)
            assert_true(a->pairs[0].score == b->pairs[0].score);
    }
    comparison_release(one);
    comparison_release(two);
}

static void test_decisions(void **state)
{
    (void)state;
    struct article *articles[] = {story_article(FERRY_A), story_article(FERRY_B)};
    struct decision items[] = {{.kind = DECISION_REJECT,
                                .a = articles[0]->sentences[1].id,
                                .b = articles[1]->sentences[2].id},
                               {.kind = DECISION_ACCEPT,
                                .a = articles[1]->sentences[3].id,
                                .b = articles[0]->sentences[3].id}};
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .min_run = 8, .decisions = {items, 2}};
    struct comparison *comparison = story_compare(articles, 2, &options);
    assert_int_not_equal(statement_at(comparison, 0, 1), statement_at(comparison, 1, 2));
    assert_int_equal(statement_at(comparison, 0, 3), statement_at(comparison, 1, 3));
    comparison_release(comparison);
    article_release(articles[0]);
    article_release(articles[1]);
}

/* A and B share a half, B and C the other half; A and C have nothing in common. */
static void test_no_chain(void **state)
{
    (void)state;
    const char *lines[] = {
        "Surgeons praised the quick helicopter crew from Marlow.\n",
        ("Surgeons praised the quick helicopter crew from Marlow, and vets saved two injured "
         "horses near Dunmore.\n"),
        "Vets saved two injured horses near Dunmore.\n",
    };
    struct comparison *comparison = story_of(lines, 3, NULL);
    assert_int_not_equal(statement_at(comparison, 0, 0), statement_at(comparison, 2, 0));
    comparison_release(comparison);
}

/* One sentence here is two there. */
static void test_divided(void **state)
{
    (void)state;
    const char *lines[] = {
        "Surgeons praised the quick helicopter crew, and vets saved two injured horses near "
        "Dunmore.\nNobody knows why the barn caught fire.\n",
        "Surgeons praised the quick helicopter crew.\nVets saved two injured horses near "
        "Dunmore.\nThe weather stays dry.\n",
    };
    struct comparison *comparison = story_of(lines, 2, NULL);
    assert_int_equal(statement_at(comparison, 0, 0), statement_at(comparison, 1, 0));
    assert_int_equal(statement_at(comparison, 0, 0), statement_at(comparison, 1, 1));
    assert_int_equal(comparison->statements[statement_at(comparison, 0, 0)].flags & FLAG_REPEATED,
                     0);
    comparison_release(comparison);
}

/* The first two tell two things in two sentences, the third both in one. */
static void test_two_in_one(void **state)
{
    (void)state;
    const char *lines[] = {
        ("Surgeons praised the quick helicopter crew from Marlow.\n"
         "Vets saved two injured horses near Dunmore.\n"),
        ("The quick helicopter crew from Marlow was praised by surgeons.\n"
         "Vets near Dunmore saved two injured horses.\n"),
        ("Surgeons praised the quick helicopter crew from Marlow, and vets saved two injured "
         "horses near Dunmore.\n"),
    };
    struct comparison *comparison = story_of(lines, 3, NULL);
    size_t both = statement_at(comparison, 2, 0), crossed = 0;
    assert_int_equal(statement_at(comparison, 0, 0), both);
    assert_int_equal(statement_at(comparison, 0, 1), both);
    assert_int_equal(statement_at(comparison, 1, 0), both);
    assert_int_equal(statement_at(comparison, 1, 1), both);
    const struct statement *statement = &comparison->statements[both];
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (pair->b.article == 2)
            assert_int_equal(pair->a.count, 2);
        else
            crossed += pair->a.count > 1 || pair->a.sentences[0] != pair->b.sentences[0];
    }
    assert_int_equal(crossed, 0);
    comparison_release(comparison);
}

/* With a base, what only the others tell is still told by both of them. */
static void test_base(void **state)
{
    (void)state;
    const char *lines[] = {FERRY_A, FERRY_B "Divers found the anchor.\n",
                           "Divers found an anchor at last.\n" FERRY_B};
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .min_run = 8};
    struct comparison *without = story_of(lines, 3, &options);
    options.base = 0;
    struct comparison *comparison = story_of(lines, 3, &options);
    check_promises(comparison);
    assert_int_equal(statement_at(comparison, 1, 4), statement_at(comparison, 2, 0));
    assert_int_equal(comparison->statement_count, without->statement_count);
    comparison_release(without);
    comparison_release(comparison);
}

static void test_ideographs(void **state)
{
    (void)state;
    struct article *articles[] = {
        story_article("\xE5\x8C\x97\xE4\xBA\xAC\xE6\x89\xB9\xE5\x87\x86\xE8\xBF\x9B\xE5\x8F\xA3\xE8"
                      "\x8A\xAF\xE7\x89\x87\n"
                      "\xE5\xA4\xA9\xE6\xB0\x94\xE5\xBE\x88\xE5\xA5\xBD\n"),
        story_article("\xE5\x8C\x97\xE4\xBA\xAC\xE5\xB7\xB2\xE6\x89\xB9\xE5\x87\x86\xE8\xBF\x9B\xE5"
                      "\x8F\xA3\xE8\x8A\xAF\xE7\x89\x87\n"
                      "\xE6\xB2\xA1\xE6\x9C\x89\xE4\xBA\xBA\xE5\x8F\x97\xE4\xBC\xA4\n")};
    articles[0]->language = articles[1]->language = SLICE("zh");
    struct comparison *comparison = story_compare(articles, 2, NULL);
    assert_int_equal(comparison->statement_count, 3);
    assert_int_equal(statement_at(comparison, 0, 0), statement_at(comparison, 1, 0));
    comparison_release(comparison);
    article_release(articles[0]);
    article_release(articles[1]);
}

static bool stop(void *context, double done)
{
    (void)done;
    ++*(int *)context;
    return false;
}

static void test_cancel(void **state)
{
    (void)state;
    struct article *article = story_article(FERRY_A);
    int calls = 0;
    struct compare_work work = {.report = stop, .context = &calls};
    assert_null(compare_candidates(&article, 1, &work));
    assert_int_equal(calls, 1);
    article_release(article);
}

static bool until_search(void *context, double done)
{
    *(double *)context = done;
    return done <= 0.2;
}

/* The index search looks at the watch, too. */
static void test_cancel_search(void **state)
{
    (void)state;
    struct buffer lines = {0};
    for (int i = 0; i < 600; i++)
        buffer_format(&lines, "Harbour %d was closed for %d hours.\n", i * 7919, i);
    struct article *article = story_article(lines.data);
    double last = 0;
    struct compare_work work = {.report = until_search, .context = &last};
    assert_null(compare_candidates(&article, 1, &work));
    assert_true(last > 0.2 && last < 0.4);
    article_release(article);
    buffer_free(&lines);
}

/* Step two: asked again and again while it goes on, and ended whenever the answer is no. */
struct asked {
    int calls, no_at; /* no_at: the call that says no; 0: none */
    double last;
};

static bool answer(void *context, double done)
{
    struct asked *asked = context;
    assert_true(done >= asked->last && done <= 1);
    asked->last = done;
    return ++asked->calls != asked->no_at;
}

static void test_cancel_statements(void **state)
{
    (void)state;
    struct buffer lines[2] = {{0}, {0}};
    for (int i = 0; i < 1200; i++) {
        buffer_format(&lines[0], "Harbour %d was closed for %d hours by Ann Moor.\n", i * 7919, i);
        buffer_format(&lines[1], "%s %d was shut for %d hours, an unnamed clerk said.\n",
                      i % 3 ? "Harbour" : "The port", i * 7919, i);
    }
    struct article *articles[] = {story_article(lines[0].data), story_article(lines[1].data)};
    struct candidates *candidates = compare_candidates(articles, 2, &(struct compare_work){0});
    struct asked asked = {.no_at = 0};
    struct compare_work work = {.report = answer, .context = &asked};
    struct compare_options options = {
        .threshold = COMPARE_THRESHOLD, .base = NO_BASE, .parts = PARTS_ALL, .work = &work};
    comparison_release(compare_statements(candidates, &options));
    int calls = asked.calls, ended = 0;
    assert_true(calls >= 12);
    for (int i = 1; i <= 12; i++) {
        asked = (struct asked){.no_at = 1 + (calls - 1) * (i - 1) / 11};
        struct comparison *comparison = compare_statements(candidates, &options);
        /* How often it is asked depends on which thread does what. */
        assert_true(comparison ? asked.calls < asked.no_at : asked.calls == asked.no_at);
        ended += !comparison;
        comparison_release(comparison);
    }
    assert_true(ended >= 6);
    candidates_free(candidates);
    for (int i = 0; i < 2; i++) {
        article_release(articles[i]);
        buffer_free(&lines[i]);
    }
}

static void test_empty(void **state)
{
    (void)state;
    const char *lines[] = {"", FERRY_A, "...\n***\n"};
    struct comparison *comparison = story_of(lines, 3, NULL);
    check_promises(comparison);
    assert_int_equal(comparison->statement_count, 6);
    comparison_release(comparison);
}

/* A quotation at the end of the one and at the start of the other: the words of neither run into
 * the other's. */
static void test_score_of_quotations(void **state)
{
    struct slice a = SLICE("The bank said: \"We believe the prospects for the energy sector in the "
                           "country remain attractive.\"");
    struct slice b = SLICE("\"We believe the prospects for the energy market in the country remain "
                           "attractive,\" the bank said.");
    struct slice c = SLICE("\"We believe the prospects for the energy sector in the country remain "
                           "attractive,\" the bank said.");
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    (void)state;
    assert_int_equal(compare_score(scorer, a, b, 0.5).flags, FLAG_CONFLICT);
    assert_int_equal(compare_score(scorer, b, a, 0.5).flags, FLAG_CONFLICT);
    assert_int_equal(compare_score(scorer, a, c, 0.5).flags, 0);
    assert_int_equal(compare_score(scorer, c, a, 0.5).flags, 0);
    compare_scorer_free(scorer);
}

static void test_score(void **state)
{
    (void)state;
    struct compare_scorer *scorer = compare_scorer_new(SLICE("en"));
    struct slice a =
        SLICE("The mayor said \xE2\x80\x9Cno\xE2\x80\x9D to the new bridge on Monday.");
    struct slice b = SLICE("The mayor said \"no\" to the new bridge on Monday.");
    struct slice c = SLICE("The mayor said no to a new bridge on Monday.");
    struct slice d = SLICE("Rain is expected in the west.");
    assert_true(compare_score(scorer, a, b, 0.5).score >= 1);
    assert_int_equal(compare_score(scorer, a, b, 0.5).class, CLASS_VERBATIM);
    assert_int_equal(compare_score(scorer, a, c, 0.5).class, CLASS_NEAR);
    assert_true(compare_score(scorer, a, c, 0.5).score < 1);
    assert_int_equal(compare_score(scorer, a, d, 0.5).class, CLASS_UNIQUE);
    assert_true(compare_score(scorer, a, d, 0.5).score < 0.2);
    struct slice e = SLICE("The mayor said no to a new bridge on Tuesday.");
    assert_int_equal(compare_score(scorer, c, e, 0.5).flags, FLAG_CONFLICT);
    assert_int_equal(compare_score(scorer, a, c, 0.5).flags, 0);
    compare_scorer_free(scorer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_retelling),
        cmocka_unit_test(test_self),
        cmocka_unit_test(test_swap),
        cmocka_unit_test(test_decisions),
        cmocka_unit_test(test_no_chain),
        cmocka_unit_test(test_divided),
        cmocka_unit_test(test_two_in_one),
        cmocka_unit_test(test_base),
        cmocka_unit_test(test_ideographs),
        cmocka_unit_test(test_cancel),
        cmocka_unit_test(test_cancel_search),
        cmocka_unit_test(test_cancel_statements),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_score),
        cmocka_unit_test(test_score_of_quotations),
    };
    return cmocka_run_group_tests_name("compare", tests, NULL, NULL);
}
