/* JSON looked over: measures, repairs, and the members of outermost objects. */
#include "text/jsonscan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_measure(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t depth, values;
        bool repairs, truncated;
    } cases[] = {
        {"{}", 1, 2, false, false},
        {"{\"a\":[1,2,{\"b\":null}]}", 3, 8, false, false},
        {"{\"a\":\"[[[{,,,:\\\"[\"}", 1, 3, false, false},
        {"[[[[", 4, 5, false, true},
        {"{\"a\":\"b", 1, 3, false, true},
        {"\"a\nb\"", 0, 1, true, false},
        {"\"\\ud83d\\ude00\"", 0, 1, false, false},
        {"\"\\ud83d\"", 0, 1, true, false},
        {"\"\\udE00x\"", 0, 1, true, false},
        {"\"\\\\ud83d\"", 0, 1, false, false},
        {"]]}}", 0, 1, false, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct jsonscan scan;
        jsonscan_measure(slice_from(cases[i].text), &scan);
        if (scan.depth != cases[i].depth || scan.values != cases[i].values ||
            scan.repairs != cases[i].repairs || scan.truncated != cases[i].truncated)
            fail_msg("%s: %zu deep, %zu values, %d %d", cases[i].text, scan.depth, scan.values,
                     scan.repairs, scan.truncated);
    }
}

static void test_repair(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"{\"a\":\"b\"}", "{\"a\":\"b\"}"},
        {"{\n\"a\":\t\"b\nc\"}", "{\n\"a\":\t\"b\\u000Ac\"}"},
        {"\"\\ud83d \\ud83d\\ude00 \\ude00\"", "\"\\uFFFD \\ud83d\\ude00 \\uFFFD\""},
        {"\"\\\"\n\\\\\"", "\"\\\"\\u000A\\\\\""},
        {"\"open\n", "\"open\\u000A"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer out = {0};
        jsonscan_repair(slice_from(cases[i][0]), &out);
        assert_string_equal(out.data, cases[i][1]);
        buffer_free(&out);
    }
}

static void test_begins(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool begins;
    } cases[] = {
        {"{\"a\":1}", true},
        {" \n{ \"a\" : ", true},
        {"[ {\"a\":1}]", true},
        {"{}", true},
        {"[]", true},
        {"[] of it", false},
        {"{ a: 1 }", false},
        {"[1,2]", false},
        {"{\"a\" b", false},
        {"[Photo] X", false},
        {"", false},
        {"\"a\":1", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (jsonscan_begins(slice_from(cases[i].text)) != cases[i].begins)
            fail_msg("%s", cases[i].text);
}

static void test_members(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"{\"a\":\"x\",\"b\":{\"c\":1},\"d\":[{\"e\":2}]}", "0a=x 0b 0d "},
        {"[{\"a\":1,\"b\":[]},{\"c\":\"y\"}]", "0a 0b 1c=y "},
        {"{\"a\":{}}\n{\"b\":\"\"}\n", "0a 1b= "},
        {"{\"a\" 1 \"b\": \"", "0b= "},
        {"[[{\"a\":1}]]", ""},
        {"[1,2]", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct jsonscan_walk walk = {.text = slice_from(cases[i][0])};
        struct jsonscan_member member;
        struct buffer out = {0};
        while (jsonscan_next(&walk, &member))
            buffer_format(&out, "%zu%.*s%s%.*s ", member.object, SLICE_ARG(member.key),
                          slice_is_none(member.value) ? "" : "=", (int)member.value.len,
                          member.value.data ? member.value.data : "");
        assert_string_equal(out.data ? out.data : "", cases[i][1]);
        buffer_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_measure),
        cmocka_unit_test(test_repair),
        cmocka_unit_test(test_begins),
        cmocka_unit_test(test_members),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
