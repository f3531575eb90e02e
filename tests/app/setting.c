/* The line grammar of settings: words, quotation marks, comments, and lines that are refused. */
#include "app/setting.h"

#include "base/buffer.h"
#include "base/limits.h"

#include <stdio.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The words of a line joined by '|', or "error: …". */
static void join(struct slice line, struct buffer *into)
{
    struct arena *arena = arena_new();
    struct setting setting;
    struct error error = {0};
    buffer_clear(into);
    if (!setting_parse(arena, line, &setting, &error))
        buffer_format(into, "error: %s", error.detail);
    else
        for (size_t i = 0; i < setting.count; i++)
            buffer_format(into, "%s%.*s", i ? "|" : "", SLICE_ARG(setting.words[i]));
    arena_free(arena);
}

static void test_words(void **state)
{
    static const struct {
        const char *line, *want;
    } table[] = {
        {"", ""},
        {"   \t ", ""},
        {"# a comment", ""},
        {"set theme light", "set|theme|light"},
        {"  set\ttheme   light  # why not\r", "set|theme|light"},
        {"set name \"two words\"", "set|name|two words"},
        {"set name \"\"", "set|name|"},
        {"set name \"a \\\"b\\\" \\\\ c\"", "set|name|a \"b\" \\ c"},
        {"bind parallel F# none", "bind|parallel|F#|none"},
        {"set name \"open", "error: a quotation mark stays open"},
        {"set \x01 x", "error: the line holds a control character"},
        {"set \xff x", "error: the line is not UTF-8"},
    };
    struct buffer got = {0};
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        join(slice_from(table[i].line), &got);
        assert_string_equal(got.data ? got.data : "", table[i].want);
    }
    buffer_free(&got);
}

static void test_long_line(void **state)
{
    struct buffer line = {0}, got = {0};
    (void)state;
    for (size_t i = 0; i <= LIMIT_SETTING_LINE; i++)
        buffer_add_char(&line, 'a');
    join(buffer_slice(&line), &got);
    assert_string_equal(got.data, "error: the line is too long");
    line.len--;
    join(buffer_slice(&line), &got);
    assert_int_equal(got.len, LIMIT_SETTING_LINE);
    buffer_free(&line);
    buffer_free(&got);
}

static bool apply(void *context, const struct setting *setting, struct error *error)
{
    struct buffer *into = context;
    if (slice_equal_string(setting->words[0], "bad"))
        return error_set(error, MESSAGE_SETTING, "", "not this one");
    buffer_format(into, "[%.*s]", SLICE_ARG(setting->words[0]));
    return true;
}

static void fault(void *context, const struct error *error)
{
    buffer_format(context, "<%s %s>", error->where, error->detail);
}

static void test_bad_lines_are_reported_and_skipped(void **state)
{
    struct buffer got = {0};
    struct setting_reader reader = {apply, fault, &got};
    (void)state;
    setting_read(SLICE("one\n\nbad\n# no\n\"\ntwo"), "file", &reader);
    assert_string_equal(got.data, "[one]<file:3 not this one>"
                                  "<file:5 a quotation mark stays open>[two]");
    buffer_free(&got);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_long_line),
        cmocka_unit_test(test_bad_lines_are_reported_and_skipped),
    };
    return cmocka_run_group_tests_name("setting", tests, NULL, NULL);
}
