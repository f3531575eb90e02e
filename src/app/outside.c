/* Clipboard and browser. Commands are split into words by the settings' grammar and started without
 * a shell; an address is one argument, never a part of one. */
#include "app/outside.h"

#include "app/memory.h"
#include "app/output.h"
#include "app/setting.h"
#include "base/detach.h"
#include "base/spawn.h"

#include <stdlib.h>
#include <string.h>

enum { ARGUMENTS_MOST = 16, OSC52_BYTES = 72000 };

/* Starts a command with one more argument (or none). */
static bool start(struct slice command, const char *more, struct slice input, struct error *error)
{
    struct arena *arena = arena_new();
    struct setting words;
    const char *arguments[ARGUMENTS_MOST + 2];
    bool done = setting_parse(arena, command, &words, error);
    if (done && (!words.count || words.count > ARGUMENTS_MOST))
        done = error_set(error, MESSAGE_SETTING, "", "'%.*s' is no command", SLICE_ARG(command));
    for (size_t i = 0; done && i < words.count; i++)
        arguments[i] = arena_slice(arena, words.words[i]).data;
    if (done) {
        arguments[words.count] = more;
        arguments[words.count + (more != NULL)] = NULL;
        done = detach_run(arguments, input, error);
    }
    arena_free(arena);
    return done;
}

static bool copy_to_file(const char *path, struct slice text, struct buffer *said,
                         struct error *error)
{
    struct output output;
    if (output_open(&output, path))
        output_write(&output, text);
    if (!output_close(&output)) {
        *error = output.error;
        return false;
    }
    buffer_format(said, "Written to %s", path);
    return true;
}

/* The clipboard's command on this desktop, or NULL. */
static const char *desktop_clipboard(void)
{
    const char *wayland = getenv("WAYLAND_DISPLAY"), *x11 = getenv("DISPLAY");
    static const char *const x11_commands[] = {"xclip -selection clipboard", "xsel --clipboard"};
    if (wayland && wayland[0] && spawn_has("wl-copy"))
        return "wl-copy";
    for (size_t i = 0; x11 && x11[0] && i < 2; i++)
        if (spawn_has(i ? "xsel" : "xclip"))
            return x11_commands[i];
    return NULL;
}

static bool copy_by_command(const char *command, struct slice text, struct buffer *said,
                            struct error *error)
{
    if (!start(slice_from(command), NULL, text, error))
        return false;
    buffer_add_string(said, "Copied");
    return true;
}

bool outside_copy(const struct options *options, struct term *term, struct slice text,
                  struct buffer *said, struct error *error)
{
    const char *how = options->clipboard;
    if (how && strcmp(how, "osc52") == 0) {
        if (text.len > OSC52_BYTES)
            return error_set(error, MESSAGE_WRITE_FAILED, "clipboard",
                             "more than a terminal takes; set clipboard to a command");
        term_copy(term, text);
        buffer_add_string(said, "Sent to the terminal's clipboard");
        return true;
    }
    if (how && strncmp(how, "file:", 5) == 0)
        return copy_to_file(how + 5, text, said, error);
    how = how ? how : desktop_clipboard();
    if (how)
        return copy_by_command(how, text, said, error);
    struct buffer path = {0};
    bool done = memory_path("clipboard", &path)
                    ? copy_to_file(path.data, text, said, error)
                    : error_set(error, MESSAGE_WRITE_FAILED, "clipboard", "HOME is not set");
    buffer_free(&path);
    return done;
}

/* $BROWSER may name several, parted by colons: the first that is there. */
static struct slice users_browser(void)
{
    const char *list = getenv("BROWSER");
    struct slice rest = slice_from(list ? list : "");
    while (rest.len) {
        size_t end = slice_find(rest, SLICE(":"), 0);
        struct slice one = slice_trim(slice_sub(rest, 0, end));
        rest = slice_sub(rest, end + 1, rest.len);
        if (one.len)
            return one;
    }
    return SLICE("xdg-open");
}

static bool may_be_opened(struct slice url)
{
    if (!slice_starts(url, SLICE("https://")) && !slice_starts(url, SLICE("http://")))
        return false;
    for (size_t i = 0; i < url.len; i++)
        if ((unsigned char)url.data[i] <= ' ' || url.data[i] == 127)
            return false;
    return true;
}

bool outside_browse(const struct options *options, struct slice url, struct buffer *said,
                    struct error *error)
{
    if (!may_be_opened(url))
        return error_set(error, MESSAGE_NOT_STARTED, "browser", "this is no web address");
    struct arena *arena = arena_new();
    struct slice command = options->browser ? slice_from(options->browser) : users_browser();
    bool done = start(command, arena_slice(arena, url).data, SLICE_NONE, error);
    if (done)
        buffer_format(said, "Opened in the browser: %.*s", SLICE_ARG(url));
    arena_free(arena);
    return done;
}
