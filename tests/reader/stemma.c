/* The lines of descent as a tree: what hangs on what, how it is drawn, and where it leads. */
#include "views/stemma.h"
#include "ferry.h"
#include "parallel/columns.h"

#include <locale.h>

static struct reason words_shared[] = {{"shared-runs", {"share 30 words verbatim", 23}}};
static struct reason cited[] = {{"cites", {"credits Northwire", 17}},
                                {"shared-runs", {"share 12 words verbatim", 23}}};
static struct reason unknown[] = {{"shared-runs", {"share 17 words verbatim", 23}},
                                  {"cannot-tell", {"nothing tells which came first", 30}}};

/* Copies into the arena what the story is said to hold. */
static void set_lineage(struct comparison *comparison, const struct descent *lineage, size_t count)
{
    comparison->lineage = arena_copy(comparison->arena, lineage, count, sizeof *lineage);
    comparison->lineage_count = count;
    comparison->parts = PARTS_ALL;
}

/* B from A; C hangs together with B; D alone. */
static struct reader *make_reader(void)
{
    static const struct descent lineage[] = {
        {.from = 0, .to = 1, .directed = true, .evidence = cited, .evidence_count = 2},
        {.from = 1, .to = 2, .directed = false, .evidence = unknown, .evidence_count = 2},
    };
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    static uint32_t three[] = {0, 1, 2};
    static struct origin origins[] = {{three, 3, 15}};
    struct article *a = comparison->articles[0], *b = comparison->articles[1];
    struct passage passages[] = {
        {0, 1, a->sentences[0].range, b->sentences[0].range, CLASS_VERBATIM, 1},
        {0, 1, a->sentences[3].range, b->sentences[2].range, CLASS_NEAR, 0.8},
    };
    set_lineage(comparison, lineage, 2);
    comparison->origins = origins;
    comparison->origin_count = 1;
    comparison->passages = arena_copy(comparison->arena, passages, 2, sizeof *passages);
    comparison->passage_count = 2;
    struct reader *reader = reader_new(NULL);
    reader_set_story_name(reader, SLICE("harwick-ferry"));
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    return reader;
}

static void test_screens(void **state)
{
    (void)state;
    struct reader *reader = make_reader();
    story_type(reader, "vsj");
    story_check_screen(reader, 24, 80, "stemma-80x24");
    story_check_screen(reader, 10, 40, "stemma-40x10");
    story_check_screen(reader, 40, 120, "stemma-120x40");
    story_check_screen(reader, 50, 200, "stemma-200x50");
    reader_resize(reader, 24, 80);
    story_type(reader, "j");
    reader_set_ascii(reader, true);
    story_check_screen(reader, 24, 80, "stemma-ascii");
    story_check_linear(reader, 72, "linear-stemma");
    reader_free(reader);
}

static void test_way(void **state)
{
    (void)state;
    struct reader *reader = make_reader();
    /* The choice and the focused column are one. */
    story_type(reader, "lvs");
    story_has(reader, 24, 80, "B likely comes from A");
    story_type(reader, "l");
    story_has(reader, 24, 80, "B and C hang together; cannot tell which came first");
    story_type(reader, "j");
    story_has(reader, 24, 80, "D stands alone");
    assert_int_equal(columns_focused(&reader->board), 3);
    story_type(reader, "g");
    story_has(reader, 24, 80, "- B likely comes from it");
    /* Enter leads to what the two share longest, and q back. */
    story_type(reader, "j5Jvs<Enter>");
    story_has(reader, 24, 80, "Here begins the longest that A and B share");
    assert_int_equal(reader->plan.rows[reader->cursor.row].statement, 0);
    assert_int_equal(columns_focused(&reader->board), 1);
    story_type(reader, "q");
    story_has(reader, 24, 80, "B likely comes from A");
    /* Both are on the screen, whichever columns were. */
    story_type(reader, "Gvpvsgj<Enter>");
    story_has(reader, 24, 80, "< 1-3 of 4 >");
    story_type(reader, "q");
    story_type(reader, "j<Enter>");
    assert_int_equal(columns_focused(&reader->board), 2);
    story_type(reader, "qG<Enter>");
    assert_int_equal(columns_focused(&reader->board), 3);
    reader_free(reader);
}

/* Before the app has looked for lines it does not say that there are none. */
static void test_not_yet(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(3);
    assert_int_equal(reader_lacks(reader), 0);
    story_type(reader, "vs");
    assert_true(reader_lacks(reader) & PART_LINEAGE);
    story_has(reader, 24, 80, "Looking for the lines of descent");
    reader_free(reader);
}

enum { MANY = 50 };

static struct comparison *many(void)
{
    static const struct said said[] = {{0, "One thing.", 0}};
    struct telling tellings[MANY];
    for (size_t i = 0; i < MANY; i++)
        tellings[i] = (struct telling){"A source with a name of some length", "2026-06-02T14:02",
                                       said, 1, NULL};
    return story_compare(tellings, MANY, NULL, 0);
}

/* The tree holds every article once, each below what it hangs on. */
static void check_tree(const struct stemma *stemma)
{
    bool found[MANY] = {false};
    assert_int_equal(stemma->count, MANY);
    for (size_t i = 0; i < stemma->count; i++) {
        const struct stemma_node *node = &stemma->items[i];
        assert_false(found[node->article]);
        found[node->article] = true;
        assert_int_equal(stemma->node_of[node->article], i);
        if (node->parent == STEMMA_NONE)
            continue;
        assert_true(node->parent < i);
        assert_int_equal(node->depth, stemma->items[node->parent].depth + 1);
    }
}

/* Fifty articles in a chain, in a star, in a chain told from its end, and in pairs. */
static void test_fifty(void **state)
{
    (void)state;
    for (uint32_t shape = 0; shape < 4; shape++) {
        struct descent lineage[MANY];
        size_t count = 0;
        struct comparison *comparison = many();
        for (uint32_t i = 1; i < MANY; i++) {
            struct descent line = {.from = shape == 1 ? 0 : i - 1,
                                   .to = i,
                                   .directed = shape != 3,
                                   .evidence = words_shared,
                                   .evidence_count = 1};
            if (shape == 2) {
                line.from = i;
                line.to = i - 1;
            }
            if (shape != 3 || i % 2)
                lineage[count++] = line;
        }
        set_lineage(comparison, lineage, count);
        struct reader *reader = reader_new(NULL);
        reader_set_comparison(reader, comparison);
        comparison_release(comparison);
        story_type(reader, "vs");
        check_tree(stemma_own(reader));
        story_type(reader, "G");
        story_has(reader, 24, 80, "50/50");
        story_has(reader, 8, 40, "50/50");
        story_has(reader, 60, 200, "50/50");
        reader_free(reader);
    }
}

/* A line may join two trees at articles that both come from others: the arrows then point up. */
static void test_joined_trees(void **state)
{
    (void)state;
    static const struct descent lineage[] = {
        {.from = 0, .to = 1, .directed = true, .evidence = words_shared, .evidence_count = 1},
        {.from = 1, .to = 3, .directed = false, .evidence = unknown, .evidence_count = 2},
        {.from = 2, .to = 3, .directed = true, .evidence = words_shared, .evidence_count = 1},
    };
    struct comparison *comparison = story_compare(ferry, 4, ferry_held, COUNT(ferry_held));
    set_lineage(comparison, lineage, 3);
    struct reader *reader = reader_new(NULL);
    reader_set_comparison(reader, comparison);
    comparison_release(comparison);
    story_type(reader, "vs");
    story_has(reader, 24, 80, ">A Northwire");
    story_has(reader, 24, 80, " \u2514\u2500\u2500\u25BA B Courier");
    story_has(reader, 24, 80, "      \u2514\u2500?\u2500 D Herald");
    story_has(reader, 24, 80, "           \u2514\u25C4\u2500\u2500 C Daily Post");
    story_type(reader, "G");
    story_has(reader, 24, 80, "D likely comes from C");
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),      cmocka_unit_test(test_way),
        cmocka_unit_test(test_not_yet),      cmocka_unit_test(test_fifty),
        cmocka_unit_test(test_joined_trees),
    };
    return cmocka_run_group_tests_name("stemma", tests, NULL, NULL);
}
