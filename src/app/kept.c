/* Settings that keys have changed, as the lines that `set` them: what holds now can be written like
 * what was typed. */
#include "app/kept.h"

#include "app/command.h"
#include "app/live.h"

#include <unistd.h>

/* It holds already: nothing is to follow. */
static void keep(struct session *session, const char *name, const char *value)
{
    struct options *options = arena_copy(session->arena, session->options, 1, sizeof *options);
    struct buffer line = {0};
    struct error ignored = {0};
    enum live_effect effect;
    buffer_format(&line, "set %s \"%s\"", name, value);
    if (live_apply(buffer_slice(&line), session->config, options, &effect, &ignored))
        session->options = options;
    buffer_free(&line);
}

void kept_theme(struct session *session, const char *name)
{
    keep(session, "theme", name);
}

void kept_color(struct session *session, bool on)
{
    struct options plain = *session->options;
    plain.color = COLOR_AUTO;
    bool by_itself = command_color(&plain, STDOUT_FILENO);
    keep(session, "color", !on ? "never" : by_itself ? "auto" : "always");
}

void kept_mouse(struct session *session)
{
    keep(session, "mouse", session->mouse ? "on" : "off");
}

void kept_diff_style(struct session *session)
{
    enum contrast style = reader_diff_style(session->reader);
    if (style != session->options->diff_style)
        keep(session, "diff-style", contrast_word(style));
}
