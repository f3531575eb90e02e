/* JSON as people leave it in pages: what becomes of it. */
#include "html/jsonmend.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void pieces_become_whole(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"{\"a\":1}", "[{\"a\":1}]"},
        {"{\"a\":1,}", "[{\"a\":1}]"},
        {"[1,2,,]", "[[1,2]]"},
        {"{\"a\":\"x\" \"b\":2}", "[{\"a\":\"x\",\"b\":2}]"},
        {"{\"a\":\"x\"\n\"b\":2}", "[{\"a\":\"x\",\"b\":2}]"},
        {"{\"a\":\"he said \"no\" twice\",\"b\":2}",
         "[{\"a\":\"he said \\\"no\\\" twice\",\"b\":2}]"},
        {"{\"a\":\"line\nbreak\"}", "[{\"a\":\"line break\"}]"},
        {"{\"a\":\"bad \\escape \\' \\u12\"}", "[{\"a\":\"bad escape ' u12\"}]"},
        {"{\"a\":\"\\ud83d\\ude00 \\ud83d \\u0000\"}",
         "[{\"a\":\"\\ud83d\\ude00 \\uFFFD \\uFFFD\"}]"},
        {"{\"a\":[1,{\"b\":2", "[{\"a\":[1,{\"b\":2}]}]"},
        {"{\"a\":[1,2}", "[{\"a\":[1,2]}]"},
        {"{\"a\":}", "[{\"a\":null}]"},
        {"{\"a\"}", "[{\"a\\\"}\":null}]"},
        {"{\"a\":undefined,\"b\":01,\"c\":-5}", "[{\"a\":null,\"b\":null,\"c\":-5}]"},
        {"/* x */{\"a\":1}// y", "[{\"a\":1}]"},
        {"var x = {\"a\":1}; {\"b\":2}", "[{\"a\":1},null,{\"b\":2}]"},
        {"}}]]{\"a\":1}", "[{\"a\":1}]"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer into = {0};
        jsonmend(slice_from(rows[i].text), &into);
        json_t *value = json_loadb(into.data ? into.data : "", into.len, 0, NULL);
        if (!value)
            fail_msg("%s: not JSON: %s", rows[i].text, into.data);
        if (!slice_equal_string(buffer_slice(&into), rows[i].wanted))
            print_error("%s\n  got    %s\n  wanted %s\n", rows[i].text, into.data, rows[i].wanted);
        assert_true(slice_equal_string(buffer_slice(&into), rows[i].wanted));
        json_decref(value);
        buffer_free(&into);
    }
}

static void there_may_be_nothing(void **state)
{
    (void)state;
    struct buffer into = {0};
    assert_false(jsonmend(SLICE("no brackets"), &into));
    assert_false(jsonmend(SLICE(""), &into));
    assert_int_equal(jsonmend_core(SLICE("  ")).len, 0);
    assert_true(slice_equal_string(jsonmend_core(SLICE("x = {1};")), "{1}"));
    assert_true(slice_equal_string(jsonmend_core(SLICE("<![CDATA[{1}]]>")), "{1}"));
    buffer_free(&into);
}

static void depth_is_bounded(void **state)
{
    (void)state;
    struct buffer text = {0}, into = {0};
    for (int i = 0; i < 100000; i++)
        buffer_add_string(&text, i % 2 ? "[" : "{\"a\":");
    assert_true(jsonmend(buffer_slice(&text), &into));
    json_t *value = json_loadb(into.data, into.len, 0, NULL);
    assert_non_null(value);
    json_decref(value);
    buffer_free(&text);
    buffer_free(&into);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_become_whole),
        cmocka_unit_test(there_may_be_nothing),
        cmocka_unit_test(depth_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
