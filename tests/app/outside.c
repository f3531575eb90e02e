/* Clipboard and browser, and the story written to a file. */
#include "app/outside.h"
#include "app/export.h"
#include "base/file.h"
#include "term/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static char folder[64];

static int make_home(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/hexapla-outside-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    return setenv("XDG_STATE_HOME", folder, 1);
}

static int remove_home(void **state)
{
    static const char *const names[] = {"/hexapla/clipboard", "/hexapla", "/out", "/out.json", ""};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s%s", folder, names[i]);
        remove(path);
    }
    return 0;
}

static void file_is(const char *name, const char *wanted)
{
    const struct timespec moment = {0, 10000000};
    char path[128];
    struct buffer text = {0};
    snprintf(path, sizeof path, "%s%s", folder, name);
    for (int i = 0; i < 1000; i++) {
        struct error error = {0};
        buffer_clear(&text);
        if (file_read(path, 1000, &text, &error) && text.len && strcmp(text.data, wanted) == 0)
            break;
        nanosleep(&moment, NULL);
    }
    assert_non_null(text.data);
    assert_string_equal(text.data, wanted);
    buffer_free(&text);
}

static bool copy(const char *how, struct term *term, struct slice text, struct buffer *said)
{
    struct options options;
    struct error error = {0};
    options_init(&options);
    options.clipboard = how;
    buffer_clear(said);
    bool done = outside_copy(&options, term, text, said, &error);
    if (!done)
        buffer_add_string(said, error.detail);
    options_free(&options);
    return done;
}

static void test_copy(void **state)
{
    struct term *term = script_open(24, 80, SLICE(""));
    struct buffer said = {0}, command = {0}, large = {0};
    (void)state;
    assert_true(copy(NULL, term, SLICE("one"), &said));
    assert_non_null(strstr(said.data, "Written to "));
    file_is("/hexapla/clipboard", "one");
    buffer_format(&command, "file:%s/out", folder);
    assert_true(copy(command.data, term, SLICE("two"), &said));
    file_is("/out", "two");
    buffer_clear(&command);
    buffer_format(&command, "tee \"%s/out\"", folder);
    assert_true(copy(command.data, term, SLICE("three"), &said));
    assert_string_equal(said.data, "Copied");
    file_is("/out", "three");
    assert_true(copy("osc52", term, SLICE("four"), &said));
    assert_true(slice_equal(script_sent(term), SLICE("\x1b]52;c;Zm91cg==\a")));
    assert_false(copy("no-such-program", term, SLICE("five"), &said));
    assert_false(copy("\"open", term, SLICE("six"), &said));
    while (large.len < 100000)
        buffer_add_string(&large, "seven ");
    assert_false(copy("osc52", term, buffer_slice(&large), &said));
    buffer_free(&said);
    buffer_free(&command);
    buffer_free(&large);
    term_close(term);
}

static bool browse(const char *browser, const char *url)
{
    struct options options;
    struct error error = {0};
    struct buffer said = {0};
    options_init(&options);
    options.browser = browser;
    bool done = outside_browse(&options, slice_from(url), &said, &error);
    buffer_free(&said);
    options_free(&options);
    return done;
}

static void test_browse(void **state)
{
    struct buffer browser = {0};
    (void)state;
    buffer_format(&browser, "sh -c \"printf '%%s' \\\"$0\\\" >%s/out\"", folder);
    assert_true(browse(browser.data, "https://a.example/?q=$(id)&x=;y"));
    file_is("/out", "https://a.example/?q=$(id)&x=;y");
    setenv("BROWSER", browser.data, 1);
    assert_false(browse(NULL, "file:///etc/passwd"));
    assert_false(browse(NULL, "javascript:alert(1)"));
    assert_false(browse(NULL, "https://a.example/ --new-window"));
    assert_false(browse(NULL, "-https://a.example"));
    assert_false(browse("no-such-browser", "https://a.example/"));
    buffer_free(&browser);
}

static bool export(struct comparison *comparison, const char *name, struct buffer *said)
{
    struct options options;
    struct error error = {0};
    struct buffer path = {0};
    options_init(&options);
    buffer_format(&path, "%s%s", folder, name);
    buffer_clear(said);
    bool done =
        export_story(&options, comparison, SLICE("parallel"), buffer_slice(&path), said, &error);
    if (!done)
        buffer_add_string(said, error.detail);
    buffer_free(&path);
    options_free(&options);
    return done;
}

static void test_export(void **state)
{
    struct article *articles[] = {article_new(), article_new()};
    struct comparison *comparison = comparison_new(articles, 2);
    struct buffer said = {0}, text = {0}, path = {0};
    struct error error = {0};
    (void)state;
    assert_true(export(comparison, "/out.json", &said));
    buffer_format(&path, "%s/out.json", folder);
    assert_true(file_read(path.data, 100000, &text, &error));
    assert_int_equal(strncmp(text.data, "{\"schema\":1,", 12), 0);
    assert_false(export(comparison, "/out.json", &said));
    assert_non_null(strstr(said.data, "already"));
    assert_true(export(comparison, "/out.json!", &said));
    assert_true(export(comparison, "/out", &said));
    buffer_clear(&text);
    assert_true(file_read(path.data, 100000, &text, &error));
    assert_false(export(comparison, "/out.html", &said));
    assert_false(export(comparison, "/out.MD!", &said));
    assert_true(export(comparison, "/out.htmlish", &said));
    assert_false(export(comparison, "/no/such/folder", &said));
    buffer_free(&said);
    buffer_free(&text);
    buffer_free(&path);
    comparison_release(comparison);
    article_release(articles[0]);
    article_release(articles[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_copy, make_home, remove_home),
        cmocka_unit_test_setup_teardown(test_browse, make_home, remove_home),
        cmocka_unit_test_setup_teardown(test_export, make_home, remove_home),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
