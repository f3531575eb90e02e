/* The command line: which words are what, and what is refused. */
#include "app/options.h"
#include "model/comparison.h"

#include <stdio.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { MOST = 24 };

/* Parses a line of words parted by single spaces. */
static bool parse(struct options *options, const char *line, struct error *error)
{
    static char copy[300];
    char *argv[MOST + 1] = {"hexapla"};
    int argc = 1;
    snprintf(copy, sizeof copy, "%s", line);
    for (char *word = strtok(copy, " "); word && argc < MOST; word = strtok(NULL, " "))
        argv[argc++] = word;
    options_init(options);
    return options_parse(options, argc, argv, error);
}

static void test_subcommands(void **state)
{
    static const struct {
        const char *line;
        enum command command;
        size_t paths;
    } table[] = {
        {"a b", COMMAND_READ, 2},
        {"read a b", COMMAND_READ, 2},
        {"diff a b", COMMAND_DIFF, 2},
        {"--raw diff a b", COMMAND_DIFF, 2},
        {"diff a --raw b", COMMAND_DIFF, 2},
        {"./diff b", COMMAND_READ, 2},
        {"a diff", COMMAND_READ, 2},
        {"extract extract", COMMAND_EXTRACT, 1},
        {"score", COMMAND_SCORE, 0},
        {"diff -- -a -b", COMMAND_DIFF, 2},
    };
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct options options;
        struct error error = {0};
        assert_true(parse(&options, table[i].line, &error));
        assert_int_equal(options.command, table[i].command);
        assert_int_equal(options.paths.count, table[i].paths);
        options_free(&options);
    }
}

static void test_values(void **state)
{
    struct options options;
    struct error error = {0};
    (void)state;
    assert_true(parse(&options,
                      "diff -b 2 -l A=Wire --label=B=Rewrite --width=100 -f json "
                      "--fields=id,statements --only=near,conflict -t0.25 --min-run=5 "
                      "--exclude=quotes,headings -j3",
                      &error));
    assert_string_equal(options.base, "2");
    assert_int_equal(options.labels.count, 2);
    assert_true(slice_equal_string(options.labels.items[1], "B=Rewrite"));
    assert_int_equal(options.width, 100);
    assert_int_equal(options.format, OUTPUT_JSON);
    assert_int_equal(options.fields.count, 2);
    assert_int_equal(options.only, 1u << 1 | 1u << 4);
    assert_true(options.threshold == 0.25);
    assert_int_equal(options.min_run, 5);
    assert_int_equal(options.excluded, EXCLUDE_QUOTES | EXCLUDE_HEADINGS);
    assert_int_equal(options.jobs, 3);
    options_free(&options);
}

static void test_mistakes(void **state)
{
    static const struct {
        const char *line, *want;
    } table[] = {
        {"--nonsense a", "unrecognized option '--nonsense'"},
        {"-Z a", "unrecognized option '-Z'"},
        {"a --width", "option '--width' needs a value"},
        {"a -w", "option '-w' needs a value"},
        {"--raw=yes a", "option '--raw=yes' takes no value"},
        {"--width=wide a", "--width=wide: 20 to 10000 columns are possible"},
        {"--threshold=2 a", "--threshold=2: a number from 0 to 1 is wanted"},
        {"--threshold=nan a", "--threshold=nan: a number from 0 to 1 is wanted"},
        {"--format=pdf a", "--format=pdf: there is no such format"},
        {"check a b", "'check' is not there yet (a file: ./check)"},
        {"--only=shared a", "--only=shared: there is no such class"},
        {"--fields=nothing a", "--fields=nothing: there is no such key"},
        {"--as=docs a", "--as=docs: there is no such format"},
        {"--label=A a", "--label=A: A=NAME is wanted"},
        {"--theme-of=x a", "unrecognized option '--theme-of=x'"},
        {"score --raw", "option '--raw' does not go with 'score'"},
        {"extract --pairs=x", "option '--pairs' does not go with 'extract'"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct options options;
        struct error error = {0};
        assert_false(parse(&options, table[i].line, &error));
        assert_int_equal(error.code, MESSAGE_USAGE);
        assert_string_equal(error.detail, table[i].want);
        options_free(&options);
    }
}

static void test_settings(void **state)
{
    struct options options;
    struct error error = {0};
    (void)state;
    options_init(&options);
    assert_true(options_set(&options, SLICE("theme"), SLICE("light"), &error));
    assert_string_equal(options.theme, "light");
    assert_true(options_set(&options, SLICE("linear"), SLICE("on"), &error));
    assert_true(options.linear);
    assert_true(options_set(&options, SLICE("linear"), SLICE("off"), &error));
    assert_false(options.linear);
    assert_false(options_set(&options, SLICE("linear"), SLICE("maybe"), &error));
    assert_false(options_set(&options, SLICE("output"), SLICE("x"), &error));
    assert_string_equal(error.detail, "there is no setting 'output'");
    options_free(&options);
}

static void test_help_names_every_common_option(void **state)
{
    struct buffer text = {0};
    static const char *const names[] = {
        "--base=", "--label=", "--format=", "--pairs=", "--raw", "--version"};
    (void)state;
    options_help(&text);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        assert_non_null(strstr(text.data, names[i]));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_subcommands),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_settings),
        cmocka_unit_test(test_help_names_every_common_option),
    };
    return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
