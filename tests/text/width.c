/* Clusters and columns, in UTF-8 and in the C locale. */
#include "text/width.h"

#include "text/grapheme.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct row {
    const char *text;
    size_t columns;
    size_t clusters;
    size_t columns_in_c; /* one a character that shows */
};

static const struct row rows[] = {
    {"", 0, 0, 0},
    {"plain", 5, 5, 5},
    {"naïve", 5, 5, 5},
    {"nai\u0308ve", 5, 5, 6},
    {"日本語", 6, 3, 3},
    {"ｆｕｌｌ", 8, 4, 4},
    {"한국", 4, 2, 2},
    {"\u1112\u1161\u11ab", 2, 1, 3}, /* the same han, in jamo */
    {"👍", 2, 1, 1},
    {"👍🏽", 2, 1, 1},        /* a skin tone adds nothing */
    {"👩\u200d👩\u200d👧", 2, 1, 1}, /* a family */
    {"🇫🇷🇩🇪", 4, 2, 4},            /* flags: two letters each */
    {"\u0301", 1, 1, 1},          /* lone mark, on a dotted circle */
    {"\u0301a", 2, 2, 2},
    {" \u0301", 1, 1, 2},
    {"a\u0301\u0302\u0303\u0304\u0305\u0306b", 2, 2, 8},
    {"काम", 3, 2, 3},     /* the vowel sign has a column */
    {"ก\u0e33", 2, 1, 2}, /* Thai am too */
    {"שלום", 4, 4, 4},
    {"مرحبا", 5, 5, 5},
    {"a\u200bb\u2060c\u00add", 4, 7, 4}, /* nothing to see */
    {"\ue000\U0010ffff", 2, 2, 2},       /* private use, unassigned */
};

static size_t count_clusters(struct slice s)
{
    size_t count = 0;
    for (size_t at = 0; at < s.len; count++)
        at = grapheme_next(s, at);
    return count;
}

static bool utf8_locale(void)
{
    return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
}

static void test_table(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    assert_true(width_utf8_locale());
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct slice s = slice_from(rows[i].text);
        assert_int_equal(width_text(s), rows[i].columns);
        assert_int_equal(count_clusters(s), rows[i].clusters);
    }
}

static void test_c_locale(void **state)
{
    (void)state;
    setlocale(LC_CTYPE, "C");
    assert_false(width_utf8_locale());
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(width_text(slice_from(rows[i].text)), rows[i].columns_in_c);
}

/* What fits is the longest start that fits, at every room. */
static void test_fit(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct slice s = slice_from(rows[i].text);
        for (size_t room = 0; room < 10; room++) {
            size_t used, end = width_fit(s, room, &used);
            assert_true(used <= room);
            assert_int_equal(width_text(slice_sub(s, 0, end)), used);
            struct width_scan scan = {.text = s};
            struct width_piece piece;
            size_t columns = 0, expected = 0;
            while (width_next(&scan, &piece) && columns + (size_t)piece.columns <= room) {
                columns += (size_t)piece.columns;
                expected = piece.range.end;
            }
            assert_int_equal(end, expected);
        }
    }
    size_t used;
    assert_int_equal(width_fit(SLICE("日本"), 3, &used), 3);
    assert_int_equal(used, 2);
    assert_int_equal(width_fit(SLICE("ae\u0301x"), 2, &used), 4);
    assert_int_equal(used, 2);
}

static void test_pieces(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    struct width_scan scan = {.text = SLICE("🇫🇷🇩🇪")};
    struct width_piece piece;
    const bool ends[] = {false, true, false, true};
    for (size_t i = 0; i < 4; i++) {
        assert_true(width_next(&scan, &piece));
        assert_int_equal(piece.columns, 1);
        assert_int_equal(piece.ends_cluster, ends[i]);
    }
    assert_false(width_next(&scan, &piece));
}

/* A cluster as long as a text must not be gone through for each of its pieces. */
static void test_hostile_cluster(void **state)
{
    (void)state;
    if (!utf8_locale())
        skip();
    enum { COUNT = 200000 };
    char *text = malloc(3 * COUNT);
    for (size_t i = 0; i < COUNT; i++)
        memcpy(text + 3 * i, i ? "\u093e" : "\u0915", 3);
    assert_int_equal(width_text(slice_of(text, 3 * COUNT)), COUNT);
    for (size_t i = 0; i < COUNT; i++)
        memcpy(text + 3 * i, i ? "\u20d7" : "\u0915", 3);
    assert_int_equal(width_text(slice_of(text, 3 * COUNT)), 1);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_c_locale),
        cmocka_unit_test(test_fit),
        cmocka_unit_test(test_pieces),
        cmocka_unit_test(test_hostile_cluster),
    };
    return cmocka_run_group_tests_name("width", tests, NULL, NULL);
}
