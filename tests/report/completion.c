/* What the shell completes after --fields is what the tables of keys hold. */
#include "base/file.h"
#include "report/report.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <jansson.h>
#include <stdio.h>

/* The words in quotation marks after the first mark beyond "--fields)" (and the command's own
 * mark), up to ";;", with a space around each. */
static void offered(const struct buffer *script, const char *mark, struct buffer *into)
{
    struct slice all = buffer_slice(script);
    size_t start = slice_find(all, SLICE("--fields)\n"), 0);
    assert_true(start < all.len);
    start = slice_find(all, slice_from(mark), start);
    size_t end = slice_find(all, SLICE(";;"), start);
    assert_true(end < all.len);
    bool quoted = false;
    buffer_add_char(into, ' ');
    for (size_t i = start + strlen(mark); i < end; i++) {
        if (all.data[i] == '"') {
            quoted = !quoted;
            if (!quoted)
                buffer_add_char(into, ' ');
        } else if (quoted) {
            buffer_add_char(into, all.data[i]);
        }
    }
}

static void check(struct buffer *offers, struct buffer *line, bool (*known)(struct slice))
{
    json_t *object = json_loadb(line->data, line->len, JSON_ALLOW_NUL, NULL), *value;
    const char *key;
    size_t count = 0;
    assert_non_null(object);
    json_object_foreach(object, key, value)
    {
        struct buffer word = {0};
        buffer_format(&word, " %s ", key);
        if (slice_find(buffer_slice(offers), buffer_slice(&word), 0) == offers->len)
            fail_msg("%s is not completed", key);
        buffer_free(&word);
        count++;
    }
    struct slice rest = buffer_slice(offers);
    while ((rest = slice_trim(rest)).len) {
        size_t end = slice_find(rest, SLICE(" "), 0);
        if (!known(slice_sub(rest, 0, end)))
            fail_msg("%.*s is completed, but no key", (int)end, rest.data);
        rest = slice_sub(rest, end, rest.len);
        count--;
    }
    assert_int_equal(count, 0);
    json_decref(object);
    buffer_free(offers);
    buffer_free(line);
}

static void test_fields(void **state)
{
    (void)state;
    char path[4096];
    const char *top = getenv("top_srcdir");
    struct buffer script = {0}, offers = {0}, line = {0};
    snprintf(path, sizeof path, "%s/completions/hexapla.bash", top ? top : ".");
    assert_true(file_read(path, 1 << 20, &script, NULL));
    struct comparison *comparison = sample_comparison();
    offered(&script, "extract)", &offers);
    report_article_json(comparison->articles[0], NULL, &line);
    check(&offers, &line, report_article_has_field);
    offered(&script, "*)", &offers);
    report_comparison_json(comparison, &(struct report_json_options){.fields = NULL}, &line);
    check(&offers, &line, report_comparison_has_field);
    comparison_release(comparison);
    buffer_free(&script);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_fields)};
    return cmocka_run_group_tests_name("completion", tests, NULL, NULL);
}
