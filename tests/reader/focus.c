/* The focus: decisions and what they change, the counterpart kept, scores, readable differences. */
#include "views/focus.h"
#include "desk/state.h"
#include "story.h"

#include <locale.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void has(struct reader *reader, const char *text, bool wanted)
{
    struct buffer screen = story_screen(reader, 40, 80);
    if ((strstr(screen.data, text) != NULL) != wanted)
        fail_msg("%s '%s' in\n%s", wanted ? "no" : "a", text, screen.data);
    buffer_free(&screen);
}

static void give(struct reader *reader, const struct telling *tellings, size_t count,
                 const struct held *held, size_t held_count)
{
    struct comparison *comparison = story_compare(tellings, count, held, held_count);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
}

static const struct said pier_a[] = {{0, "The pier was closed on Tuesday.", 0}};
static const struct said pier_b[] = {{0, "The pier was shut on Tuesday.", 0}};
static const struct said pier_c[] = {{0, "They closed the pier on Tuesday.", 0}};
static const struct said pier_d[] = {{0, "On Tuesday the pier was not open.", 0}};
static const struct said pier_apart[] = {{1, "On Tuesday the pier was not open.", 0}};
static const struct telling together[] = {{"One", NULL, pier_a, 1, NULL},
                                          {"Two", NULL, pier_b, 1, NULL},
                                          {"Three", NULL, pier_c, 1, NULL},
                                          {"Four", NULL, pier_d, 1, NULL}};
static const struct telling apart[] = {{"One", NULL, pier_a, 1, NULL},
                                       {"Two", NULL, pier_b, 1, NULL},
                                       {"Three", NULL, pier_c, 1, NULL},
                                       {"Four", NULL, pier_apart, 1, NULL}};

static const struct said dam_a[] = {{0, "The dam held and nobody was hurt.", 0},
                                    {1, "It rained for a week.", 0}};
static const struct said dam_b[] = {{0, "Dam holds", 0},
                                    {1, "It rained for a week.", 0},
                                    {0, "Nobody was hurt, they said.", SAID_MOVED}};
static const struct telling dam[] = {{"One", NULL, dam_a, 2, NULL}, {"Two", NULL, dam_b, 3, NULL}};

/* Two sentences of one source that stand apart do not run together, and both places are named. */
static void test_apart(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    give(reader, dam, 2, NULL, 0);
    story_type(reader, "<Enter>");
    has(reader, "Dam holds ... Nobody was hurt", true);
    has(reader, "par 1, sentence 1 ... par 3, sentence 1", true);
    reader_free(reader);
}

static void test_sources(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    give(reader, apart, 4, NULL, 0);
    story_type(reader, "<Enter>d");
    has(reader, "compare: A with each", true);
    has(reader, "two lines", true);
    story_type(reader, "h");
    has(reader, "From the first source on to the last", true);
    has(reader, "compare: C with each", true);
    story_type(reader, "J");
    assert_int_equal(story_type(reader, "l").items[0].kind, REQUEST_BELL);
    has(reader, "Only one source tells this", true);
    reader_free(reader);
}

/* Parting says what came of it, and the cursor stays on the sentence decided on. */
static void test_reject(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    give(reader, together, 4, NULL, 0);
    story_type(reader, "<Enter>jj");
    assert_int_equal(story_type(reader, "x").items[0].kind, REQUEST_COMPARE);
    struct decisions decisions = reader_decisions(reader);
    assert_int_equal(decisions.count, 1);
    const struct comparison *now = reader->comparison;
    assert_true(decisions.items[0].a.hash == now->articles[0]->sentences[0].id.hash);
    assert_true(decisions.items[0].b.hash == now->articles[3]->sentences[0].id.hash);
    give(reader, apart, 4, NULL, 0);
    has(reader, "A and D parted; A stays with B, C; D stands alone", true);
    has(reader, ">D Four   par 1, sentence 1   not matched", true);
    has(reader, "statement 1 of 2", true);
    assert_int_equal(story_type(reader, "u").items[0].kind, REQUEST_COMPARE);
    give(reader, together, 4, NULL, 0);
    has(reader, ">D Four   par 1, sentence 1   paraphrase", true);
    reader_free(reader);
}

/* A decision taken back before its effect was seen has none to tell of. */
static void test_undone_at_once(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    give(reader, together, 4, NULL, 0);
    story_type(reader, "<Enter>xu");
    give(reader, together, 4, NULL, 0);
    has(reader, "parted", false);
    has(reader, "The last decision is taken back", true);
    reader_free(reader);
}

static void test_engine_holds_on(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    give(reader, together, 4, NULL, 0);
    story_type(reader, "<Enter>x");
    give(reader, together, 4, NULL, 0);
    has(reader, "A and B parted, but others still hold them together", true);
    reader_free(reader);
}

static void test_accept(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    give(reader, apart, 4, NULL, 0);
    story_type(reader, "<Enter>");
    has(reader, "by decision", false);
    story_type(reader, "jjjj");
    has(reader, ">D Four   par 1, sentence 1   not matched", true);
    assert_int_equal(story_type(reader, "x").items[0].kind, REQUEST_BELL);
    has(reader, "It is not matched: nothing to reject", true);
    assert_int_equal(story_type(reader, "y").items[0].kind, REQUEST_COMPARE);
    give(reader, together, 4, NULL, 0);
    has(reader, "A and D joined", true);
    has(reader, ">D Four   par 1, sentence 1   by decision: paraphrase   score 0.71", true);
    reader_free(reader);
}

/* Only what the pair speaks of is decided on, not what an article says of it elsewhere. */
static void test_only_the_pair(void **state)
{
    (void)state;
    static const struct said twice[] = {{0, "The pier was closed on Tuesday.", 0},
                                        {1, "It rained.", 0},
                                        {0, "So the pier was closed.", SAID_MOVED}};
    const struct telling tellings[] = {{"One", NULL, twice, 3, NULL},
                                       {"Two", NULL, pier_b, 1, NULL}};
    struct comparison *comparison = story_compare(tellings, 2, NULL, 0);
    comparison->statements[0].pairs[0].a.count = 1;
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    story_type(reader, "<Enter>x");
    assert_int_equal(reader_decisions(reader).count, 1);
    comparison_release(comparison);
    reader_free(reader);
}

static void test_scores(void **state)
{
    (void)state;
    static const struct {
        double score;
        enum pair_class class;
        const char *shown;
    } cases[] = {{1, CLASS_VERBATIM, "1.00"},   {0.9999, CLASS_NEAR, "0.99"},
                 {1, CLASS_PARAPHRASE, "0.99"}, {0.666, CLASS_NEAR, "0.66"},
                 {0.29, CLASS_NEAR, "0.29"},    {0, CLASS_PARAPHRASE, "0.00"}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct held held[] = {{0, 0, 1, cases[i].class, cases[i].score, 0, NULL, NULL}};
        char words[40];
        struct reader *reader = reader_new(NULL);
        give(reader, together, 2, held, 1);
        story_type(reader, "<Enter>");
        snprintf(words, sizeof words, "score %s ", cases[i].shown);
        has(reader, words, true);
        reader_free(reader);
    }
}

/* What goes and what comes stands with the blanks a writer would put; texts with little in common
 * stand as they are. */
static void test_differences(void **state)
{
    (void)state;
    static const struct {
        const char *base, *other, *shown;
    } cases[] = {
        {"The owner, Orm Line, said it was not yet known.",
         "Orm Line said it was not clear or known.",
         "[-The owner,-] Orm Line[-,-] said it was not [-yet-] {+clear or+} known."},
        {"They had cutting-edge chips.", "They had leading-edge chips, too.",
         "They had [-cutting-] {+leading+}-edge chips{+, too+}."},
        {"\"We left,\" she said.", "We left, she said.", "[-\"-]We left,[-\"-] she said."},
        {"The pier was closed on Tuesday.", "Nobody could get to his boat for days.",
         "    Nobody could get to his boat for days.\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct said a[] = {{0, cases[i].base, 0}}, b[] = {{0, cases[i].other, 0}};
        const struct telling tellings[] = {{"One", NULL, a, 1, NULL}, {"Two", NULL, b, 1, NULL}};
        struct reader *reader = reader_new(NULL);
        give(reader, tellings, 2, NULL, 0);
        story_type(reader, "<Enter>");
        struct buffer screen = story_screen(reader, 24, 200);
        if (!strstr(screen.data, cases[i].shown))
            fail_msg("no '%s' in\n%s", cases[i].shown, screen.data);
        buffer_free(&screen);
        reader_free(reader);
    }
}

/* What stands nearest comes first, scraps of a word or two last; long names leave a line whole. */
static void test_nearby(void **state)
{
    (void)state;
    static const struct said a[] = {{1, "The pier was closed on Tuesday.", 0}};
    static const struct said b[] = {{0, "Harbour", 0}, {4, "A boat sank near the pier.", 0}};
    static const struct said c[] = {{2, "Nobody was told of it before.", 0},
                                    {3, "The mayor was away.", 0}};
    const struct telling tellings[] = {
        {"One", NULL, a, COUNT(a), NULL},
        {"The Northern Harbour Gazette and Daily Shipping Intelligencer", NULL, b, COUNT(b), NULL},
        {"Three", NULL, c, COUNT(c), NULL}};
    struct reader *reader = reader_new(NULL);
    give(reader, tellings, 3, NULL, 0);
    story_type(reader, "J<Enter>");
    struct buffer screen = story_screen(reader, 40, 80);
    const char *one = strstr(screen.data, "Nobody was told"),
               *two = strstr(screen.data, "The mayor"), *three = strstr(screen.data, "A boat sank"),
               *four = strstr(screen.data, "    Harbour\n");
    assert_true(one && two && three && four && one < two && two < three && three < four);
    assert_non_null(strstr(screen.data, "\u2026   par 1, sentence 1   not matched\n"));
    buffer_free(&screen);
    reader_free(reader);
}

/* Another statement is another focus: nothing chosen in it, its page from the top; a search goes to
 * another statement, and g and G with a count to the one of that number. */
static void test_other_statement(void **state)
{
    static const struct {
        const char *keys;
        unsigned number;
    } cases[] = {{"J", 2}, {"2g", 2}, {"3G", 3}, {"/pier<Enter>", 2}, {"/pier<Enter>nn", 1}};
    static const struct said a[] = {{0, "The pier was closed.", 0},
                                    {1, "The pier rotted.", 0},
                                    {2, "It rained on the pier.", 0}};
    static const struct said b[] = {{0, "The pier was shut.", 0}, {1, "The pier rusted.", 0}};
    const struct telling tellings[] = {
        {"One", NULL, a, 3, NULL}, {"Two", NULL, b, 2, NULL}, {"Three", NULL, b, 2, NULL}};
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = reader_new(NULL);
        give(reader, tellings, 3, NULL, 0);
        story_type(reader, "<Enter>jG");
        story_type(reader, cases[i].keys);
        assert_int_equal(reader->plan.rows[reader->cursor.row].statement + 1, cases[i].number);
        assert_int_equal(reader->focus_at, 0);
        assert_int_equal(reader->page_top, 0);
        reader_free(reader);
    }
}

/* Where the page goes on below the screen, the rule says so. */
static void test_more_below(void **state)
{
    (void)state;
    struct reader *reader = reader_new(NULL);
    give(reader, together, 4, NULL, 0);
    story_type(reader, "<Enter>");
    story_has(reader, 16, 40, " more below ");
    has(reader, "more below", false);
    reader_resize(reader, 16, 40);
    story_type(reader, "G");
    struct buffer screen = story_screen(reader, 16, 40);
    assert_null(strstr(screen.data, "more below"));
    buffer_free(&screen);
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_apart),           cmocka_unit_test(test_sources),
        cmocka_unit_test(test_reject),          cmocka_unit_test(test_engine_holds_on),
        cmocka_unit_test(test_accept),          cmocka_unit_test(test_undone_at_once),
        cmocka_unit_test(test_only_the_pair),   cmocka_unit_test(test_scores),
        cmocka_unit_test(test_differences),     cmocka_unit_test(test_nearby),
        cmocka_unit_test(test_other_statement), cmocka_unit_test(test_more_below),
    };
    return cmocka_run_group_tests_name("focus", tests, NULL, NULL);
}
