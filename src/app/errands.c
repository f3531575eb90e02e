/* Each request in one place; what takes long goes to the engine. */
#include "app/errands.h"

#include "app/changes.h"
#include "app/command.h"
#include "app/complain.h"
#include "app/kept.h"
#include "app/live.h"
#include "app/notices.h"
#include "app/outside.h"
#include "app/pointer.h"
#include "app/setup.h"
#include "app/wants.h"

#include <unistd.h>

/* Milliseconds that a key may wait for what another thread does. */
enum { BLINK = 8 };

static void change_theme(struct session *session, long number)
{
    if (number) {
        struct buffer line = {0};
        const char *name = term_next_theme(session->term);
        kept_theme(session, name);
        buffer_format(&line, "Theme: %s", name);
        reader_say(session->reader, MEANING_MESSAGE, buffer_slice(&line));
        buffer_free(&line);
    } else {
        bool on = term_toggle_color(session->term);
        kept_color(session, on);
        reader_say(session->reader, MEANING_MESSAGE,
                   on ? SLICE("Colour is on") : SLICE("Colour is off"));
    }
    term_redraw(session->term);
}

/* The last binding of the settings is new; what it takes away is said. */
static void bind_last(struct session *session, struct buffer *said)
{
    const struct slice *words = session->config->binds[session->config->bind_count - 1].words;
    struct buffer clash = {0};
    reader_bind_clash(session->reader, words[1], words[2], words[3], &clash);
    if (clash.len)
        buffer_format(said, " (%.*s)", SLICE_ARG(buffer_slice(&clash)));
    reader_bind(session->reader, words[1], words[2], words[3]);
    buffer_free(&clash);
}

static void follow(struct session *session, enum live_effect effect, struct buffer *said)
{
    const struct options *options = session->options;
    switch (effect) {
    case LIVE_THEME:
        term_set_theme(session->term, slice_from(options->theme ? options->theme : "dark"));
        term_redraw(session->term);
        break;
    case LIVE_COLOR:
        term_set_color(session->term, command_color(options, STDOUT_FILENO));
        term_redraw(session->term);
        break;
    case LIVE_MARKS:
        reader_set_ascii(session->reader, options->ascii);
        break;
    case LIVE_KEYS:
        bind_last(session, said);
        break;
    case LIVE_KEYMAP:
        setup_keys(session);
        break;
    case LIVE_THRESHOLD:
        reader_set_threshold(session->reader, options->threshold);
        wants_compare(session);
        break;
    case LIVE_SHARING:
        engine_set_options(session->engine, options);
        reader_set_sharing(session->reader, options->min_run, options->excluded);
        wants_compare(session);
        break;
    case LIVE_READING:
        engine_set_options(session->engine, options);
        wants_reading(session);
        break;
    case LIVE_MOUSE:
        pointer_take(session, options->mouse);
        break;
    case LIVE_DIFF_STYLE:
        reader_set_diff_style(session->reader, options->diff_style);
        break;
    case LIVE_WATCH:
    case LIVE_NOTHING:
        break;
    }
}

static void write_settings(struct session *session, struct buffer *said, struct error *error)
{
    struct buffer path = {0};
    kept_diff_style(session);
    if (!session->config->change_count)
        buffer_add_string(said, "Nothing to write: no setting has been changed");
    else if (config_write(session->config, session->options, &path, error))
        buffer_format(said, "Written to %.*s", SLICE_ARG(buffer_slice(&path)));
    buffer_free(&path);
}

/* Says what was done, or what was wrong. */
static void answer(struct session *session, bool done, struct buffer *said,
                   const struct error *error)
{
    if (!done) {
        complain_text(error, said);
        term_bell(session->term);
    }
    reader_say(session->reader, done ? MEANING_MESSAGE : MEANING_WARNING, buffer_slice(said));
}

/* A line of the reader's command line. Options are never changed under the worker's eyes: each
 * change makes a copy. */
static void command(struct session *session, struct slice line)
{
    struct options *options = arena_copy(session->arena, session->options, 1, sizeof *options);
    struct buffer said = {0};
    struct error error = {0};
    enum live_effect effect;
    if (slice_equal(line, SLICE("write-config"))) {
        write_settings(session, &said, &error);
    } else if (live_apply(line, session->config, options, &effect, &error)) {
        session->options = options;
        live_say(line, &said);
        follow(session, effect, &said);
    }
    answer(session, said.len > 0, &said, &error);
    buffer_free(&said);
}

static void wake(void *context)
{
    engine_nudge(context);
}

void errands_take(struct session *session)
{
    struct buffer said = {0};
    struct error error = {0};
    if (!session->exporting || !exporter_wait(session->exporting, 0))
        return;
    bool done = exporter_end(session->exporting, &said, &error);
    session->exporting = NULL;
    answer(session, done, &said, &error);
    buffer_free(&said);
}

void errands_end(struct session *session)
{
    struct buffer said = {0};
    struct error error = {0};
    if (session->exporting && !exporter_end(session->exporting, &said, &error)) {
        complain_text(&error, &said);
        buffer_format(&session->faults, "hexapla: %s\n", said.data);
        session->fault_count++;
    }
    session->exporting = NULL;
    buffer_free(&said);
}

/* A small story is written before the next painting. */
static void export(struct session *session, struct slice name)
{
    struct comparison *comparison = reader_comparison(session->reader);
    if (!comparison) {
        term_bell(session->term);
    } else if (session->exporting) {
        reader_say(session->reader, MEANING_WARNING, SLICE("The last one is still being written"));
        term_bell(session->term);
    } else {
        reader_say(session->reader, MEANING_MESSAGE, SLICE("Writing ..."));
        session->exporting =
            exporter_new(session->options, comparison, slice_from(reader_view(session->reader)),
                         name, wake, session->engine);
        exporter_wait(session->exporting, BLINK);
        errands_take(session);
    }
}

/* What leaves the program: to the clipboard, the browser. */
static void hand_out(struct session *session, const struct request *request)
{
    struct buffer said = {0};
    struct error error = {0};
    bool done = request->kind == REQUEST_COPY
                    ? outside_copy(session->options, session->term, request->text, &said, &error)
                    : outside_browse(session->options, request->text, &said, &error);
    answer(session, done, &said, &error);
    buffer_free(&said);
}

void errands_do(struct session *session, const struct request *request)
{
    switch (request->kind) {
    case REQUEST_QUIT:
        session->quit = true;
        break;
    case REQUEST_SUSPEND:
        term_suspend(session->term);
        break;
    case REQUEST_REDRAW:
        term_redraw(session->term);
        break;
    case REQUEST_OPEN_STORY:
        wants_story(session, (size_t)request->number, request->article);
        break;
    case REQUEST_RELOAD:
        wants_reading(session);
        notices_gone(session, true);
        break;
    case REQUEST_STOP:
        engine_stop(session->engine);
        break;
    case REQUEST_COMPARE:
        wants_compare(session);
        break;
    case REQUEST_THEME:
        change_theme(session, request->number);
        break;
    case REQUEST_MOUSE:
        pointer_toggle(session);
        break;
    case REQUEST_COMMAND:
        command(session, request->text);
        break;
    case REQUEST_COPY:
    case REQUEST_BROWSE:
        hand_out(session, request);
        break;
    case REQUEST_EXPORT:
        export(session, request->text);
        break;
    case REQUEST_BELL:
        term_bell(session->term);
        break;
    }
}
