/* The table of options and the parser over it (GNU getopt_long). The table's order is the order of
 * --help. Nothing here prints or exits. */
#include "app/options.h"

#include "app/option_value.h"
#include "base/alloc.h"
#include "keyboard/preset.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

enum {
    R = 1 << COMMAND_READ,
    D = 1 << COMMAND_DIFF,
    E = 1 << COMMAND_EXTRACT,
    S = 1 << COMMAND_SCORE
};

static const struct option_row {
    const char *name;
    char letter;
    const char *argument; /* NULL: takes none */
    unsigned commands;    /* which take it */
    bool in_settings;
    option_setter set;
    const char *help;
} rows[] = {
    {"base", 'b', "N|PATH", R | D, false, set_base,
     "hold the others against this one (counts from 1)"},
    {"label", 'l', "A=NAME", R | D, false, set_label, "call article A by a name; may be repeated"},
    {"width", 'w', "N", R | D | E, true, set_width, "columns of the printed text"},
    {"format", 'f', "FORMAT", R | D | E, false, set_format,
     "diff: text, json; extract: text, json, sentences, markdown"},
    {"fields", 'F', "NAME,…", R | D | E, false, set_fields, "only these keys of each JSON object"},
    {"only", 'O', "CLASS,…", R | D, false, set_only,
     "only these: verbatim, near, paraphrase, unique, conflict, moved"},
    {"view", 'Y', "VIEW", R | D, false, set_view,
     "diff, or a view of the reader: facts, matrix, article, …"},
    {"threshold", 't', "0..1", R | D | S, true, set_threshold,
     "the score from which a pair counts as a paraphrase"},
    {"exclude", 'X', "WHAT,…", R | D, true, set_exclude,
     "what does not count as shared: quotes, bylines, headings; or none"},
    {"min-run", 'M', "WORDS", R | D, true, set_min_run, "the shortest verbatim run that counts"},
    {"as", 'A', "FORMAT", R | D | E, false, set_as, "take the input for this format"},
    {"raw", 'r', NULL, R | D | E, false, set_raw, "everything in the file is body"},
    {"language", 'L', "TAG", R | D | E | S, true, set_language, "the articles' language"},
    {"pairs", 'P', "FILE", D, false, set_pairs,
     "compare the pairs of a file of PATH<TAB>PATH lines"},
    {"output", 'o', "FILE", R | D | E | S, false, set_output, "write there, whole or not at all"},
    {"color", 'C', "WHEN", R | D | E, true, set_color, "auto, always or never"},
    {"theme", 'T', "NAME", R, true, set_theme,
     "dark, light, 8-colour, high-contrast, mono or one of the settings"},
    {"clipboard", 'x', "HOW", R, true, set_clipboard,
     "osc52, file:PATH, or a command that reads it"},
    {"browser", 'u', "COMMAND", R, true, set_browser, "what opens an article's address"},
    {"keys", 'k', "NAME", R, true, set_keys, "the key map: default or less"},
    {"marks", 'm', "SET", R | D | E, true, set_marks, "utf8 or ascii"},
    {"diff-style", 'D', "STYLE", R, true, set_diff_style,
     "words that differ: inline, lines or new"},
    {"linear", 'N', NULL, R | D, true, set_linear, "numbered lines without columns or borders"},
    {"mouse", 'U', NULL, R, true, set_mouse, "take clicks and the wheel in the reader"},
    {"watch", 'W', "WHEN", R, true, set_watch, "on or off: read files again that change"},
    {"config", 'c', "FILE", R | D | E | S, false, set_config, "read the settings from there"},
    {"no-config", 'n', NULL, R | D | E | S, false, set_no_config, "read no settings"},
    {"jobs", 'j', "N", R | D | E | S, true, set_jobs, "how many threads; all cores by default"},
    {"quiet", 'q', NULL, R | D | E | S, true, set_quiet, "no warnings"},
    {"verbose", 'v', NULL, R | D | E | S, false, set_verbose, "say what is being done"},
    {"list-keys", 'K', NULL, R, false, set_list_keys, "print the keys of the reader"},
    {"help", 'h', NULL, R | D | E | S, false, set_help, "print this"},
    {"version", 'V', NULL, R | D | E | S, false, set_version, "print the version"},
};
enum { ROWS = sizeof rows / sizeof rows[0] };

/* Letters that users may type; the others only tell the rows apart. */
static const char letters[] = ":b:l:w:f:t:o:j:qv";

static const char *const command_names[COMMANDS] = {"read", "diff", "extract", "score"};

const char *command_name(enum command command)
{
    return command_names[command];
}

void options_init(struct options *options)
{
    *options = (struct options){.arena = arena_new(), .threshold = -1, .min_run = 0};
}

void options_free(struct options *options)
{
    arena_free(options->arena);
}

static const struct option_row *row_by_letter(int letter)
{
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].letter == letter)
            return &rows[i];
    return NULL;
}

static bool describe(struct error *error, int code, char **argv)
{
    char letter[3] = {'-', (char)optopt, '\0'};
    const struct option_row *row = row_by_letter(optopt);
    const char *given = argv[optind - 1];
    bool is_long = strncmp(given, "--", 2) == 0;
    if (code == ':')
        return error_set(error, MESSAGE_USAGE, "", "option '%s' needs a value",
                         is_long || !row ? given : letter);
    if (is_long && row && !row->argument)
        return error_set(error, MESSAGE_USAGE, "", "option '%s' takes no value", given);
    return error_set(error, MESSAGE_USAGE, "", "unrecognized option '%s'",
                     is_long ? given : letter);
}

static void fill_long(struct option *into)
{
    for (size_t i = 0; i < ROWS; i++)
        into[i] = (struct option){rows[i].name, rows[i].argument ? required_argument : no_argument,
                                  NULL, rows[i].letter};
    into[ROWS] = (struct option){0};
}

/* Subcommands that are spoken for but not there yet. */
static const char *const reserved[] = {"check",   "index",  "related", "search",    "stories",
                                       "archive", "bundle", "quiz",    "worksheet", "lesson"};

static bool check_reserved(const char *word, struct error *error)
{
    for (size_t i = 0; i < sizeof reserved / sizeof reserved[0]; i++)
        if (strcmp(word, reserved[i]) == 0)
            return error_set(error, MESSAGE_USAGE, "", "'%s' is not there yet (a file: ./%s)", word,
                             word);
    return true;
}

/* The first word names the subcommand, unless it is none's name. */
static bool take_paths(struct options *options, int argc, char **argv, struct error *error)
{
    int first = optind;
    for (int c = 0; first < argc && first == optind && c < COMMANDS; c++)
        if (strcmp(argv[first], command_names[c]) == 0) {
            options->command = (enum command)c;
            first++;
        }
    if (first == optind && first < argc && !check_reserved(argv[first], error))
        return false;
    options->paths.count = (size_t)(argc - first);
    options->paths.items = ARENA_ARRAY(options->arena, struct slice, options->paths.count);
    for (size_t i = 0; i < options->paths.count; i++)
        options->paths.items[i] = slice_from(argv[first + (int)i]);
    return true;
}

static bool check_rows(const struct options *options, const bool *seen, struct error *error)
{
    for (size_t i = 0; i < ROWS; i++)
        if (seen[i] && !(rows[i].commands & 1u << options->command))
            return error_set(error, MESSAGE_USAGE, "", "option '--%s' does not go with '%s'",
                             rows[i].name, command_name(options->command));
    return true;
}

bool options_parse(struct options *options, int argc, char **argv, struct error *error)
{
    struct option longs[ROWS + 1];
    bool seen[ROWS] = {false};
    fill_long(longs);
    optind = 0;
    opterr = 0;
    for (int code; (code = getopt_long(argc, argv, letters, longs, NULL)) != -1;) {
        const struct option_row *row = code == '?' || code == ':' ? NULL : row_by_letter(code);
        if (!row)
            return describe(error, code, argv);
        seen[row - rows] = true;
        if (!row->set(options, slice_from(optarg), error))
            return false;
    }
    if (options->help || options->version)
        return true;
    return take_paths(options, argc, argv, error) && check_rows(options, seen, error);
}

bool options_set(struct options *options, struct slice name, struct slice value,
                 struct error *error)
{
    static const struct slice own = {"abbreviations.", 14};
    if (slice_starts(name, own))
        return segment_add_abbreviations(&options->segment, options->arena,
                                         slice_sub(name, own.len, name.len), value, error);
    for (size_t i = 0; i < ROWS; i++) {
        if (!rows[i].in_settings || !slice_equal_string(name, rows[i].name))
            continue;
        if (!rows[i].argument)
            return option_switch(options, rows[i].set, value, error);
        return rows[i].set(options, arena_slice(options->arena, value), error);
    }
    return error_set(error, MESSAGE_USAGE, "", "there is no setting '%.*s'", SLICE_ARG(name));
}

/* The words a setting takes, where they are few. */
static const char *values_of(const struct option_row *row)
{
    static const char *const values[][2] = {{"color", "auto always never"},
                                            {"marks", "utf8 ascii"},
                                            {"watch", "on off"},
                                            {"diff-style", "inline lines new"}};
    if (!row->argument)
        return "on off";
    if (strcmp(row->name, "keys") == 0)
        return keymap_preset_names();
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (strcmp(row->name, values[i][0]) == 0)
            return values[i][1];
    return NULL;
}

const struct setting_words *options_settings(struct arena *arena, size_t *count)
{
    struct setting_words *words = ARENA_ARRAY(arena, struct setting_words, ROWS);
    *count = 0;
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].in_settings)
            words[(*count)++] = (struct setting_words){rows[i].name, values_of(&rows[i])};
    return words;
}

static bool has_letter(char letter)
{
    return strchr(letters + 1, letter) != NULL;
}

void options_help(struct buffer *into)
{
    buffer_add_string(
        into, "Usage: hexapla [read]  [OPTION]... PATH...       open the reader\n"
              "       hexapla diff    [OPTION]... PATH PATH...  print the comparison\n"
              "       hexapla extract [OPTION]... PATH...       print what was understood of each\n"
              "       hexapla score   [OPTION]... [FILE.tsv]    score pairs of sentences\n"
              "\nReads articles that tell one story, sets them side by side and marks what they\n"
              "share:  = verbatim  ~ near  : paraphrase  + unique  ! conflict  ^ moved\n"
              "PATH is a file, a folder of articles, or - for standard input.\n\nOptions:\n");
    for (size_t i = 0; i < ROWS; i++) {
        char shown[64], letter[] = {'-', rows[i].letter, ',', ' ', '\0'};
        snprintf(shown, sizeof shown, "%s--%s%s%s", has_letter(rows[i].letter) ? letter : "    ",
                 rows[i].name, rows[i].argument ? "=" : "",
                 rows[i].argument ? rows[i].argument : "");
        /* "…" is three bytes in one column */
        buffer_format(into, "  %-*s %s\n", strstr(shown, "…") ? 26 : 24, shown, rows[i].help);
    }
    buffer_add_string(into,
                      "\nExit status of diff: 0 nothing diverges, 1 something does, 2 trouble.\n"
                      "Press ? in the reader for its keys; see hexapla(1).\n");
}
