/* Where the program starts and the only place that ends it: options, settings, subcommand. */
#include <config.h>

#include "app/command.h"
#include "app/complain.h"
#include "app/list_keys.h"
#include "base/log.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void log_line(const char *line)
{
    fprintf(stderr, "hexapla: %s\n", line);
}

/* Prints and flushes, so that a full disk is noticed. */
static int print_all(struct buffer *text)
{
    bool done = fwrite(text->data, 1, text->len, stdout) == text->len && fflush(stdout) == 0;
    buffer_free(text);
    return done ? EXIT_SUCCESS : 2;
}

static int print_help(void)
{
    struct buffer text = {0};
    options_help(&text);
    return print_all(&text);
}

static int print_version(void)
{
    struct buffer text = {0};
    buffer_add_string(&text, PACKAGE_STRING "\n");
    return print_all(&text);
}

static int print_keys(const struct options *options, const struct config *config)
{
    struct buffer text = {0};
    list_keys(options, config, &text);
    return print_all(&text);
}

/* --help, --version: whether one was given; then *status is set. */
static bool print_asked(const struct options *options, int *status)
{
    if (options->help)
        *status = print_help();
    else if (options->version)
        *status = print_version();
    else
        return false;
    return true;
}

/* diff can name its first article by --base; score reads standard input. */
static bool has_paths(const struct options *options)
{
    return options->paths.count > 0 || options->command == COMMAND_SCORE ||
           (options->command == COMMAND_DIFF && options->pairs);
}

static int dispatch(const struct options *options, struct config *config)
{
    switch (options->command) {
    case COMMAND_DIFF:
        return options->pairs ? command_pairs(options) : command_diff(options);
    case COMMAND_EXTRACT:
        return command_extract(options);
    case COMMAND_SCORE:
        return command_score(options);
    default:
        return command_read(options, config);
    }
}

static bool check(const struct options *options, const struct config *config, struct error *error)
{
    bool diff = options->command == COMMAND_DIFF || options->command == COMMAND_READ;
    if (diff && options->format > OUTPUT_JSON)
        return error_set(error, MESSAGE_USAGE, "", "--format: %s prints text or json",
                         command_name(options->command));
    if (options->command != COMMAND_READ && slice_equal(options->view, SLICE("library")))
        return error_set(error, MESSAGE_USAGE, "", "--view=library: only the reader has a library");
    if (options->fields.count && options->format != OUTPUT_JSON)
        return error_set(error, MESSAGE_USAGE, "", "--fields goes with --format=json");
    if (options->command == COMMAND_SCORE && options->paths.count > 1)
        return error_set(error, MESSAGE_USAGE, "", "score reads one file");
    if (options->pairs && options->paths.count)
        return error_set(error, MESSAGE_USAGE, "", "--pairs names the files; give no others");
    if (options->theme &&
        themes_find(config->themes, slice_from(options->theme)) == themes_count(config->themes))
        return error_set(error, MESSAGE_USAGE, "", "there is no theme '%s'", options->theme);
    if (!has_paths(options))
        return error_set(error, MESSAGE_USAGE, "", "no file or folder is named");
    return true;
}

static int run(int argc, char **argv, struct options *options, struct config *config)
{
    struct options first;
    struct error error = {0};
    int status = 2;
    options_init(&first);
    bool parsed = options_parse(&first, argc, argv, &error);
    if (!parsed)
        complain(&error);
    bool printed = parsed && print_asked(&first, &status);
    options->no_config = first.no_config;
    options->config = first.config;
    options_free(&first);
    if (!parsed || printed)
        return status;
    bool read = config_read(config, options, &error) && options_parse(options, argc, argv, &error);
    if (read && options->list_keys)
        return print_keys(options, config);
    if (!read || !check(options, config, &error)) {
        complain(&error);
        return 2;
    }
    if (options->verbose)
        log_set_sink(log_line);
    return dispatch(options, config);
}

int main(int argc, char **argv)
{
    struct options options;
    struct config config = {0};
    /* LC_CTYPE only: numbers keep their point everywhere. */
    setlocale(LC_CTYPE, "");
    options_init(&options);
    int status = run(argc, argv, &options, &config);
    options_free(&options);
    config_free(&config);
    return status;
}
