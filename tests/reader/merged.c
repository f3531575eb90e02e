/* The merged story: what is listed, in whose words, and where that leaves the reader. */
#include "views/merged.h"
#include "desk/state.h"
#include "ferry.h"
#include "views/tellers.h"
#include "views/telling.h"

#include <locale.h>

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "vm");
    story_check_screen(reader, 24, 80, "merged-80x24");
    story_check_screen(reader, 10, 40, "merged-40x10");
    story_check_screen(reader, 40, 120, "merged-120x40");
    story_check_screen(reader, 50, 200, "merged-200x50");
    reader_resize(reader, 24, 80);
    story_type(reader, "G2w");
    reader_set_ascii(reader, true);
    story_check_screen(reader, 24, 80, "merged-ascii");
    story_type(reader, "Q2t");
    story_check_linear(reader, 72, "linear-merged");
    reader_free(reader);
}

static void test_filters(void **state)
{
    (void)state;
    static const struct {
        const char *keys, *shown;
        size_t tellings;
    } cases[] = {
        {"", "8 of 8 shown", 4},
        {"t", "merged: told by 2 origins or more", 4},
        {"tt", "merged: told by 3 origins or more", 4},
        {"ttt", "merged: told by 4 origins or more", 4},
        {"tttt", "  8 of 8 shown", 4},
        {"4t", "1 of 8 shown", 4},
        {"!", "No statement is like that.", 1},
        {"1t", "  8 of 8 shown", 4},
        {"99t", "merged: told by 4 origins or more", 4},
        {"+", "merged: one origin only", 4},
        {"++", "  8 of 8 shown", 4},
        {"!", "merged: disputed only", 4},
        {"+*", "  8 of 8 shown", 4},
        {"!jJ^D^UGg]x[xn=w<Enter>", "No statement is like that.", 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = ferry_reader(cases[i].tellings);
        story_type(reader, "vm");
        story_type(reader, cases[i].keys);
        story_has(reader, 24, 80, cases[i].shown);
        reader_free(reader);
    }
}

/* The earliest by time of day and zone; a day without a time is its end; then who has none. */
static void test_earliest(void **state)
{
    (void)state;
    static const char *const published[] = {NULL, "2026-06-02", "2026-06-02T16:00+02:00",
                                            "2026-06-02T15:00Z", "2026-06-03T00:10+01:00"};
    static const uint32_t wanted[] = {4, 3, 0, 1, 2};
    static const struct said said[] = {{0, "One thing.", 0}};
    struct telling tellings[5];
    uint32_t ranks[5];
    for (size_t i = 0; i < 5; i++)
        tellings[i] = (struct telling){"S", published[i], said, 1, NULL};
    struct comparison *comparison = story_compare(tellings, 5, NULL, 0);
    telling_rank(comparison, ranks);
    assert_memory_equal(ranks, wanted, sizeof wanted);
    assert_int_equal(telling_first(&comparison->statements[0], ranks)->article, 2);
    /* All have it word for word: one origin. */
    assert_int_equal(telling_origins(&comparison->statements[0]), 1);
    comparison_release(comparison);
}

/* Who tells it, where a place for each would be too wide. */
static void test_tellers(void **state)
{
    (void)state;
    static const struct said both[] = {{0, "One thing.", 0}, {1, "Another thing.", 0}};
    struct telling tellings[30];
    struct buffer text = {0};
    for (size_t i = 0; i < 30; i++)
        tellings[i] = (struct telling){"S", NULL, both + (i % 7 == 3), i % 7 == 3 ? 1 : 2, NULL};
    struct comparison *comparison = story_compare(tellings, 30, NULL, 0);
    struct tellers tellers = tellers_for(comparison, 80);
    tellers_add(&tellers, comparison, &comparison->statements[0], &text);
    assert_string_equal(text.data, "A B C +23");
    buffer_clear(&text);
    tellers_words(comparison, &comparison->statements[0], &text);
    assert_string_equal(text.data, "A, B, C, E, F, G, H, I, J, L, M, N and 14 more");
    comparison->labels[0] = SLICE("A long name that somebody gave it");
    buffer_clear(&text);
    tellers_add(&tellers, comparison, &comparison->statements[0], &text);
    assert_string_equal(text.data, "A lo.. +25");
    buffer_free(&text);
    comparison_release(comparison);
}

/* A sentence said twice in an article is shown once. */
static void test_repeated(void **state)
{
    (void)state;
    static const struct said said[] = {
        {0, "The pier is shut.", 0}, {1, "Nobody knows why.", 0}, {0, "It is shut.", SAID_MOVED}};
    static const struct telling tellings[] = {{"S", NULL, said, 3, NULL}};
    struct comparison *comparison = story_compare(tellings, 1, NULL, 0);
    struct statement *statement = &comparison->statements[0];
    uint32_t first = 0, again = 2;
    statement->pairs[statement->pair_count++] =
        (struct pair){.a = {0, &again, 1}, .b = {0, &first, 1}, .class = CLASS_NEAR};
    statement->flags |= FLAG_REPEATED;
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "vm");
    story_has(reader, 24, 80, "+ The pier is shut.  ");
    reader_free(reader);
}

/* From view to view, over a comparison made anew, and past rows hidden in the columns. */
static void test_place(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "5Jvm");
    story_has(reader, 24, 80, "6/8");
    story_type(reader, "kkq");
    assert_int_equal(reader->plan.rows[reader->cursor.row].statement, 3);
    story_type(reader, "vm<Enter>J");
    story_has(reader, 24, 80, "< 1-3 of 4 >");
    story_type(reader, "q");
    story_has(reader, 24, 80, "5/8");
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    story_type(reader, "+");
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_has(reader, 24, 80, "merged: one origin only");
    story_has(reader, 24, 80, ">.B.. \u2502 + The line was fined");
    /* The columns hide what only one source has; the merged story does not. */
    story_type(reader, "*gvpF+vm4j");
    story_has(reader, 24, 80, "5/8");
    story_type(reader, "j");
    story_has(reader, 24, 80, "6/8");
    reader_free(reader);
}

static void test_wording(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "vm3w");
    story_has(reader, 24, 80, "in the words of C, else of the earliest");
    story_has(reader, 24, 80, "A passenger ferry with 241 people aboard");
    story_has(reader, 24, 80, "[A, B, D: 214]");
    story_type(reader, "=");
    story_has(reader, 24, 80, "A ferry with 214 passengers caught fire off Harwick");
    story_type(reader, "=");
    story_has(reader, 24, 80, "words of A  1/8");
    story_type(reader, "ww");
    story_has(reader, 24, 80, "in the words of the earliest");
    assert_int_equal(story_type(reader, "G=").items[0].kind, REQUEST_BELL);
    story_has(reader, 24, 80, "Only one source tells this");
    reader_free(reader);
}

/* The value in dispute is marked in the wording shown, and nothing beside it. */
/* In the words of whom a statement is listed, after another comparison of the same articles. */
static uint32_t worded_by(struct reader *reader, struct comparison *comparison, uint32_t statement)
{
    if (comparison)
        reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    merged_own(reader);
    return merged_wording(reader, statement)->article;
}

/* The wording chosen holds over new comparisons, wherever its sentence stands then, and only there:
 * the same words in another article are another's. */
static void test_wording_stays(void **state)
{
    (void)state;
    static const struct said one[] = {{0, "The pier was closed.", 0}, {1, "It rained.", 0}};
    static const struct said two[] = {{0, "The pier was shut.", 0}, {1, "It rained.", 0}};
    static const struct said three[] = {{0, "The pier was shut.", 0}, {1, "Rain fell.", 0}};
    static const struct said two_apart[] = {{1, "The pier was shut.", 0}, {2, "It rained.", 0}};
    static const struct said one_apart[] = {{0, "The pier was closed.", 0}, {2, "It rained.", 0}};
    static const struct said three_apart[] = {{1, "The pier was shut.", 0}, {2, "Rain fell.", 0}};
    const struct telling before[] = {
        {"One", NULL, one, 2, NULL}, {"Two", NULL, two, 2, NULL}, {"Three", NULL, three, 2, NULL}};
    const struct telling after[] = {{"One", NULL, one_apart, 2, NULL},
                                    {"Two", NULL, two_apart, 2, NULL},
                                    {"Three", NULL, three_apart, 2, NULL}};
    struct reader *reader = reader_new(NULL);
    assert_int_equal(worded_by(reader, story_compare(before, 3, NULL, 0), 0), 0);
    story_type(reader, "vm==");
    assert_int_equal(worded_by(reader, NULL, 0), 2);
    assert_int_equal(worded_by(reader, NULL, 1), 0);
    assert_int_equal(worded_by(reader, story_compare(before, 3, NULL, 0), 0), 2);
    assert_int_equal(worded_by(reader, story_compare(after, 3, NULL, 0), 1), 2);
    assert_int_equal(worded_by(reader, NULL, 0), 0);
    assert_int_equal(worded_by(reader, story_compare(before, 3, NULL, 0), 0), 2);
    story_type(reader, "g=");
    assert_int_equal(worded_by(reader, story_compare(before, 3, NULL, 0), 0), 0);
    story_type(reader, "g=");
    assert_int_equal(worded_by(reader, story_compare(before, 3, NULL, 0), 0), 1);
    story_type(reader, "w");
    assert_int_equal(worded_by(reader, story_compare(before, 3, NULL, 0), 0), 0);
    reader_free(reader);
}

/* An article has come in before the one chosen. */
static void test_wording_stays_in_its_article(void **state)
{
    (void)state;
    static const struct said one[] = {{0, "The pier was closed.", 0}};
    static const struct said two[] = {{0, "The pier was shut.", 0}};
    const struct telling before[] = {{"One", NULL, one, 1, NULL}, {"Two", NULL, two, 1, NULL}};
    const struct telling after[] = {
        {"New", NULL, two, 1, NULL}, {"One", NULL, one, 1, NULL}, {"Two", NULL, two, 1, NULL}};
    struct reader *reader = reader_new(NULL);
    worded_by(reader, story_compare(before, 2, NULL, 0), 0);
    story_type(reader, "vm=");
    struct comparison *comparison = story_compare(after, 3, NULL, 0);
    for (uint32_t i = 0; i < 3; i++)
        comparison->articles[i]->item = i ? i - 1 : 9;
    assert_int_equal(worded_by(reader, comparison, 0), 2);
    reader_free(reader);
}

static void test_value_is_marked(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    struct canvas *canvas = canvas_new(24, 80);
    struct buffer marked = {0};
    story_type(reader, "vm");
    reader_draw(reader, canvas);
    for (size_t row = 3; row < 5; row++)
        for (size_t column = 10; column < 76; column++)
            if (canvas_cell(canvas, row, column)->meaning == MEANING_CONFLICT)
                buffer_add_slice(&marked, canvas_cell(canvas, row, column)->text);
    assert_string_equal(marked.data, "214241");
    buffer_free(&marked);
    canvas_free(canvas);
    reader_free(reader);
}

static void test_matching(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "vm&engine<Enter>");
    story_has(reader, 24, 80, "merged: what matches");
    story_has(reader, 24, 80, "2 of 8 shown");
    story_type(reader, "!");
    story_has(reader, 24, 80, "disputed only, what matches");
    story_type(reader, "!<Esc>");
    story_has(reader, 24, 80, "8 of 8 shown");
    story_type(reader, "&ferry<Enter>");
    story_has(reader, 24, 80, "2 of 8 shown");
    story_type(reader, "&<Enter>");
    story_has(reader, 24, 80, "8 of 8 shown");
    reader_free(reader);
}

/* What came first leads, key points stand where their article's own text begins, and section
 * headings are no statements of the story. */
static const struct said points_a[] = {
    {0, "At a glance", SAID_HEADING},
    {1, "Trams stop until Monday.", 0},
    {2, "It was a quiet morning in Tarvik.", 0},
    {3, "What next", SAID_HEADING},
    {4, "A tram left its rails in Tarvik and nobody was hurt.", 0},
};
static const struct said points_b[] = {
    {4, "A tram left the rails in Tarvik; nobody was hurt.", 0},
    {5, "The line is twelve years old.", 0},
};
static const struct telling points[] = {
    {"Evening", "2026-05-02T18:00", points_a, COUNT(points_a), NULL},
    {"Morning", "2026-05-02T07:00", points_b, COUNT(points_b), NULL},
};

static void test_reading_order(void **state)
{
    static const char *const order[] = {"A tram left the rails", "Trams stop until Monday",
                                        "It was a quiet morning", "The line is twelve"};
    (void)state;
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = story_compare(points, 2, NULL, 0);
    comparison->articles[0]->blocks[1].kind = BLOCK_ITEM;
    ((struct article *)comparison->articles[1])->title = SLICE("Tram off the rails");
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "vm");
    struct buffer screen = story_screen(reader, 24, 80);
    const char *at = screen.data;
    for (size_t i = 0; i < COUNT(order); i++) {
        at = strstr(at, order[i]);
        assert_non_null(at);
    }
    assert_non_null(strstr(screen.data, ">AB"));
    assert_non_null(strstr(screen.data, "4 of 4 shown"));
    assert_non_null(strstr(screen.data, "merged: Tram off the rails"));
    assert_null(strstr(screen.data, "At a glance"));
    assert_null(strstr(screen.data, "What next"));
    buffer_free(&screen);
    story_type(reader, "+");
    story_has(reader, 24, 80, "3 of 4 shown");
    reader_free(reader);
}

static void test_search(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    story_type(reader, "vm/engine<Enter>");
    story_has(reader, 24, 80, "5/8");
    story_type(reader, "n");
    story_has(reader, 24, 80, "7/8");
    story_type(reader, "n");
    story_has(reader, 24, 80, "The search went on from the beginning");
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),
        cmocka_unit_test(test_filters),
        cmocka_unit_test(test_earliest),
        cmocka_unit_test(test_tellers),
        cmocka_unit_test(test_repeated),
        cmocka_unit_test(test_place),
        cmocka_unit_test(test_wording),
        cmocka_unit_test(test_wording_stays),
        cmocka_unit_test(test_wording_stays_in_its_article),
        cmocka_unit_test(test_reading_order),
        cmocka_unit_test(test_search),
        cmocka_unit_test(test_value_is_marked),
        cmocka_unit_test(test_matching),
    };
    return cmocka_run_group_tests_name("merged", tests, NULL, NULL);
}
