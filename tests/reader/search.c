/* Searching in one text: which case counts, what is found, and that the short way finds what the
 * expression finds. */
#include "sheet/search.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <string.h>

static const struct {
    const char *pattern, *text;
    int start, end; /* -1: no match */
} cases[] = {
    {"ferry", "A Ferry burns", 2, 7},
    {"Ferry", "A ferry burns", -1, -1},
    {"fer+y", "A ferry burns", 2, 7},
    {"fer?ry", "A fery", 2, 6},
    {"ferry*", "A ferr", 2, 6},
    {"ferryx{0,1}", "A ferry", 2, 7},
    {"ab|cd", "xxcd", 2, 4},
    {"^burns", "A ferry burns", -1, -1},
    {"burns$", "A ferry burns", 8, 13},
    {"[0-9]{3}", "with 241 people", 5, 8},
    {"x*", "aaxx", 2, 4},
    {"x*", "aa", -1, -1},
    {"\\.", "a.b", 1, 2},
    {"caf\u00e9", "CAF\u00c9 noir", 0, 5},
    {"a(b|c)d", "xacd", 1, 4},
    {"(a)b", "AB", 0, 2},
    {"a.c", "abc", 0, 3},
};

static void test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct search search = {0};
        struct buffer reason = {0};
        struct range match = {0, 0};
        assert_true(search_compile(&search, slice_from(cases[i].pattern), &reason));
        bool found = search_next(&search, slice_from(cases[i].text), 0, &match);
        if (found != (cases[i].start >= 0))
            fail_msg("%s in %s", cases[i].pattern, cases[i].text);
        if (found) {
            assert_int_equal(match.start, cases[i].start);
            assert_int_equal(match.end, cases[i].end);
        }
        search_end(&search);
        buffer_free(&reason);
    }
}

static void test_malformed_keeps_the_old(void **state)
{
    (void)state;
    struct search search = {0};
    struct buffer reason = {0};
    struct range match;
    assert_true(search_compile(&search, SLICE("one"), &reason));
    assert_false(search_compile(&search, SLICE("(two"), &reason));
    assert_true(reason.len > 0);
    assert_true(search_next(&search, SLICE("one two"), 0, &match));
    assert_false(search_next(&search, SLICE("one two"), 1, &match));
    search_end(&search);
    assert_false(search_next(&search, SLICE("one two"), 0, &match));
    buffer_free(&reason);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_malformed_keeps_the_old),
    };
    return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}
