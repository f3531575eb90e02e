/* Facts of whole stories: what is joined, which verdict it gets, who has which value. */
#include "story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct fact *fact_with(const struct comparison *comparison, const char *text)
{
    for (size_t i = 0; i < comparison->fact_count; i++)
        for (size_t k = 0; k < comparison->facts[i].value_count; k++)
            if (slice_equal_string(comparison->facts[i].values[k].text, text))
                return &comparison->facts[i];
    fail_msg("no fact has the value %s", text);
    return NULL;
}

static void test_three_articles(void **state)
{
    static const char *const lines[] = {
        "A ferry carrying 214 passengers caught fire off Harwick on Tuesday.\n",
        "A ferry carrying 214 passengers caught fire off Harwick on Tuesday.\n",
        "A ferry carrying 241 passengers caught fire near Harwick on Tuesday.\n",
    };
    (void)state;
    struct comparison *comparison = story_of(lines, 3, NULL);
    const struct fact *fact = fact_with(comparison, "241");
    assert_int_equal(fact->verdict, VERDICT_CONFLICT);
    assert_int_equal(fact->value_count, 3);
    assert_true(slice_equal_string(fact->slot, "passengers") ||
                slice_find(fact->slot, SLICE("passengers"), 0) < fact->slot.len);
    assert_true(slice_equal_string(fact->note, "digits swapped"));
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(fact->values[i].article, i);
    assert_true(slice_equal(fact->values[0].value, fact->values[1].value));
    comparison_release(comparison);
}

static void test_verdicts(void **state)
{
    static const struct {
        const char *a, *b, *text;
        enum verdict verdict;
    } rows[] = {
        {"The firms may buy over 400,000 chips from Nvidia.\n",
         "The firms may buy around 400,000 chips from Nvidia.\n", "over 400,000", VERDICT_CLOSE},
        {"Six boats came from the island of Skelby.\n", "From the island of Skelby came 6 boats.\n",
         "Six", VERDICT_AGREE},
        {"The bank was fined 5 million euros by the court.\n", "The bank was fined by the court.\n",
         "5 million euros", VERDICT_SINGLE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *const lines[] = {rows[i].a, rows[i].b};
        struct comparison *comparison = story_of(lines, 2, NULL);
        const struct fact *fact = fact_with(comparison, rows[i].text);
        if (fact->verdict != rows[i].verdict)
            fail_msg("%s: %s", rows[i].text, verdict_name(fact->verdict));
        comparison_release(comparison);
    }
}

/* Every mention is a value of exactly one fact, and every fact of a statement is named by it. */
static void test_each_value_once(void **state)
{
    static const char *const lines[] = {
        "Two boats with 14 men left at dawn.\nThe 14 men came back with 300 kilos of cod.\n",
        "At dawn two boats with 14 men left.\nThey came back with 300 kilos of cod.\n",
    };
    (void)state;
    struct comparison *comparison = story_of(lines, 2, NULL);
    size_t named = 0;
    for (size_t i = 0; i < comparison->statement_count; i++)
        for (size_t k = 0; k < comparison->statements[i].fact_count; k++, named++)
            assert_true(comparison->statements[i].facts[k] < comparison->fact_count);
    assert_int_equal(named, comparison->fact_count);
    for (size_t i = 0; i < comparison->fact_count; i++)
        for (size_t j = 0; j < i; j++)
            for (size_t x = 0; x < comparison->facts[i].value_count; x++)
                for (size_t y = 0; y < comparison->facts[j].value_count; y++) {
                    const struct fact_value *a = &comparison->facts[i].values[x];
                    const struct fact_value *b = &comparison->facts[j].values[y];
                    assert_false(a->article == b->article && a->range.start == b->range.start &&
                                 comparison->facts[i].kind == comparison->facts[j].kind);
                }
    comparison_release(comparison);
}

/* The facts of swapped articles are the same facts. */
static void test_swapped(void **state)
{
    static const char *const lines[] = {
        "The fine of 5 million euros was paid on Monday by 12 banks.\n",
        "On Monday 13 banks paid the fine of 5 million euros.\n",
    };
    (void)state;
    const char *const back[] = {lines[1], lines[0]};
    struct comparison *one = story_of(lines, 2, NULL), *two = story_of(back, 2, NULL);
    assert_int_equal(one->fact_count, two->fact_count);
    for (size_t i = 0; i < one->fact_count; i++) {
        bool found = false;
        for (size_t k = 0; k < two->fact_count; k++)
            found |= one->facts[i].id == two->facts[k].id &&
                     one->facts[i].verdict == two->facts[k].verdict;
        assert_true(found);
    }
    comparison_release(one);
    comparison_release(two);
}

/* The same figure in sentences that say different things. */
static void test_across_figures(void **state)
{
    static const char *const lines[] = {
        "Beijing will let three firms buy over 400,000 H200 chips from Nvidia.\n"
        "The rain in Skelby stopped on Monday.\n",
        "Several hundred thousand of the Nvidia H200 chips wait in Hong Kong, said brokers.\n"
        "A ferry left the harbour at dawn with goats on deck.\n",
    };
    (void)state;
    struct comparison *comparison = story_of(lines, 2, NULL);
    const struct fact *fact = fact_with(comparison, "over 400,000");
    assert_int_equal(fact->verdict, VERDICT_CLOSE);
    assert_int_equal(fact->value_count, 2);
    size_t named = 0;
    for (size_t i = 0; i < comparison->statement_count; i++)
        for (size_t k = 0; k < comparison->statements[i].fact_count; k++)
            named += &comparison->facts[comparison->statements[i].facts[k]] == fact;
    assert_in_range(named, 1, 2);
    comparison_release(comparison);
}

static void test_withheld_row(void **state)
{
    static const char *const lines[] = {
        "ByteDance, Alibaba and Tencent may buy the processors, two people said.\n",
        "Three internet firms may buy the first batch of processors.\n"
        "The names of the firms that may buy processors have not been disclosed.\n",
    };
    (void)state;
    struct comparison *comparison = story_of(lines, 2, NULL);
    size_t withheld = 0;
    for (size_t i = 0; i < comparison->fact_count; i++)
        withheld += comparison->facts[i].verdict == VERDICT_WITHHELD &&
                    comparison->facts[i].kind == FACT_NAME;
    assert_int_equal(withheld, 1);
    comparison_release(comparison);
}

/* The words of a quotation, as if they were the writer's own, in a sentence of its own. */
static void test_quotation_without_speaker(void **state)
{
    static const char *const lines[] = {
        "\"The ruling was moved by plainly selfish reasons,\" said Maud Ferrer, a judge.\n"
        "Boats are scarce in the harbour.\n",
        "The ruling has been moved by plainly selfish reasons, and buyers queue.\n"
        "A judge said that boats were scarce.\n",
        "The ruling was \"moved by plainly selfish reasons\", Maud Ferrer told us.\n",
    };
    (void)state;
    struct comparison *comparison = story_of(lines, 3, NULL);
    const struct fact *found = NULL;
    for (size_t i = 0; i < comparison->fact_count; i++)
        if (comparison->facts[i].kind == FACT_QUOTE &&
            comparison->facts[i].verdict == VERDICT_CONFLICT)
            found = &comparison->facts[i];
    assert_non_null(found);
    assert_true(slice_equal_string(found->note, "marks and speaker lost"));
    bool second = false;
    for (size_t i = 0; i < found->value_count; i++)
        second |= found->values[i].article == 1;
    assert_true(second);
    comparison_release(comparison);
}

static void test_quotation_in_indirect_speech(void **state)
{
    static const char *const lines[] = {
        "\"A bus with no seats has a lot of room for shelves,\" Nia said.\n",
        "Nia told them that a bus with no seats has a lot of room for shelves.\n",
    };
    (void)state;
    struct comparison *comparison = story_of(lines, 2, NULL);
    for (size_t i = 0; i < comparison->fact_count; i++)
        assert_true(comparison->facts[i].verdict != VERDICT_CONFLICT);
    assert_false(comparison->statements[0].flags & FLAG_CONFLICT);
    comparison_release(comparison);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_three_articles),
                                       cmocka_unit_test(test_verdicts),
                                       cmocka_unit_test(test_each_value_once),
                                       cmocka_unit_test(test_swapped),
                                       cmocka_unit_test(test_across_figures),
                                       cmocka_unit_test(test_withheld_row),
                                       cmocka_unit_test(test_quotation_without_speaker),
                                       cmocka_unit_test(test_quotation_in_indirect_speech)};
    return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
