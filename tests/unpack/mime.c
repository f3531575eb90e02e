/* Headers and codings, one case a line. */
#include "unpack/mime.h"

#include "base/base64.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void check(struct slice got, const char *expected)
{
    if (!expected && slice_is_none(got))
        return;
    if (!expected || !slice_equal(got, slice_from(expected)))
        fail_msg("\"%.*s\", not \"%s\"", SLICE_ARG(got), expected ? expected : "(absent)");
}

static const struct {
    const char *head, *name, *value;
} fields[] = {
    {"A: b\r\nC: d\r\n\r\n", "C", "d"},
    {"A: b\nContent-Type: text/html;\n\tcharset=x\nD: e\n\n", "content-type",
     "text/html; charset=x"},
    {"Content-Type : text/html\r\n", "Content-Type", "text/html"},
    {"Content-Type-Not: x\r\n", "Content-Type", NULL},
    {"A: 1\r\nA: 2\r\n", "A", "1"},
    {"A:\r\n B\r\n", "A", "B"},
    {"A:", "A", ""},
    {"", "A", NULL},
};

static const struct {
    const char *value, *name, *parameter;
} parameters[] = {
    {"text/html; charset=utf-8", "charset", "utf-8"},
    {"text/html; charset = \"utf-8\" ; x=y", "charset", "utf-8"},
    {"multipart/related; boundary=\"a;b=\\\"c\"; type=x", "boundary", "a;b=\"c"},
    {"text/html;charset=utf-8", "boundary", NULL},
    {"a/b; boundary*0=ab; boundary*1=\"cd\"", "boundary", "abcd"},
    {"a/b; name*=utf-8'en'%C3%A9t%C3%A9", "name", "été"},
    {"text/html; charset", "charset", ""},
    {"text/html; charset=\"utf-8", "charset", "utf-8"},
    {"text/html", "charset", NULL},
};

static const struct {
    const char *value, *text, *charset;
} words[] = {
    {"plain text", "plain text", NULL},
    {"=?utf-8?Q?Caf=C3=A9_closed?= now", "Café closed now", "utf-8"},
    {"=?UTF-8?B?Q2Fmw6k=?= =?UTF-8?B?IGNsb3NlZA==?=", "Café closed", "UTF-8"},
    {"=?broken", "=?broken", NULL},
    {"a =?utf-8?Q?b?= c", "a b c", "utf-8"},
};

static void test_headers(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        check(mime_field(slice_from(fields[i].head), fields[i].name, arena), fields[i].value);
    for (size_t i = 0; i < sizeof parameters / sizeof *parameters; i++)
        check(mime_parameter(slice_from(parameters[i].value), parameters[i].name, arena),
              parameters[i].parameter);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct slice charset;
        check(mime_words(slice_from(words[i].value), arena, &charset), words[i].text);
        check(charset, words[i].charset);
    }
    check(mime_type(SLICE(" Text/HTML ; x=y"), arena), "text/html");
    assert_int_equal(mime_head(SLICE("A: b\r\n\r\nbody")), 8);
    assert_int_equal(mime_head(SLICE("A: b\n--border\nbody")), 5);
    assert_int_equal(mime_head(SLICE("A: b")), 4);
    assert_int_equal(mime_head(SLICE("A: b\n ")), 6);
    arena_free(arena);
}

static const struct {
    char coding; /* q quoted-printable, b base64, c chunks */
    const char *coded, *text;
    bool whole;
} codings[] = {
    {'q', "a=3Db=\r\nc", "a=bc", true},
    {'q', "caf=C3=A9 = and =zz =", "café = and =zz ", true},
    {'q', "soft=  \nline", "softline", true},
    {'b', "SGVs\r\nbG8=", "Hello", true},
    {'b', "SGVsbG8", "Hello", true},
    {'b', "SGk=SGk=", "HiHi", true},
    {'b', "SGVs*bG8=", "Hello", false},
    {'b', "_-8", "\xFF\xEF", true},
    {'c', "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde", true},
    {'c', "3\r\nabc\r\n5\r\nde", "abcde", false},
    {'c', "3\nabc\n0\n", "abc", true},
    {'c', "3\r\nabcdef", "abcdef", false},
};

static void test_codings(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof codings / sizeof *codings; i++) {
        struct buffer text = {0};
        struct slice coded = slice_from(codings[i].coded);
        bool whole = true;
        if (codings[i].coding == 'q')
            mime_quoted(coded, &text);
        else if (codings[i].coding == 'b')
            whole = base64_decode(coded, &text) == 0;
        else
            whole = mime_chunks(coded, &text);
        check(buffer_slice(&text), codings[i].text);
        assert_int_equal(whole, codings[i].whole);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_headers),
        cmocka_unit_test(test_codings),
    };
    return cmocka_run_group_tests_name("mime", tests, NULL, NULL);
}
