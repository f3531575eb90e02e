/* Finding and applying settings. Their grammar is setting.c's, their names are the options' own. */
#include "app/config.h"

#include "app/complain.h"
#include "base/buffer.h"
#include "base/file.h"
#include "canvas/key.h"
#include "keyboard/action.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef SYSCONFDIR
#define SYSCONFDIR "/etc"
#endif

struct applying {
    struct config *config;
    struct options *options;
    bool themes; /* only the lines that make themes, which others may name before */
};

static bool wrong_count(struct error *error, const char *form)
{
    return error_set(error, MESSAGE_SETTING, "", "'%s' is wanted", form);
}

static bool unknown(struct error *error, const char *what, struct slice word)
{
    return error_set(error, MESSAGE_SETTING, "", "there is no %s '%.*s'", what, SLICE_ARG(word));
}

/* What is wrong with an option's value, worded for a setting: "marks bogus: …" of
 * "--marks=bogus: …". */
static bool without_dashes(struct error *error)
{
    struct error named = *error;
    char *sign = strchr(named.detail, '=');
    if (strncmp(named.detail, "--", 2) != 0 || !sign)
        return false;
    *sign = ' ';
    return error_set(error, named.code, named.where, "%s", named.detail + 2);
}

/* bind CONTEXT KEY ACTION: checked here, where the line is known; bound when there is a reader. */
static bool keep_bind(struct config *config, const struct setting *setting, struct error *error)
{
    uint32_t keys[16];
    struct slice context = setting->words[1], key = setting->words[2], action = setting->words[3];
    if (!context_find(context.data, context.len))
        return unknown(error, "context", context);
    if (!key_parse(key, keys, sizeof keys / sizeof keys[0]))
        return unknown(error, "key", key);
    if (!action_find(action.data, action.len))
        return unknown(error, "action", action);
    size_t count = config->bind_count;
    struct setting *grown = ARENA_ARRAY(config->arena, struct setting, count + 1);
    if (count)
        memcpy(grown, config->binds, count * sizeof *grown);
    grown[count].count = setting->count;
    grown[count].words = ARENA_ARRAY(config->arena, struct slice, setting->count);
    for (size_t i = 0; i < setting->count; i++)
        grown[count].words[i] = arena_slice(config->arena, setting->words[i]);
    config->binds = grown;
    config->bind_count = count + 1;
    return true;
}

/* theme NAME MEANING COLOUR…: the colour's words are handed on as one. */
static bool set_theme_entry(struct config *config, const struct setting *setting,
                            struct error *error)
{
    struct buffer look = {0};
    int meaning = 0;
    while (meaning < MEANING_COUNT &&
           !slice_equal_string(setting->words[2], meaning_name((enum meaning)meaning)))
        meaning++;
    if (meaning == MEANING_COUNT)
        return unknown(error, "meaning", setting->words[2]);
    for (size_t i = 3; i < setting->count; i++)
        buffer_format(&look, "%s%.*s", i > 3 ? " " : "", SLICE_ARG(setting->words[i]));
    bool done = themes_set(config->themes, setting->words[1], (enum meaning)meaning,
                           buffer_slice(&look), error);
    buffer_free(&look);
    return done;
}

bool config_apply(struct config *config, struct options *options, const struct setting *setting,
                  struct error *error)
{
    struct slice verb = setting->words[0];
    if (slice_equal_string(verb, "set")) {
        if (setting->count != 3)
            return wrong_count(error, "set NAME VALUE");
        if (slice_equal(setting->words[1], SLICE("theme")) &&
            themes_find(config->themes, setting->words[2]) == themes_count(config->themes))
            return unknown(error, "theme", setting->words[2]);
        return options_set(options, setting->words[1], setting->words[2], error) ||
               without_dashes(error);
    }
    if (slice_equal_string(verb, "bind")) {
        if (setting->count != 4)
            return wrong_count(error, "bind CONTEXT KEY ACTION");
        return keep_bind(config, setting, error);
    }
    if (slice_equal_string(verb, "theme")) {
        if (setting->count < 4)
            return wrong_count(error, "theme NAME MEANING COLOUR…");
        return set_theme_entry(config, setting, error);
    }
    return error_set(error, MESSAGE_SETTING, "", "'%.*s' is none of set, bind, theme",
                     SLICE_ARG(verb));
}

static bool apply(void *context, const struct setting *setting, struct error *error)
{
    struct applying *applying = context;
    if (applying->themes && !slice_equal(setting->words[0], SLICE("theme")))
        return true;
    return config_apply(applying->config, applying->options, setting, error);
}

static void fault(void *context, const struct error *error)
{
    (void)context;
    complain(error);
}

static void no_fault(void *context, const struct error *error)
{
    (void)context;
    (void)error;
}

/* Faults are told the second time. */
static void read_settings(struct applying *applying, struct slice text, const char *path)
{
    struct applying themes = {applying->config, applying->options, true};
    setting_read(text, path, &(struct setting_reader){apply, no_fault, &themes});
    setting_read(text, path, &(struct setting_reader){apply, fault, applying});
}

static bool read_one(struct applying *applying, const char *path, bool must_exist,
                     struct error *error)
{
    struct buffer text = {0};
    struct error own = {0};
    bool read = file_read(path, SETTINGS_BYTES, &text, &own);
    if (read) {
        read_settings(applying, buffer_slice(&text), path);
    } else if (must_exist) {
        *error = own;
    } else if (own.code != MESSAGE_NOT_FOUND) {
        complain(&own);
    }
    buffer_free(&text);
    return read || !must_exist;
}

bool config_user_path(struct buffer *into)
{
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    if (folder && folder[0] == '/')
        buffer_format(into, "%s/hexapla/config", folder);
    else if (home && home[0])
        buffer_format(into, "%s/.config/hexapla/config", home);
    return into->len > 0;
}

bool config_read(struct config *config, struct options *options, struct error *error)
{
    *config = (struct config){.arena = arena_new(), .themes = themes_new()};
    struct applying applying = {config, options, false};
    if (options->no_config)
        return true;
    if (options->config)
        return read_one(&applying, options->config, true, error);
    read_one(&applying, SYSCONFDIR "/hexapla/config", false, error);
    struct buffer path = {0};
    if (config_user_path(&path))
        read_one(&applying, path.data, false, error);
    buffer_free(&path);
    return true;
}

void config_free(struct config *config)
{
    themes_free(config->themes);
    arena_free(config->arena);
    *config = (struct config){0};
}
