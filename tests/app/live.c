/* Settings changed while the program runs, and writing them back. */
#include "app/live.h"
#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct bench {
    struct config config;
    struct options options;
};

static void open_bench(struct bench *bench)
{
    struct error error = {0};
    options_init(&bench->options);
    bench->options.no_config = true;
    assert_true(config_read(&bench->config, &bench->options, &error));
}

static void close_bench(struct bench *bench)
{
    config_free(&bench->config);
    options_free(&bench->options);
}

static void test_effects(void **state)
{
    static const struct {
        const char *line;
        bool done;
        enum live_effect effect;
        const char *said;
    } table[] = {
        {"set threshold 0.4", true, LIVE_THRESHOLD, "threshold is 0.4"},
        {"set theme light", true, LIVE_THEME, "theme is light"},
        {"set theme none-such", false, LIVE_NOTHING, "there is no theme 'none-such'"},
        {"set color never", true, LIVE_COLOR, "color is never"},
        {"set marks ascii", true, LIVE_MARKS, "marks is ascii"},
        {"set keys less", true, LIVE_KEYMAP, "keys is less"},
        {"set keys emacs", false, LIVE_NOTHING, "keys emacs: default or less is wanted"},
        {"set min-run 5", true, LIVE_SHARING, "min-run is 5"},
        {"set min-run no", false, LIVE_NOTHING, "min-run no: a number of words is wanted"},
        {"set exclude quotes", true, LIVE_SHARING, "exclude is quotes"},
        {"set exclude ads", false, LIVE_NOTHING,
         "exclude ads: quotes, bylines, headings or none is wanted"},
        {"set language de", true, LIVE_READING, "language is de"},
        {"set width 80", true, LIVE_NOTHING, "width is 80"},
        {"set nothing 1", false, LIVE_NOTHING, "there is no setting 'nothing'"},
        {"bind all ^X quit", true, LIVE_KEYS, "all, ^X: quit"},
        {"bind all ^X no-such", false, LIVE_NOTHING, "there is no action 'no-such'"},
        {"theme dark same 80 bold", true, LIVE_THEME, "dark, same: 80 bold"},
        {"set theme", false, LIVE_NOTHING, "'set NAME VALUE' is wanted"},
        {"set \"theme", false, LIVE_NOTHING, "a quotation mark stays open"},
    };
    struct bench bench;
    (void)state;
    open_bench(&bench);
    for (size_t i = 0; i < COUNT(table); i++) {
        enum live_effect effect;
        struct error error = {0};
        struct buffer said = {0};
        struct slice line = slice_from(table[i].line);
        assert_int_equal(live_apply(line, &bench.config, &bench.options, &effect, &error),
                         table[i].done);
        assert_int_equal(effect, table[i].effect);
        if (table[i].done)
            live_say(line, &said);
        else
            buffer_add_string(&said, error.detail);
        assert_string_equal(said.data, table[i].said);
        buffer_free(&said);
    }
    assert_true(bench.options.threshold > 0.39 && bench.options.threshold < 0.41);
    assert_string_equal(bench.options.theme, "light");
    close_bench(&bench);
}

/* Writes text into a file of a new folder; gives its path, which the caller frees. */
static char *old_settings(const char *text)
{
    char folder[] = "/tmp/hexapla-live-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *path = malloc(strlen(folder) + 16);
    sprintf(path, "%s/new/config", folder);
    if (text) {
        char *slash = strrchr(path, '/');
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs(text, file);
        fclose(file);
    }
    return path;
}

static void remove_settings(char *path)
{
    unlink(path);
    for (int i = 0; i < 2; i++) {
        *strrchr(path, '/') = '\0';
        rmdir(path);
    }
    free(path);
}

static void check_write(const char *before, const char *const *lines, size_t count,
                        const char *after)
{
    struct bench bench;
    struct buffer path = {0}, text = {0};
    struct error error = {0};
    enum live_effect effect;
    char *file = old_settings(before);
    open_bench(&bench);
    bench.options.config = file;
    for (size_t i = 0; i < count; i++)
        assert_true(
            live_apply(slice_from(lines[i]), &bench.config, &bench.options, &effect, &error));
    if (!config_write(&bench.config, &bench.options, &path, &error))
        fail_msg("%s: %s", error.where, error.detail);
    assert_string_equal(path.data, file);
    assert_true(file_read(file, 10000, &text, &error));
    assert_string_equal(text.data, after);
    buffer_free(&path);
    buffer_free(&text);
    close_bench(&bench);
    remove_settings(file);
}

static void test_write(void **state)
{
    static const char *const lines[] = {"set threshold 0.3", "bind all ^X quit",
                                        "set threshold 0.4", "theme dark same 80"};
    (void)state;
    check_write(NULL, lines, COUNT(lines),
                "set threshold 0.4\nbind all ^X quit\ntheme dark same 80\n");
    check_write("# mine\nset  threshold 0.6 # high\nset theme light\nnonsense \"\n"
                "bind all ^X help\nbind focus ^X help",
                lines, COUNT(lines),
                "# mine\nset threshold 0.4\nset theme light\nnonsense \"\n"
                "bind all ^X quit\nbind focus ^X help\ntheme dark same 80\n");
    check_write("set theme light\n", NULL, 0, "set theme light\n");
}

static void test_cannot_write(void **state)
{
    struct bench bench;
    struct buffer path = {0};
    struct error error = {0};
    (void)state;
    open_bench(&bench);
    bench.options.config = "/dev/null/no/config";
    assert_false(config_write(&bench.config, &bench.options, &path, &error));
    assert_true(error.detail[0]);
    buffer_free(&path);
    close_bench(&bench);
}

static void test_vocabulary(void **state)
{
    struct bench bench;
    (void)state;
    open_bench(&bench);
    struct vocabulary *vocabulary = live_vocabulary(&bench.config, bench.config.arena);
    bool threshold = false, keys = false, config = false;
    for (size_t i = 0; i < vocabulary->setting_count; i++) {
        const char *name = vocabulary->settings[i].name;
        threshold |= strcmp(name, "threshold") == 0;
        keys |= strcmp(name, "keys") == 0 && strstr(vocabulary->settings[i].values, "less");
        config |= strcmp(name, "config") == 0; /* no setting */
    }
    assert_true(threshold && keys && !config);
    assert_string_equal(vocabulary->themes[0], "dark");
    close_bench(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_effects),
        cmocka_unit_test(test_write),
        cmocka_unit_test(test_cannot_write),
        cmocka_unit_test(test_vocabulary),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
