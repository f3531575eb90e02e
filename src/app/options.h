/* The command line, parsed: which subcommand, which options, which paths. One table of options
 * yields parsing, --help and the check which subcommand takes what. */
#ifndef HEXAPLA_APP_OPTIONS_H
#define HEXAPLA_APP_OPTIONS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"
#include "keyboard/complete.h"
#include "model/article.h"
#include "segment/segment.h"
#include "sheet/contrast.h"

enum command { COMMAND_READ, COMMAND_DIFF, COMMAND_EXTRACT, COMMAND_SCORE, COMMANDS };

enum output_format { OUTPUT_TEXT, OUTPUT_JSON, OUTPUT_SENTENCES, OUTPUT_MARKDOWN };

enum color_mode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct option_list {
    struct slice *items;
    size_t count;
};

/* Strings point into argv, or into the arena for those from settings. */
struct options {
    struct arena *arena;
    enum command command;
    struct option_list paths;
    const char *base;          /* NULL, a number from 1, or a path */
    struct option_list labels; /* "A=NAME" */
    size_t width;              /* 0: the terminal's, else 80 */
    enum output_format format;
    struct slice view; /* the name of a view; none: the whole comparison */
    struct option_list fields;
    unsigned only; /* as report_options.only */
    double threshold;
    uint32_t min_run;
    unsigned excluded;  /* of enum excluded */
    bool forced_format; /* --as */
    enum article_format as;
    bool raw;
    const char *language;
    struct segment_options segment;
    const char *output;
    enum color_mode color;
    const char *theme;
    const char *clipboard, *browser; /* NULL: what the desktop offers */
    const char *keys;                /* NULL: the default key map */
    bool ascii;
    enum contrast diff_style;
    bool linear;
    bool mouse;
    bool no_watch; /* files that change are not read again by themselves */
    const char *config;
    bool no_config;
    size_t jobs;
    const char *pairs;
    bool quiet;
    bool verbose;
    bool list_keys;
    bool help;
    bool version;
};

void options_init(struct options *options);
void options_free(struct options *options);

/* Two passes over argv, since settings stand between the defaults and the options: the first only
 * looks for --config and --no-config and for mistakes; the second sets everything. A mistake is
 * described in error->detail. */
bool options_parse(struct options *options, int argc, char **argv, struct error *error);

/* Sets one option by its long name, as the settings do (`set NAME VALUE`), or adds to what
 * "abbreviations.TAG" holds. value is copied. */
bool options_set(struct options *options, struct slice name, struct slice value,
                 struct error *error);

/* The names of all settings and what they can be set to, in the arena; *count gets how many. */
const struct setting_words *options_settings(struct arena *arena, size_t *count);

void options_help(struct buffer *into);
/* "read", "diff" … */
const char *command_name(enum command command);

#endif
