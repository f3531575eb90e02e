/* Changing settings while the program runs. Whoever calls carries out what follows. */
#include "app/live.h"

#include "keyboard/complete.h"

#include <string.h>

static enum live_effect effect_of(struct slice name)
{
    static const struct {
        const char *name;
        enum live_effect effect;
    } effects[] = {
        {"theme", LIVE_THEME},     {"color", LIVE_COLOR},         {"marks", LIVE_MARKS},
        {"keys", LIVE_KEYMAP},     {"threshold", LIVE_THRESHOLD}, {"language", LIVE_READING},
        {"min-run", LIVE_SHARING}, {"exclude", LIVE_SHARING},     {"watch", LIVE_WATCH},
        {"mouse", LIVE_MOUSE},     {"jobs", LIVE_READING},        {"diff-style", LIVE_DIFF_STYLE},
    };
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
        if (slice_equal_string(name, effects[i].name))
            return effects[i].effect;
    return slice_starts(name, SLICE("abbreviations.")) ? LIVE_READING : LIVE_NOTHING;
}

bool live_apply(struct slice line, struct config *config, struct options *options,
                enum live_effect *effect, struct error *error)
{
    struct setting setting;
    *effect = LIVE_NOTHING;
    if (!setting_parse(config->arena, line, &setting, error))
        return false;
    if (!setting.count)
        return true;
    if (!config_apply(config, options, &setting, error))
        return false;
    config_keep(config, &setting, line);
    *effect = slice_equal(setting.words[0], SLICE("set"))    ? effect_of(setting.words[1])
              : slice_equal(setting.words[0], SLICE("bind")) ? LIVE_KEYS
                                                             : LIVE_THEME;
    return true;
}

void live_say(struct slice line, struct buffer *into)
{
    struct arena *arena = arena_new();
    struct setting setting;
    struct error error = {0};
    if (setting_parse(arena, line, &setting, &error) && setting.count > 2) {
        bool set = slice_equal(setting.words[0], SLICE("set"));
        if (set)
            buffer_format(into, "%.*s is", SLICE_ARG(setting.words[1]));
        else
            buffer_format(into, "%.*s, %.*s:", SLICE_ARG(setting.words[1]),
                          SLICE_ARG(setting.words[2]));
        for (size_t i = set ? 2 : 3; i < setting.count; i++)
            buffer_format(into, " %.*s", SLICE_ARG(setting.words[i]));
    }
    arena_free(arena);
}

struct vocabulary *live_vocabulary(const struct config *config, struct arena *arena)
{
    struct vocabulary *vocabulary = ARENA_NEW(arena, struct vocabulary);
    size_t count = themes_count(config->themes);
    const char **themes = ARENA_ARRAY(arena, const char *, count);
    for (size_t i = 0; i < count; i++)
        themes[i] = themes_name(config->themes, i);
    *vocabulary = (struct vocabulary){.themes = themes, .theme_count = count};
    vocabulary->settings = options_settings(arena, &vocabulary->setting_count);
    return vocabulary;
}
