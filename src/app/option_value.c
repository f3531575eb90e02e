/* Values of options: numbers, words out of a list, comma lists. */
#include "app/option_value.h"

#include "compare/compare.h"
#include "keyboard/preset.h"
#include "reader/reader.h"
#include "report/report.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static bool bad(struct error *error, const char *option, struct slice value, const char *wanted)
{
    return error_set(error, MESSAGE_USAGE, "", "--%s=%.*s: %s", option, SLICE_ARG(value), wanted);
}

static bool parse_count(struct slice value, size_t low, size_t high, size_t *into)
{
    size_t number = 0;
    if (!value.len || value.len > 9)
        return false;
    for (size_t i = 0; i < value.len; i++) {
        if (value.data[i] < '0' || value.data[i] > '9')
            return false;
        number = number * 10 + (size_t)(value.data[i] - '0');
    }
    *into = number;
    return number >= low && number <= high;
}

/* The index of a word in a list that ends with NULL; -1 where it is not there. */
static int find_word(struct slice word, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (slice_equal_string(word, words[i]))
            return i;
    return -1;
}

static bool next_part(struct slice *rest, struct slice *part)
{
    if (slice_is_none(*rest))
        return false;
    size_t end = slice_find(*rest, SLICE(","), 0);
    *part = slice_trim(slice_sub(*rest, 0, end));
    *rest = end < rest->len ? slice_sub(*rest, end + 1, rest->len) : SLICE_NONE;
    return true;
}

static void append(struct options *options, struct option_list *list, struct slice item)
{
    struct slice *items = ARENA_ARRAY(options->arena, struct slice, list->count + 1);
    if (list->count)
        memcpy(items, list->items, list->count * sizeof *items);
    items[list->count++] = item;
    list->items = items;
}

bool set_base(struct options *options, struct slice value, struct error *error)
{
    if (!value.len)
        return bad(error, "base", value, "a number or a path is wanted");
    options->base = value.data;
    return true;
}

bool set_label(struct options *options, struct slice value, struct error *error)
{
    size_t equals = slice_find(value, SLICE("="), 0);
    if (equals == 0 || equals == value.len)
        return bad(error, "label", value, "A=NAME is wanted");
    append(options, &options->labels, value);
    return true;
}

bool set_width(struct options *options, struct slice value, struct error *error)
{
    return parse_count(value, 20, 10000, &options->width) ||
           bad(error, "width", value, "20 to 10000 columns are possible");
}

bool set_format(struct options *options, struct slice value, struct error *error)
{
    static const char *const words[] = {"text", "json", "sentences", "markdown", NULL};
    int found = find_word(value, words);
    if (found < 0)
        return bad(error, "format", value, "there is no such format");
    options->format = (enum output_format)found;
    return true;
}

bool set_view(struct options *options, struct slice value, struct error *error)
{
    unsigned parts;
    bool whole = slice_equal(value, SLICE("diff")), library = slice_equal(value, SLICE("library"));
    if (!whole && !library && !reader_has_view(value, &parts))
        return bad(error, "view", value, "there is no such view");
    options->view = whole ? SLICE_NONE : value;
    return true;
}

bool set_fields(struct options *options, struct slice value, struct error *error)
{
    struct slice part;
    while (next_part(&value, &part)) {
        if (!report_article_has_field(part) && !report_comparison_has_field(part))
            return bad(error, "fields", part, "there is no such key");
        append(options, &options->fields, part);
    }
    return true;
}

bool set_only(struct options *options, struct slice value, struct error *error)
{
    static const char *const words[] = {"verbatim", "near",  "paraphrase", "unique",
                                        "conflict", "moved", NULL};
    struct slice part;
    while (next_part(&value, &part)) {
        int found = find_word(part, words);
        if (found < 0)
            return bad(error, "only", part, "there is no such class");
        options->only |= 1u << found;
    }
    return true;
}

bool set_exclude(struct options *options, struct slice value, struct error *error)
{
    static const char *const words[] = {"quotes", "bylines", "headings", NULL};
    struct slice part;
    options->excluded = 0;
    if (slice_equal(value, SLICE("none")))
        return true;
    while (next_part(&value, &part)) {
        int found = find_word(part, words);
        if (found < 0)
            return bad(error, "exclude", part, "quotes, bylines, headings or none is wanted");
        options->excluded |= 1u << found;
    }
    return true;
}

bool set_threshold(struct options *options, struct slice value, struct error *error)
{
    char text[32] = "", *end = text;
    if (value.len && value.len < sizeof text) {
        memcpy(text, value.data, value.len);
        text[value.len] = '\0';
        options->threshold = strtod(text, &end);
    }
    if (end == text || *end || !(options->threshold >= 0 && options->threshold <= 1))
        return bad(error, "threshold", value, "a number from 0 to 1 is wanted");
    return true;
}

bool set_min_run(struct options *options, struct slice value, struct error *error)
{
    size_t count;
    if (!parse_count(value, 1, 100000, &count))
        return bad(error, "min-run", value, "a number of words is wanted");
    options->min_run = (uint32_t)count;
    return true;
}

bool set_as(struct options *options, struct slice value, struct error *error)
{
    for (int i = 0; i < FORMATS; i++)
        if (slice_equal_string(value, article_format_name((enum article_format)i))) {
            options->as = (enum article_format)i;
            options->forced_format = true;
            return true;
        }
    return bad(error, "as", value, "there is no such format");
}

/* A tag or a name; which of them are known, and in which form, the loaders say. */
static bool may_be_language(struct slice value)
{
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.data[i];
        bool joins = i >= 2 && (isdigit(c) || strchr("-_.@", c));
        if (!isalpha(c) && c < 0x80 && !joins)
            return false;
    }
    return value.len >= 2;
}

bool set_language(struct options *options, struct slice value, struct error *error)
{
    if (!may_be_language(value))
        return bad(error, "language", value, "a tag such as en is wanted");
    options->language = value.data;
    return true;
}

bool set_color(struct options *options, struct slice value, struct error *error)
{
    static const char *const words[] = {"auto", "always", "never", NULL};
    int found = find_word(value, words);
    if (found < 0)
        return bad(error, "color", value, "auto, always or never is wanted");
    options->color = (enum color_mode)found;
    return true;
}

bool set_theme(struct options *options, struct slice value, struct error *error)
{
    (void)error;
    options->theme = value.data;
    return true;
}

bool set_clipboard(struct options *options, struct slice value, struct error *error)
{
    if (!value.len || slice_equal(value, SLICE("file:")))
        return bad(error, "clipboard", value, "osc52, file:PATH or a command is wanted");
    options->clipboard = value.data;
    return true;
}

bool set_browser(struct options *options, struct slice value, struct error *error)
{
    if (!value.len)
        return bad(error, "browser", value, "a command is wanted");
    options->browser = value.data;
    return true;
}

bool set_keys(struct options *options, struct slice value, struct error *error)
{
    struct keymap map = {0};
    bool known = keymap_preset(&map, value);
    keymap_free(&map);
    if (!known)
        return bad(error, "keys", value, "default or less is wanted");
    options->keys = value.data;
    return true;
}

bool set_marks(struct options *options, struct slice value, struct error *error)
{
    static const char *const words[] = {"utf8", "ascii", NULL};
    int found = find_word(value, words);
    if (found < 0)
        return bad(error, "marks", value, "utf8 or ascii is wanted");
    options->ascii = found == 1;
    return true;
}

bool set_diff_style(struct options *options, struct slice value, struct error *error)
{
    return contrast_find(value, &options->diff_style) ||
           bad(error, "diff-style", value, "inline, lines or new is wanted");
}

bool set_watch(struct options *options, struct slice value, struct error *error)
{
    static const char *const words[] = {"on", "off", NULL};
    int found = find_word(value, words);
    if (found < 0)
        return bad(error, "watch", value, "on or off is wanted");
    options->no_watch = found == 1;
    return true;
}

bool set_jobs(struct options *options, struct slice value, struct error *error)
{
    return parse_count(value, 1, 256, &options->jobs) ||
           bad(error, "jobs", value, "1 to 256 threads are possible");
}

/* Options that only name a file. */
#define FILE_SETTER(name) \
    bool set_##name(struct options *options, struct slice value, struct error *error) \
    { \
        if (!value.len) \
            return bad(error, #name, value, "a file is wanted"); \
        options->name = value.data; \
        return true; \
    }
FILE_SETTER(pairs)
FILE_SETTER(output)
FILE_SETTER(config)

/* Options without a value; the settings can also switch them off. */
#define SWITCH_SETTER(name) \
    bool set_##name(struct options *options, struct slice value, struct error *error) \
    { \
        (void)error; \
        options->name = slice_is_none(value); \
        return true; \
    }
SWITCH_SETTER(raw)
SWITCH_SETTER(linear)
SWITCH_SETTER(mouse)
SWITCH_SETTER(no_config)
SWITCH_SETTER(quiet)
SWITCH_SETTER(verbose)
SWITCH_SETTER(list_keys)
SWITCH_SETTER(help)
SWITCH_SETTER(version)

bool option_switch(struct options *options, option_setter set, struct slice value,
                   struct error *error)
{
    static const char *const on[] = {"on", "yes", "true", NULL};
    static const char *const off[] = {"off", "no", "false", NULL};
    bool is_off = find_word(value, off) >= 0;
    if (!is_off && find_word(value, on) < 0)
        return error_set(error, MESSAGE_USAGE, "", "'%.*s': on or off is wanted", SLICE_ARG(value));
    return set(options, is_off ? SLICE("off") : SLICE_NONE, error);
}
