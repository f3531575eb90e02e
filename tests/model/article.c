/* Articles and comparisons: ids, origins, warnings, references, labels, what diverges. */
#include "model/article.h"

#include "model/comparison.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
static void test_id_is_of_the_content(void **state)
{
    (void)state;
    struct article *a = article_new(), *b = article_new();
    a->title = b->title = SLICE("Title");
    a->text = b->text = SLICE("Text.");
    a->path = SLICE("one");
    b->path = SLICE("two");
    assert_true(article_id(a) == article_id(b));
    b->text = SLICE("Text!");
    assert_true(article_id(a) != article_id(b));
    b->title = SLICE("TitleText.");
    b->text = SLICE("");
    assert_true(article_id(a) != article_id(b));
    article_release(a);
    article_release(b);
    article_release(NULL);
}

/* A quotation cut inside a character leaves that character out. */
static void test_warning_is_whole(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"f\xC3\xBCr", "f\xC3\xBCr"},
        {"f\xC3", "f"},
        {"\xE2\x82\xAC", "\xE2\x82\xAC"},
        {"a\xE2\x82", "a"},
        {"\xF0\x9F\x98", ""},
        {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article *article = article_new();
        article_warn(article, MESSAGE_DATE_UNREAD, 0, "%s", cases[i][0]);
        struct slice message = article->warnings[0].message;
        struct slice end = slice_sub(message, slice_find(message, SLICE(": "), 0) + 2, message.len);
        assert_true(slice_equal_string(end, cases[i][1]));
        article_release(article);
    }
}

/* The text "Ab c\n\nDef" stands in the file as "# Ab\nc\n\n\nDef": the joined line break at 2 has
 * no origin. */
static void test_origin(void **state)
{
    (void)state;
    static struct piece pieces[] = {{0, 2, 2}, {3, 5, 1}, {6, 9, 3}};
    static const struct {
        struct range text;
        bool found;
        struct range origin;
    } cases[] = {
        {{0, 2}, true, {2, 4}},  {{0, 4}, true, {2, 6}},  {{1, 3}, true, {3, 4}},
        {{3, 4}, true, {5, 6}},  {{6, 9}, true, {9, 12}}, {{7, 8}, true, {10, 11}},
        {{0, 9}, true, {2, 12}}, {{2, 3}, false, {0, 0}}, {{4, 6}, false, {0, 0}},
        {{5, 5}, false, {0, 0}}, {{8, 3}, false, {0, 0}},
    };
    struct article *article = article_new();
    struct range origin;
    assert_false(article_origin(article, (struct range){0, 2}, &origin));
    article->pieces = pieces;
    article->piece_count = 3;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool found = article_origin(article, cases[i].text, &origin);
        assert_int_equal(found, cases[i].found);
        if (found) {
            assert_int_equal(origin.start, cases[i].origin.start);
            assert_int_equal(origin.end, cases[i].origin.end);
        }
    }
    article_release(article);
}

/* A place kept from range to range gives what a search for each gives, over short steps and long
 * ones. */
static void test_origins_in_turn(void **state)
{
    (void)state;
    enum { PIECES = 1000, LEN = 7 };
    static struct piece pieces[PIECES];
    for (uint32_t i = 0; i < PIECES; i++)
        pieces[i] = (struct piece){i * (LEN + 1), i * (LEN + 3), LEN};
    struct article *article = article_new();
    article->pieces = pieces;
    article->piece_count = PIECES;
    size_t piece = 0;
    for (uint32_t start = 0, i = 0; start < PIECES * (LEN + 1); start += 1 + i * i % 97, i++) {
        struct range text = {start, start + 1 + i % 30}, origin = {0}, searched = {0};
        bool found = article_origin_from(article, text, &piece, &origin);
        assert_int_equal(found, article_origin(article, text, &searched));
        assert_memory_equal(&origin, &searched, sizeof origin);
        assert_true(!found || origin.start >= start);
    }
    article_release(article);
}

/* Memory for warnings stays linear in their number, which hostile input decides. */
static void test_warnings(void **state)
{
    (void)state;
    struct article *article = article_new();
    article_warn(article, MESSAGE_NUL_BYTES, 0, NULL);
    article_warn(article, MESSAGE_DATE_AMBIGUOUS, 7, "%s", "03/04/2026");
    assert_int_equal(article->warning_count, 2);
    assert_true(slice_equal_string(article->warnings[0].message, message_text(MESSAGE_NUL_BYTES)));
    assert_int_equal(article->warnings[1].line, 7);
    assert_true(slice_ends(article->warnings[1].message, SLICE(": 03/04/2026")));
    for (uint32_t i = 0; i < 20000; i++)
        article_warn(article, MESSAGE_NUL_BYTES, i, NULL);
    assert_int_equal(article->warnings[20001].line, 19999);
    assert_true(arena_size(article->arena) < 8 << 20);
    article_release(article);
}

static void test_labels(void **state)
{
    (void)state;
    static const struct {
        size_t index;
        const char *label;
    } cases[] = {{0, "A"},   {25, "Z"},   {26, "AA"},  {51, "AZ"},
                 {52, "BA"}, {701, "ZZ"}, {702, "AAA"}};
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(slice_equal_string(label_for(arena, cases[i].index), cases[i].label));
    arena_free(arena);
}

static void test_what_diverges(void **state)
{
    (void)state;
    static const struct {
        enum pair_class class;
        unsigned flags;
        size_t members;
        bool diverges;
        char mark;
    } cases[] = {
        {CLASS_VERBATIM, 0, 2, false, '='},
        {CLASS_VERBATIM, FLAG_MOVED, 2, false, '='},
        {CLASS_VERBATIM, FLAG_CONFLICT, 2, true, '!'},
        {CLASS_NEAR, 0, 2, true, '~'},
        {CLASS_PARAPHRASE, FLAG_MOVED, 2, true, ':'},
        {CLASS_UNIQUE, 0, 1, true, '+'},
        {CLASS_VERBATIM, FLAG_REPEATED, 1, true, '='},
    };
    struct article *articles[] = {article_new(), article_new()};
    struct comparison *comparison = comparison_new(articles, 2);
    struct member members[] = {{0, NULL, 0}, {1, NULL, 0}};
    article_release(articles[0]); /* the comparison holds on to them */
    article_release(articles[1]);
    assert_true(slice_equal_string(comparison->labels[1], "B"));
    assert_int_equal(comparison->base, NO_BASE);
    assert_false(comparison_diverges(comparison));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct statement statement = {.class = cases[i].class,
                                      .flags = cases[i].flags,
                                      .members = members,
                                      .member_count = cases[i].members};
        assert_int_equal(statement_diverges(comparison, &statement), cases[i].diverges);
        assert_int_equal(statement_mark(&statement), cases[i].mark);
        comparison->statements = &statement;
        comparison->statement_count = 1;
        assert_int_equal(comparison_diverges(comparison), cases[i].diverges);
        assert_ptr_equal(statement_member(&statement, 0), members);
        assert_int_equal(statement_member(&statement, 1) != NULL, cases[i].members == 2);
    }
    comparison_release(comparison_retain(comparison));
    comparison_release(comparison);
    comparison_release(NULL);
}

static void test_pairs_are_found_both_ways(void **state)
{
    (void)state;
    struct pair pairs[] = {{.a = {.article = 0}, .b = {.article = 2}},
                           {.a = {.article = 1}, .b = {.article = 2}}};
    struct statement statement = {.pairs = pairs, .pair_count = 2};
    assert_ptr_equal(statement_pair(&statement, 2, 1), &pairs[1]);
    assert_ptr_equal(statement_pair(&statement, 0, 2), &pairs[0]);
    assert_null(statement_pair(&statement, 0, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_id_is_of_the_content),
        cmocka_unit_test(test_warning_is_whole),
        cmocka_unit_test(test_origin),
        cmocka_unit_test(test_origins_in_turn),
        cmocka_unit_test(test_warnings),
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_what_diverges),
        cmocka_unit_test(test_pairs_are_found_both_ways),
    };
    return cmocka_run_group_tests_name("article", tests, NULL, NULL);
}
