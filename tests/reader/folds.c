/* Folds over shared runs, and "only what is new". */
#include "leads.h"
#include "parallel/columns.h"

#include <locale.h>

static void has(struct reader *reader, const char *text, bool wanted)
{
    struct buffer screen = story_screen(reader, 24, 80);
    if ((strstr(screen.data, text) != NULL) != wanted)
        fail_msg("%s '%s' in\n%s", wanted ? "no" : "still", text, screen.data);
    buffer_free(&screen);
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "zMJ");
    story_check_screen(reader, 24, 80, "folds-80x24");
    story_check_screen(reader, 10, 40, "folds-40x10");
    story_check_screen(reader, 40, 120, "folds-120x40");
    story_check_screen(reader, 60, 200, "folds-200x60");
    story_type(reader, "zRo");
    story_check_screen(reader, 24, 80, "new-80x24");
    story_check_screen(reader, 10, 40, "new-40x10");
    story_check_screen(reader, 40, 120, "new-120x40");
    story_check_screen(reader, 60, 200, "new-200x60");
    reader_free(reader);
}

/* Motions count a closed fold as one line and one statement. */
static void test_motions(void **state)
{
    (void)state;
    static const struct lead cases[] = {
        {"zM", 0, ANY_ARTICLE},     {"zMJ", 1, ANY_ARTICLE},    {"zM2J", 4, ANY_ARTICLE},
        {"zM3J", 5, ANY_ARTICLE},   {"zM5j", 1, ANY_ARTICLE},   {"zM3JK", 4, ANY_ARTICLE},
        {"zM2J2K", 0, ANY_ARTICLE}, {"zM]s", 1, ANY_ARTICLE},   {"zM2]s", 5, ANY_ARTICLE},
        {"zM]c", 1, ANY_ARTICLE},   {"zMG[s", 5, ANY_ARTICLE},  {"3gzM", 1, ANY_ARTICLE},
        {"zM3g", 1, ANY_ARTICLE},   {"zMJzo", 1, ANY_ARTICLE},  {"zMJzo2J", 3, ANY_ARTICLE},
        {"4gzM", 1, ANY_ARTICLE},   {"zM]u", 4, ANY_ARTICLE},   {"zM]uK", 1, ANY_ARTICLE},
        {"zMJ]c", 4, ANY_ARTICLE},  {"zMJzRJ", 2, ANY_ARTICLE},
    };
    check_leads(cases, COUNT(cases));
}

/* What is jumped to is shown. */
static void test_opening(void **state)
{
    (void)state;
    static const struct {
        const char *keys;
        size_t row;
        const char *shown;
    } cases[] = {
        {"zM/fireboats<Enter>", 2, ">3= Four fireboats"},
        {"3gmagzM'a", 2, "Four fireboats"},
        {"]mzM=", 3, ">4^ moved: stands below"},
        {"zMJ=", 1, "Everyone on board was"},
        {"olly/taken off<Enter>", 1, "All passengers were"},
        {"oJlllzo", 1, "All passengers were"},
        {"zM&fireboats<Enter>", 2, ">3= Four fireboats"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = ferry_reader(4);
        story_type(reader, cases[i].keys);
        if (reader->cursor.row != cases[i].row)
            fail_msg("%s leads to row %zu", cases[i].keys, reader->cursor.row);
        has(reader, cases[i].shown, true);
        reader_free(reader);
    }
}

static void test_messages(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    has(reader, "+--", false);
    story_type(reader, "zM");
    has(reader, "+-- 3 statements shared among A B C D (verbatim 1, near 1, paraphrase 1): Al",
        true);
    has(reader, "+-- 1 statement shared by A B C D (paraphrase): Coast guard", true);
    story_type(reader, "zR");
    has(reader, "+--", false);
    assert_int_equal(story_type(reader, "zc").items[0].kind, REQUEST_BELL);
    has(reader, "Only what is shared without conflict folds", true);
    story_type(reader, "Jzc");
    has(reader, "+-- 3 statements", true);
    assert_int_equal(story_type(reader, "zc").items[0].kind, REQUEST_BELL);
    story_type(reader, "zo");
    has(reader, "+--", false);
    reader_free(reader);
}

/* What conflicts with what was read, tells it in other words, or stands there not at all, stays. */
static void test_only_new(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "o");
    has(reader, "only what is new", true);
    has(reader, ">1= as A", true);
    has(reader, "with 241 people", true);
    has(reader, "Everyone on board was", true);
    story_type(reader, "zo");
    has(reader, ">1= A ferry carrying 214  \u2502>1= A ferry", true);
    story_type(reader, "zc");
    has(reader, ">1= as A", true);
    story_type(reader, "l<");
    has(reader, "as A", false);
    has(reader, "as B", true);
    story_type(reader, "o");
    has(reader, "as B", false);
    reader_free(reader);
}

/* Two tellings of one sentence, the second below or beside the first. What folds it: the same
 * words, or nearly, with no finding and no fact more. */
struct reading {
    const char *what;
    enum pair_class class;
    unsigned flags;
    const char *code; /* of a reason; NULL: none */
    bool facts;       /* they were looked for */
    const char *more; /* a fact's value only the second has; NULL: none */
    bool folds;
};

static struct comparison *compare_reading(const struct reading *reading)
{
    static const struct said one[] = {{0, "The mayor may leave on Friday, she said.", 0}};
    static const struct said two[] = {{0, "The mayor may leave on Friday, said she.", 0}};
    const struct telling tellings[] = {{"One", NULL, one, 1, NULL}, {"Two", NULL, two, 1, NULL}};
    struct held held = {0,
                        0,
                        1,
                        reading->class,
                        0.9,
                        reading->flags,
                        reading->code,
                        reading->code ? "a reason" : NULL};
    struct comparison *comparison = story_compare(tellings, 2, &held, 1);
    if (!reading->facts)
        return comparison;
    comparison->parts |= PART_FACTS;
    comparison->facts = ARENA_ARRAY(comparison->arena, struct fact, 2);
    comparison->fact_count = 2;
    static struct fact_value shared[] = {{0, 0, {0, 1}, {"F", 1}, {"friday", 6}},
                                         {1, 0, {0, 1}, {"F", 1}, {"friday", 6}}};
    comparison->facts[0] = (struct fact){.kind = FACT_DATE, .values = shared, .value_count = 2};
    struct fact_value *own = ARENA_NEW(comparison->arena, struct fact_value);
    *own = (struct fact_value){1, 0, {0, 1}, {"x", 1}, slice_from(reading->more)};
    comparison->facts[1] = (struct fact){.kind = FACT_PLACE, .values = own, .value_count = 1};
    struct statement *statement = &comparison->statements[0];
    statement->facts = ARENA_ARRAY(comparison->arena, uint32_t, 2);
    statement->facts[1] = 1;
    statement->fact_count = reading->more ? 2 : 1;
    return comparison;
}

static void test_what_was_read(void **state)
{
    static const struct reading cases[] = {
        {"verbatim", CLASS_VERBATIM, 0, NULL, false, NULL, true},
        {"near", CLASS_NEAR, 0, "rare-words", true, NULL, true},
        {"near, facts not looked for yet", CLASS_NEAR, 0, "rare-words", false, NULL, false},
        {"near, in conflict", CLASS_NEAR, FLAG_CONFLICT, "number-differs", true, NULL, false},
        {"near, hedge dropped", CLASS_NEAR, 0, "hedge-lost", true, NULL, false},
        {"near, speaker dropped", CLASS_NEAR, 0, "attribution-lost", true, NULL, false},
        {"near, marks dropped", CLASS_NEAR, 0, "marks-lost", true, NULL, false},
        {"near, quotation altered", CLASS_NEAR, 0, "quote-altered", true, NULL, false},
        {"near, withheld", CLASS_NEAR, 0, "withheld", true, NULL, false},
        {"near, a fact more", CLASS_NEAR, 0, "same-names", true, "harwick", false},
        {"other words", CLASS_PARAPHRASE, 0, "rare-words", true, NULL, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = reader_new(NULL);
        struct comparison *comparison = compare_reading(&cases[i]);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        story_type(reader, "o");
        struct buffer screen = story_screen(reader, 24, 80);
        if ((strstr(screen.data, "as A") != NULL) != cases[i].folds)
            fail_msg("%s: %s", cases[i].what, screen.data);
        assert_int_equal(reader_parts(reader), PART_FACTS);
        buffer_free(&screen);
        reader_free(reader);
    }
}

/* A sentence that stands apart is held against what stands above it, never against what is still to
 * come: the first of two that say the same stays, wherever its statement's row is. */
static void test_nothing_below_is_cited(void **state)
{
    (void)state;
    static const struct said one[] = {
        {0, "The pier is shut.", 0}, {1, "Boats stay in.", 0}, {2, "A leak fed the fire.", 0}};
    static const struct said early[] = {{2, "A leak fed the fire.", SAID_MOVED},
                                        {1, "Boats stay in.", 0}};
    static const struct said late[] = {{0, "The pier is shut.", 0},
                                       {2, "A leak fed the fire.", 0},
                                       {1, "Boats stay in.", SAID_MOVED}};
    const struct telling first[] = {{"One", NULL, one, 3, NULL}, {"Two", NULL, early, 2, NULL}};
    const struct telling second[] = {{"One", NULL, one, 3, NULL}, {"Two", NULL, late, 3, NULL}};
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = story_compare(first, 2, NULL, 0);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "o");
    has(reader, "^ A leak fed the fire.", true);
    has(reader, "2= as A", true);
    has(reader, "A leak fed the fire", true);
    reader_free(reader);
    reader = reader_new(NULL);
    comparison = story_compare(second, 2, NULL, 0);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "o");
    has(reader, "^ as A above", true);
    reader_free(reader);
}

/* A fold outlives a new comparison. */
static void test_new_comparison(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    story_type(reader, "Jzc");
    reader_set_comparison(reader, comparison);
    assert_int_equal(reader->cursor.row, 1);
    has(reader, "> +-- 3 statements", false);
    has(reader, ">+-- 3 statements", true);
    has(reader, "6: Coast guard chief", true);
    story_type(reader, "zMzo");
    reader_set_comparison(reader, comparison);
    has(reader, "+-- 3 statements", false);
    story_type(reader, "4J");
    has(reader, ">+-- 1 statement shared", true);
    comparison_release(comparison);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),
        cmocka_unit_test(test_motions),
        cmocka_unit_test(test_opening),
        cmocka_unit_test(test_messages),
        cmocka_unit_test(test_only_new),
        cmocka_unit_test(test_what_was_read),
        cmocka_unit_test(test_nothing_below_is_cited),
        cmocka_unit_test(test_new_comparison),
    };
    return cmocka_run_group_tests_name("folds", tests, NULL, NULL);
}
