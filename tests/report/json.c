/* JSON as it is written: the order of keys, what absent values look like, escaping, numbers, and
 * the choice of keys. */
#include "report/emit.h"
#include "report/report.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <locale.h>
#include <math.h>

#include "golden.h"

static void check_text(struct slice text, const char *want)
{
    struct buffer out = {0};
    struct emit emit = {.into = &out};
    emit_text(&emit, text);
    assert_string_equal(out.data, want);
    buffer_free(&out);
}

static void test_text(void **state)
{
    (void)state;
    check_text(SLICE_NONE, "null");
    check_text(SLICE(""), "\"\"");
    check_text(SLICE("a \"b\" \\ c\n\t"), "\"a \\\"b\\\" \\\\ c\\n\\t\"");
    check_text(SLICE("\x1b[31m\0x"), "\"\\u001B[31m\\u0000x\"");
    check_text(SLICE("caf\xc3\xa9 \xe2\x80\xae"), "\"caf\xc3\xa9 \xe2\x80\xae\"");
    check_text(SLICE("bad \xff!"), "\"bad \xef\xbf\xbd!\"");
}

static void check_real(double number, const char *want)
{
    struct buffer out = {0};
    struct emit emit = {.into = &out};
    emit_real(&emit, number);
    assert_string_equal(out.data, want);
    buffer_free(&out);
}

static void test_real(void **state)
{
    (void)state;
    check_real(0, "0.0");
    check_real(1, "1.0");
    check_real(0.1 + 0.2, "0.3");
    check_real(2.0 / 3, "0.666667");
    check_real(NAN, "null");
}

/* A locale with a decimal comma, where the machine has one. */
static void test_real_in_another_locale(void **state)
{
    (void)state;
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "fr_FR"};
    bool found = false;
    for (size_t i = 0; !found && i < sizeof names / sizeof names[0]; i++)
        found = setlocale(LC_NUMERIC, names[i]) != NULL;
    if (!found)
        return;
    check_real(0.5, "0.5");
    setlocale(LC_NUMERIC, "C");
}

static void test_numbers_and_ids(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct emit emit = {.into = &out};
    emit_open(&emit, '[');
    emit_integer(&emit, 0);
    emit_integer(&emit, UINT64_MAX);
    emit_id(&emit, 0xabc, 0);
    emit_id(&emit, UINT64_MAX, 12);
    emit_range(&emit, (struct range){3, 4294967295});
    emit_close(&emit, ']');
    assert_string_equal(out.data, "[0,18446744073709551615,\"0000000000000abc\","
                                  "\"ffffffffffffffff-12\",[3,4294967295]]");
    buffer_free(&out);
}

static void test_path_bytes(void **state)
{
    (void)state;
    static const struct {
        struct slice path;
        const char *want;
    } cases[] = {
        {SLICE("a.txt"), "{\"path\":\"a.txt\"}"},
        {SLICE("\xff"), "{\"path\":\"\xef\xbf\xbd\",\"path_bytes\":\"/w==\"}"},
        {SLICE("a\xff"), "{\"path\":\"a\xef\xbf\xbd\",\"path_bytes\":\"Yf8=\"}"},
        {SLICE("ab\xff"), "{\"path\":\"ab\xef\xbf\xbd\",\"path_bytes\":\"YWL/\"}"},
        {SLICE("abc\xff"), "{\"path\":\"abc\xef\xbf\xbd\",\"path_bytes\":\"YWJj/w==\"}"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct buffer out = {0};
        struct emit emit = {.into = &out};
        emit_open(&emit, '{');
        emit_key(&emit, "path");
        emit_path(&emit, cases[i].path);
        emit_close(&emit, '}');
        assert_string_equal(out.data, cases[i].want);
        buffer_free(&out);
    }
}

static void test_fields(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct comparison *comparison = sample_comparison();
    struct slice names[] = {SLICE("threshold"), SLICE("base")};
    report_comparison_json(
        comparison, &(struct report_json_options){.fields = &(struct fields){names, 2}}, &out);
    assert_string_equal(out.data, "{\"schema\":1,\"base\":null,\"threshold\":0.5}\n");
    buffer_clear(&out);
    struct slice title[] = {SLICE("title")};
    report_article_json(comparison->articles[2], &(struct fields){title, 1}, &out);
    assert_string_equal(out.data, "{\"schema\":1,\"title\":null}\n");
    assert_true(report_article_has_field(SLICE("schema")));
    assert_true(report_article_has_field(SLICE("sentences")));
    assert_false(report_article_has_field(SLICE("statements")));
    assert_true(report_comparison_has_field(SLICE("statements")));
    assert_false(report_comparison_has_field(SLICE("title")));
    buffer_free(&out);
    comparison_release(comparison);
}

/* --only leaves out statements and nothing else. */
static void test_only(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct comparison *comparison = sample_comparison();
    struct slice names[] = {SLICE("statements")};
    struct report_json_options options = {.fields = &(struct fields){names, 1},
                                          .only = REPORT_ONLY_CONFLICT};
    report_comparison_json(comparison, &options, &out);
    struct slice all = buffer_slice(&out);
    assert_true(slice_find(all, SLICE("\"conflict\""), 0) < all.len);
    assert_true(slice_find(all, SLICE("\"unique\""), 0) == all.len);
    buffer_clear(&out);
    options.only = 1u << CLASS_VERBATIM;
    report_comparison_json(comparison, &options, &out);
    assert_string_equal(out.data, "{\"schema\":1,\"statements\":[]}\n");
    buffer_free(&out);
    comparison_release(comparison);
}

static void test_short_articles(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct comparison *comparison = sample_comparison();
    struct slice names[] = {SLICE("articles")};
    report_comparison_json(comparison, &(struct report_json_options){.short_articles = true}, &out);
    struct slice all = buffer_slice(&out);
    assert_true(slice_find(all, SLICE("\"sentences\":[{"), 0) == all.len);
    assert_true(slice_find(all, SLICE("\"path\":\"bridge/wire.txt\""), 0) < all.len);
    buffer_clear(&out);
    report_comparison_json(
        comparison,
        &(struct report_json_options){.fields = &(struct fields){names, 1}, .short_articles = true},
        &out);
    all = buffer_slice(&out);
    assert_true(slice_find(all, SLICE("\"sentences\":[{"), 0) < all.len);
    buffer_free(&out);
    comparison_release(comparison);
}

static void test_error(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct error error;
    error_set(&error, MESSAGE_TOO_LARGE, "big\xff.txt", "%d bytes", 9);
    report_error_json(&error, &out);
    assert_string_equal(out.data,
                        "{\"schema\":1,\"error\":{\"code\":\"too-large\",\"message\":\"is larger "
                        "than the limit: 9 bytes\",\"path\":\"big\xef\xbf\xbd.txt\","
                        "\"path_bytes\":\"Ymln/y50eHQ=\"}}\n");
    buffer_free(&out);
}

static void test_golden_comparison(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct comparison *comparison = sample_comparison();
    comparison->base = 0;
    report_comparison_json(comparison, &(struct report_json_options){.fields = NULL}, &out);
    golden_check("comparison.json", &out);
    buffer_free(&out);
    comparison_release(comparison);
}

/* Ten million bytes of text pass through in one go. */
static void test_long_text(void **state)
{
    (void)state;
    enum { LENGTH = 10000000 };
    struct article *article = article_new();
    char *bytes = arena_alloc(article->arena, LENGTH, 1);
    memset(bytes, '\n', LENGTH);
    article->path = SLICE("long.txt");
    article->text = slice_of(bytes, LENGTH);
    struct buffer out = {0};
    report_article_json(article, NULL, &out);
    assert_true(out.len > 2 * LENGTH && out.len < 2 * LENGTH + 2000);
    buffer_free(&out);
    article_release(article);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_real),
        cmocka_unit_test(test_real_in_another_locale),
        cmocka_unit_test(test_numbers_and_ids),
        cmocka_unit_test(test_path_bytes),
        cmocka_unit_test(test_fields),
        cmocka_unit_test(test_only),
        cmocka_unit_test(test_short_articles),
        cmocka_unit_test(test_error),
        cmocka_unit_test(test_golden_comparison),
        cmocka_unit_test(test_long_text),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
