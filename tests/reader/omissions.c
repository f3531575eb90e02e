/* What a source leaves out: how much is counted, in which order, where it would have stood, and
 * credits that were lost. */
#include "views/omissions.h"
#include "ferry.h"
#include "parallel/columns.h"

#include <locale.h>

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "llvo");
    story_check_screen(reader, 24, 80, "omissions-80x24");
    story_check_screen(reader, 10, 40, "omissions-40x10");
    story_check_screen(reader, 40, 120, "omissions-120x40");
    story_check_screen(reader, 50, 200, "omissions-200x50");
    reader_resize(reader, 24, 80);
    story_check_linear(reader, 72, "linear-omissions");
    reader_free(reader);
}

static void test_counts(void **state)
{
    (void)state;
    static const struct {
        size_t tellings;
        const char *keys, *shown;
    } cases[] = {
        {4, "vo", "A leaves out 0 of 4 statements told by 2 or more others"},
        {4, "vo", "Nothing that 2 or more of the others tell is left out."},
        {4, "vot", "A leaves out 0 of 3 statements told by 3 others"},
        {4, "vott", "A leaves out 3 of 8 statements told by 1 or more others"},
        {4, "vo9t", "told by 3 others"},
        {4, "lvo", "B leaves out 1 of 5 statements told by 2 or more others"},
        {4, "lvol", "C leaves out 2 of 5 statements told by 2 or more others"},
        {2, "vo", "A leaves out 1 of 5 statements told by 1 other "},
        {1, "vo", "There is no other source to hold it against."},
        {1, "vo3tot*jGlh<Enter>", "ferry"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = ferry_reader(cases[i].tellings);
        story_type(reader, cases[i].keys);
        story_has(reader, 24, 80, cases[i].shown);
        reader_free(reader);
    }
}

static void test_order_and_place(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "llvo");
    /* What three tell stands before what two tell, though it comes later in the story. */
    story_has(reader, 24, 80, "AB.D \u2502 ~ \"We heard a bang");
    story_has(reader, 24, 80, "after: Three people were treated for smoke.");
    story_type(reader, "og");
    story_has(reader, 24, 80, ">A..D \u2502 = Four fireboats");
    story_type(reader, "j<Enter>");
    assert_int_equal(reader->plan.rows[reader->cursor.row].statement, 3);
    assert_int_equal(columns_focused(&reader->board), 2);
    story_type(reader, "q");
    story_has(reader, 24, 80, "2/2");
    /* The source changes, the place does not. */
    story_type(reader, "1th");
    story_has(reader, 24, 80, "omissions: B Courier");
    reader_free(reader);
}

static void test_before_the_first(void **state)
{
    (void)state;
    static const struct said late[] = {{3, "\"We heard a bang,\" said Ana Ruiz.", 0}};
    struct telling tellings[3] = {ferry[0], ferry[3], {"Late", NULL, late, 1, NULL}};
    struct comparison *comparison = story_compare(tellings, 3, NULL, 0);
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "llvo");
    story_has(reader, 24, 80, "before its first sentence");
    reader_free(reader);
}

/* A credit that both others give, and a quotation that one marks. */
static void test_losses(void **state)
{
    (void)state;
    struct fact_value said[] = {
        {0, 0, {0, 0}, SLICE("the coast guard said"), SLICE("coast guard")},
        {2, 0, {0, 0}, SLICE("A passenger ferry"), SLICE_NONE},
        {3, 0, {0, 0}, SLICE("officials said"), SLICE("officials")},
    };
    struct fact_value quoted[] = {
        {1, 2, {0, 0}, SLICE("\"We heard a bang and then smoke.\""), SLICE("we heard")},
        {2, 1, {0, 0}, SLICE("Three people"), SLICE_NONE},
    };
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    struct fact facts[] = {
        {.kind = FACT_ATTRIBUTION, .verdict = VERDICT_CLOSE, .values = said, .value_count = 3},
        {.kind = FACT_QUOTE, .verdict = VERDICT_CONFLICT, .values = quoted, .value_count = 2},
    };
    comparison->facts = arena_copy(comparison->arena, facts, 2, sizeof *facts);
    comparison->fact_count = 2;
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "llvoG");
    story_has(reader, 30, 100, "and 2 credits");
    story_has(reader, 30, 100, "said without a credit: A passenger ferry with 241 people");
    story_has(reader, 30, 100, "[A: the coast guard said; D: officials said]");
    story_has(reader, 30, 100, "not marked as a quotation: Three people were treated");
    story_has(reader, 30, 100, "[B: \"We");
    /* Three others would have to give it. */
    story_type(reader, "3t");
    story_has(reader, 30, 100, "and 1 credit ");
    story_type(reader, "h");
    story_has(reader, 30, 100, "B leaves out");
    reader_free(reader);
}

/* Where nothing is left out, keys say so. */
static void test_nothing_moves(void **state)
{
    static const char *const keys[] = {"j", "k", "G", "J", "]c", "<Enter>"};
    (void)state;
    for (size_t i = 0; i < COUNT(keys); i++) {
        struct reader *reader = ferry_reader(1);
        story_type(reader, "vo");
        story_has(reader, 24, 80, "nothing to list");
        struct requests requests = story_type(reader, keys[i]);
        assert_int_equal(requests.items[0].kind, REQUEST_BELL);
        story_has(reader, 24, 80, " There is no other source");
        reader_free(reader);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),         cmocka_unit_test(test_counts),
        cmocka_unit_test(test_order_and_place), cmocka_unit_test(test_before_the_first),
        cmocka_unit_test(test_losses),          cmocka_unit_test(test_nothing_moves),
    };
    return cmocka_run_group_tests_name("omissions", tests, NULL, NULL);
}
