/* The matrix view: its table, the pane of the chosen pair, the way to the longest run and back. */
#include "views/matrix.h"
#include "desk/state.h"
#include "parallel/columns.h"
#include "shares.h"

#include <locale.h>

static struct reader *open_matrix(size_t tellings, bool lineage)
{
    struct reader *reader = reader_new(NULL);
    struct comparison *comparison = story_compare(ferry, tellings, ferry_held, COUNT(ferry_held));
    shares_set(comparison, ferry_shared, COUNT(ferry_shared));
    if (lineage)
        shares_set_lineage(comparison);
    reader_set_story_name(reader, SLICE("harwick-ferry"));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "vx");
    return reader;
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = open_matrix(4, true);
    story_check_screen(reader, 24, 80, "matrix-80x24");
    story_check_screen(reader, 24, 40, "matrix-40x24");
    story_check_screen(reader, 10, 40, "matrix-40x10");
    story_check_screen(reader, 40, 120, "matrix-120x40");
    story_check_screen(reader, 50, 200, "matrix-200x50");
    reader_free(reader);
}

static void test_linear(void **state)
{
    (void)state;
    struct reader *reader = open_matrix(4, true);
    story_check_linear(reader, 72, "linear-matrix");
    reader_free(reader);
}

/* Which pair is chosen after the keys; no source is ever held against itself. */
static void test_moves(void **state)
{
    static const struct {
        const char *keys;
        uint32_t a, b;
    } table[] = {
        {"", 1, 0},    {"k", 0, 1},  {"l", 1, 2},   {"ll", 1, 3},    {"lll", 1, 3},  {"j", 2, 0},
        {"jjj", 3, 0}, {"lj", 3, 2}, {"ljh", 3, 1}, {"jjlll", 2, 3}, {"G", 3, 0},    {"Gg", 0, 3},
        {"lk", 0, 2},  {"kl", 0, 2}, {"klh", 0, 1}, {"jlh", 2, 0},   {"jjll", 3, 2},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct reader *reader = open_matrix(4, true);
        story_type(reader, table[i].keys);
        const struct matrix_pair *pair = &matrix_shown(reader)->pair;
        if (pair->a != table[i].a || pair->b != table[i].b)
            fail_msg("after '%s': %u in %u", table[i].keys, pair->a, pair->b);
        reader_free(reader);
    }
}

static void test_two_sources(void **state)
{
    (void)state;
    struct reader *reader = open_matrix(2, false);
    story_has(reader, 24, 80, "B in A 80%: verbatim 32  near 18  paraphrase 30  not found 20");
    story_type(reader, "k");
    story_has(reader, 24, 80, " A in B 78%");
    story_type(reader, "j");
    assert_int_equal(matrix_shown(reader)->pair.a, 1);
    story_type(reader, "l");
    assert_int_equal(matrix_shown(reader)->pair.a, 0);
    story_has(reader, 24, 80, "being looked for");
    assert_int_equal(reader_lacks(reader), PART_ORIGINS | PART_LINEAGE);
    reader_free(reader);
}

static void test_pairs(void **state)
{
    static const struct {
        const char *keys, *text;
    } table[] = {
        {"k", "longest shared run: 15 words (A par 1, sentence 1 / B par 1, sentence 1)"},
        {"k", "A ferry carrying 214 passengers caught fire off Harwick on Tuesday"},
        {"kll", "longest shared run: 14 words (A par 1, sentence 2 / D par 1, sentence 2)"},
        {"kll", "D likely from A: published earlier"},
        {"kll", "likely order: A -> D, A or B first: cannot tell"},
        {"kll", "origins: 3 of 4 sources; 1 is likely made from another"},
        {"kll", "word for word, so one source: A = D 29 words; A = B = D 15 words"},
        {"jl", "no run of words in common"},
        {"", "not who copied from whom"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct reader *reader = open_matrix(4, true);
        story_type(reader, table[i].keys);
        if (strcmp(table[i].keys, "jl") != 0)
            story_has(reader, 40, 100, table[i].text);
        reader_free(reader);
    }
}

static void test_strips(void **state)
{
    static const char *const wanted = "!!!";
    (void)state;
    struct reader *reader = open_matrix(4, true);
    story_type(reader, "kl");
    const struct matrix_pair *pair = &matrix_shown(reader)->pair;
    struct buffer strip = {0};
    assert_int_equal(pair->b, 2);
    assert_string_equal(pair->marks_a, "!:..:");
    assert_string_equal(pair->marks_b, "!::+");
    matrix_pair_strip(reader->comparison->articles[0], pair->marks_a, 12, &strip);
    assert_int_equal(strip.len, 12);
    assert_memory_equal(strip.data, wanted, 3);
    assert_int_equal(strip.data[11], ':');
    buffer_free(&strip);
    reader_free(reader);
}

static void test_read_and_back(void **state)
{
    (void)state;
    struct reader *reader = open_matrix(4, true);
    story_type(reader, "kll<Enter>");
    assert_int_equal(columns_focused(&reader->board), 0);
    assert_int_equal(reader->plan.rows[reader->cursor.row].statement, 1);
    story_has(reader, 24, 80, "statement 2: ");
    story_type(reader, "q");
    story_has(reader, 24, 80, "longest shared run");
    reader_free(reader);
}

/* Fifty sources, hardly any of which share anything: the table slides both ways. */
static void test_many(void **state)
{
    enum { MANY = 50 };
    (void)state;
    struct telling tellings[MANY];
    struct said said[MANY][2];
    struct shared shared[] = {{0, 49, {90, 0, 0}}, {49, 0, {80, 0, 0}}};
    for (uint32_t i = 0; i < MANY; i++) {
        said[i][0] = (struct said){0, "The same sentence is told by all of them.", 0};
        said[i][1] = (struct said){i + 1, "And another by one alone.", 0};
        tellings[i] = (struct telling){"Paper", NULL, said[i], 2, NULL};
    }
    struct comparison *comparison = story_compare(tellings, MANY, NULL, 0);
    shares_set(comparison, shared, 2);
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "vx");
    story_has(reader, 24, 80, "< 1-4 of 50 >");
    story_type(reader, "g50l");
    story_has(reader, 24, 80, "< 47-50 of 50 >");
    story_has(reader, 24, 80, " A in AX 90%");
    story_type(reader, "G");
    story_has(reader, 24, 80, "AX in A 80%");
    story_type(reader, "k");
    story_has(reader, 24, 80, "AW in A 0%");
    reader_free(reader);
}

static void test_hidden_sources(void **state)
{
    (void)state;
    struct reader *reader = open_matrix(3, false);
    story_type(reader, "-");
    story_has(reader, 24, 80, ">C Daily Post");
    story_has(reader, 24, 80, "C in B 52%");
    story_type(reader, "-");
    story_has(reader, 24, 80, "Only one source is shown");
    story_type(reader, "jW");
    story_has(reader, 24, 80, " A Northwire");
    reader_free(reader);
}

static void test_nothing_yet(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    story_type(reader, "vx");
    story_has(reader, 24, 80, "being counted");
    story_type(reader, "jklh<Enter>G/x<Enter>");
    story_has(reader, 24, 80, "being counted");
    reader_free(reader);
}

/* What counts as shared: said at once, asked for, and counted anew when the answer is there. */
static void test_sharing(void **state)
{
    (void)state;
    static const struct {
        const char *keys;
        uint32_t min_run;
        unsigned excluded;
        const char *shown;
    } cases[] = {
        {"", 0, 0, "quotes left out: no (\")   shortest run: 8 words, alone 42 ({ }): no passage"},
        {"{", 7, 0, "shortest run: 7 words ({ }): counting ..."},
        {"{}", 0, 0, "shortest run: 8 words, alone 42 ({ }): no passage"},
        {"12}", 20, 0, "shortest run: 20 words"},
        {"6{", 2, 0, "shortest run: 2 words"},
        {"6{{", 2, 0, "shortest run: 2 words"},
        {"\"", 0, EXCLUDE_QUOTES, "quotes left out: yes (\")"},
        {"\"\"", 0, 0, "quotes left out: no (\")"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reader *reader = open_matrix(4, true);
        story_type(reader, cases[i].keys);
        assert_int_equal(reader_min_run(reader), cases[i].min_run);
        assert_int_equal(reader_excluded(reader), cases[i].excluded);
        story_has(reader, 24, 80, cases[i].shown);
        reader_free(reader);
    }
}

/* Passages are those of the chosen pair, in the words of its row; what is excluded parts runs. */
static void test_passages(void **state)
{
    (void)state;
    for (int excluded = 0; excluded < 2; excluded++) {
        struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
        shares_set(comparison, ferry_shared, COUNT(ferry_shared));
        shares_set_lineage(comparison);
        struct range a = comparison->articles[0]->sentences[0].range,
                     b = comparison->articles[1]->sentences[0].range;
        comparison->passages = ARENA_NEW(comparison->arena, struct passage);
        *comparison->passages = (struct passage){0, 1, a, b, CLASS_VERBATIM, 1};
        comparison->passage_count = 1;
        if (excluded) { /* of A and B: "A ferry carrying 214 passengers" */
            comparison->excluded = EXCLUDE_QUOTES;
            comparison->exclusions = ARENA_ARRAY(comparison->arena, struct exclusion, 4);
            for (size_t i = 0; i < 2; i++) {
                struct range *range = ARENA_NEW(comparison->arena, struct range);
                *range = (struct range){a.start, a.start + 31};
                comparison->exclusions[i] = (struct exclusion){range, 1};
            }
        }
        struct reader *reader = reader_new(NULL);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        story_type(reader, "vx");
        story_has(reader, 24, 80, excluded ? ": 1 passage, 10 words" : ": 1 passage, 15 words");
        story_has(reader, 24, 80,
                  excluded ? "longest shared run: 10 words" : "longest shared run: 15 words");
        story_type(reader, "jj");
        story_has(reader, 24, 80, ": no passage");
        reader_free(reader);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),        cmocka_unit_test(test_linear),
        cmocka_unit_test(test_moves),          cmocka_unit_test(test_two_sources),
        cmocka_unit_test(test_pairs),          cmocka_unit_test(test_strips),
        cmocka_unit_test(test_read_and_back),  cmocka_unit_test(test_many),
        cmocka_unit_test(test_hidden_sources), cmocka_unit_test(test_nothing_yet),
        cmocka_unit_test(test_sharing),        cmocka_unit_test(test_passages),
    };
    return cmocka_run_group_tests_name("matrix", tests, NULL, NULL);
}
