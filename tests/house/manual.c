/* The manuals say what the tables say: every limit with its value, every key with its action and
 * what it does, every message code, every meaning. Read from
 * $top_srcdir/man; lines are compared after mdoc's escapes are undone. */
#include "base/file.h"
#include "base/limits.h"
#include "canvas/canvas.h"
#include "keyboard/action.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* \& is nothing; \(xx a character that roff would take for something else. */
static void unescape(struct slice s, struct buffer *into)
{
    static const struct {
        const char *escape, *text;
    } escapes[] = {{"\\&", ""},     {"\\(ha", "^"}, {"\\(ti", "~"}, {"\\(aq", "'"},
                   {"\\(dq", "\""}, {"\\(ga", "`"}, {"\\e", "\\"}};
    for (size_t at = 0; at < s.len;) {
        size_t i = 0, count = sizeof escapes / sizeof escapes[0];
        struct slice rest = slice_sub(s, at, s.len);
        while (i < count && !slice_starts(rest, slice_from(escapes[i].escape)))
            i++;
        if (i < count) {
            buffer_add_string(into, escapes[i].text);
            at += strlen(escapes[i].escape);
        } else {
            buffer_add_char(into, s.data[at++]);
        }
    }
}

static void read_manual(const char *name, struct buffer *into)
{
    char path[4096];
    const char *top = getenv("top_srcdir");
    struct buffer raw = {0};
    snprintf(path, sizeof path, "%s/man/%s", top ? top : ".", name);
    assert_true(file_read(path, 1 << 20, &raw, NULL));
    unescape(buffer_slice(&raw), into);
    buffer_free(&raw);
}

/* Whether the manual has exactly this line. */
static bool has_line(const struct buffer *manual, const char *line)
{
    struct slice rest = buffer_slice(manual), one;
    while (slice_next_line(&rest, &one))
        if (slice_equal_string(one, line))
            return true;
    return false;
}

static int missing(const struct buffer *manual, const struct buffer *line)
{
    if (has_line(manual, line->data))
        return 0;
    print_error("the manual lacks: %s\n", line->data);
    return 1;
}

static void test_limits(void **state)
{
    (void)state;
    struct buffer manual = {0}, line = {0};
    size_t count;
    int lacking = 0;
    const struct limit *table = limits_table(&count);
    read_manual("hexapla.1", &manual);
    for (size_t i = 0; i < count; i++) {
        buffer_clear(&line);
        buffer_format(&line, ".It Dv %s Ta %zu Ta %s: %s", table[i].name, table[i].value,
                      table[i].unit, table[i].what);
        lacking += missing(&manual, &line);
    }
    assert_true(count > 0);
    assert_int_equal(lacking, 0);
    buffer_free(&manual);
    buffer_free(&line);
}

static void test_keys(void **state)
{
    (void)state;
    struct buffer manual = {0}, line = {0};
    size_t count;
    int lacking = 0;
    const struct action_info *table = action_table(&count);
    read_manual("hexapla.1", &manual);
    for (size_t i = 0; i < count; i++) {
        const char *quote = table[i].keys && strchr(table[i].keys, ' ') ? "\"" : "";
        buffer_clear(&line);
        if (table[i].action == ACTION_NONE)
            buffer_format(&line, ".Ss %s", table[i].help);
        else
            buffer_format(&line, ".It Ic %s%s%s Ta Ic %s Ta %s", quote, table[i].keys, quote,
                          table[i].name, table[i].help);
        lacking += missing(&manual, &line);
    }
    assert_true(count > 0);
    assert_int_equal(lacking, 0);
    buffer_free(&manual);
    buffer_free(&line);
}

static void test_messages(void **state)
{
    (void)state;
    struct buffer manual = {0}, line = {0};
    int lacking = 0;
    read_manual("hexapla.5", &manual);
    for (int i = MESSAGE_NONE + 1; i < MESSAGE_COUNT; i++) {
        enum message message = (enum message)i;
        buffer_clear(&line);
        buffer_format(&line, ".It Li %s Ta %s Ta %s", message_code(message),
                      message_severity(message) == SEVERITY_ERROR ? "error" : "warning",
                      message_text(message));
        lacking += missing(&manual, &line);
    }
    assert_int_equal(lacking, 0);
    buffer_free(&manual);
    buffer_free(&line);
}

static void test_meanings(void **state)
{
    (void)state;
#define X(name, word, what) ".It Li " word " Ta " what,
    static const char *const lines[] = {MEANINGS(X)};
#undef X
    struct buffer manual = {0};
    int lacking = 0;
    read_manual("hexapla.5", &manual);
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (!has_line(&manual, lines[i])) {
            print_error("the manual lacks: %s\n", lines[i]);
            lacking++;
        }
    assert_int_equal(lacking, 0);
    buffer_free(&manual);
}

/* The check would see it. */
static void test_missing_line_is_seen(void **state)
{
    (void)state;
    struct buffer manual = {0};
    unescape(SLICE(".It Ic \"\\(haD x\" Ta \\&| b\n.It\n"), &manual);
    assert_true(has_line(&manual, ".It Ic \"^D x\" Ta | b"));
    assert_false(has_line(&manual, ".It Ic"));
    buffer_free(&manual);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_messages),
        cmocka_unit_test(test_meanings),
        cmocka_unit_test(test_missing_line_is_seen),
    };
    return cmocka_run_group_tests_name("manual", tests, NULL, NULL);
}
