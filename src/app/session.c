/* The event loop: keys and news in, requests out, one painted canvas a turn. */
#include "app/session.h"

#include "app/changes.h"
#include "app/command.h"
#include "app/complain.h"
#include "app/export.h"
#include "app/live.h"
#include "app/memory.h"
#include "app/outside.h"
#include "app/pointer.h"
#include "app/session_state.h"
#include "app/story_split.h"
#include "app/story_title.h"
#include "base/alloc.h"
#include "reader/reader.h"
#include "term/term.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The first screen may wait this long for the first comparison, so that it is shown whole. */
enum { FIRST_WAIT = 150 };

/* Where the story on the screen is left, for the next time. */
static void keep_place(struct session *session)
{
    struct buffer place = {0};
    if (session->open && !session->fresh)
        reader_place(session->reader, &place);
    if (place.len)
        memory_keep_place(memory_key(session->open), buffer_slice(&place));
    buffer_free(&place);
}

/* Back to where it was left before. */
static void take_place(struct session *session)
{
    struct buffer place = {0};
    bool asked = !slice_is_none(session->options->view);
    if (session->fresh && !asked && session->open &&
        memory_place(memory_key(session->open), &place) &&
        reader_go_place(session->reader, buffer_slice(&place)))
        reader_say(session->reader, MEANING_MESSAGE,
                   SLICE("Where you left it; g goes to the beginning"));
    session->fresh = false;
    buffer_free(&place);
}

static void open_story(struct session *session, size_t index)
{
    keep_place(session);
    session->fresh = true;
    session->open = &session->input->stories[index];
    reader_set_story_name(session->reader, story_name(session->open));
    session->loading = true;
    session->asked = 0;
    if (session->watch)
        watch_story(session->watch, session->open);
    engine_open(session->engine, session->open);
}

/* The key map, and on it what the settings bind. */
static void set_keys(struct session *session)
{
    const struct config *config = session->config;
    reader_set_keymap(session->reader,
                      slice_from(session->options->keys ? session->options->keys : "default"));
    for (size_t i = 0; i < config->bind_count; i++)
        reader_bind(session->reader, config->binds[i].words[1], config->binds[i].words[2],
                    config->binds[i].words[3]);
}

static void make_reader(struct session *session)
{
    session->reader = reader_new(&session->library);
    reader_set_ascii(session->reader, session->options->ascii);
    if (!slice_is_none(session->options->view))
        reader_start_with(session->reader, session->options->view);
    reader_set_vocabulary(session->reader, live_vocabulary(session->config, session->arena));
    memory_history(reader_searches(session->reader), reader_commands(session->reader));
    set_keys(session);
}

/* Reading and comparing was given up. */
static void say_stopped(struct session *session)
{
    reader_give_up(session->reader);
    reader_say(session->reader, MEANING_MESSAGE,
               session->shown || session->library.count
                   ? SLICE("Stopped; all is as it was")
                   : SLICE("Stopped; R reads and compares again, q quits"));
}

/* The first fault is shown now; all of them are said when the terminal is given back. */
static void take_faults(struct session *session, const struct error *faults, size_t count)
{
    struct buffer first = {0};
    for (size_t i = 0; i < count; i++) {
        struct buffer line = {0};
        complain_text(&faults[i], &line);
        buffer_format(&session->faults, "hexapla: %s\n", line.data);
        if (i == 0)
            buffer_add_slice(&first, buffer_slice(&line));
        buffer_free(&line);
    }
    if (count > 1)
        buffer_format(&first, " (and %zu more)", count - 1);
    if (count)
        reader_say(session->reader, MEANING_WARNING, buffer_slice(&first));
    session->fault_count += count;
    buffer_free(&first);
}

static void resize(struct session *session)
{
    size_t rows, columns;
    term_size(session->term, &rows, &columns);
    reader_resize(session->reader, rows, columns);
}

/* A folder whose files turn out to tell several stories becomes a library of them. */
static bool becomes_library(struct session *session, const struct comparison *comparison)
{
    if (session->input->count > 1 || !session->open || !session->open->folder.data ||
        session->options->base ||
        !story_split_input(session->open, comparison, session->arena, &session->parts))
        return false;
    session->input = &session->parts;
    session->open = NULL;
    session->library = story_library(session->input, session->arena);
    reader_free(session->reader);
    make_reader(session);
    resize(session);
    return true;
}

static void compare_again(struct session *session)
{
    session->asked = reader_parts(session->reader);
    struct engine_wish wish = {.threshold = reader_threshold(session->reader),
                               .base = reader_base(session->reader),
                               .min_run = reader_min_run(session->reader),
                               .excluded = reader_excluded(session->reader),
                               .parts = session->asked,
                               .decisions = reader_decisions(session->reader)};
    engine_compare(session->engine, &wish);
    /* Step two is quick: with an answer within a blink the screen changes once, not twice. */
    engine_wait(session->engine, 20);
}

/* A view was opened that shows more than was looked for. */
static void find_parts(struct session *session)
{
    if (!session->loading && (reader_lacks(session->reader) & ~session->asked))
        compare_again(session);
}

static void take_comparison(struct session *session, struct comparison *comparison)
{
    bool moved = reader_has_moved(session->reader);
    struct buffer place = {0};
    if (becomes_library(session, comparison))
        return;
    if (!session->fresh)
        reader_place(session->reader, &place);
    reader_set_comparison(session->reader, comparison);
    if (place.len && comparison->article_count != session->articles)
        reader_go_place(session->reader, buffer_slice(&place));
    buffer_free(&place);
    session->articles = comparison->article_count;
    session->shown = true;
    if (!moved)
        take_place(session);
    session->fresh = false;
}

static void take_news(struct session *session)
{
    struct engine_news news;
    if (!engine_take(session->engine, &news)) {
        reader_set_progress(session->reader, engine_progress(session->engine));
        return;
    }
    bool end = news.comparison || news.loaded || news.stopped;
    reader_set_progress(session->reader, end ? -1 : engine_progress(session->engine));
    if (news.articles)
        reader_set_articles(session->reader, news.articles, news.article_count);
    if (news.comparison)
        take_comparison(session, news.comparison);
    take_faults(session, news.faults, news.fault_count);
    if (news.stopped)
        say_stopped(session);
    session->loading &= !news.loaded && !news.stopped;
    /* Nothing to show and no library to go back to: the faults are the answer. */
    session->quit |= news.loaded && !news.comparison && !news.articles && !session->shown &&
                     session->input->count == 1;
    engine_news_free(&news);
}

static void change_theme(struct session *session, long number)
{
    if (number) {
        struct buffer line = {0};
        buffer_format(&line, "Theme: %s", term_next_theme(session->term));
        reader_say(session->reader, MEANING_MESSAGE, buffer_slice(&line));
        buffer_free(&line);
    } else {
        term_toggle_color(session->term);
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
        set_keys(session);
        break;
    case LIVE_THRESHOLD:
        reader_set_threshold(session->reader, options->threshold);
        compare_again(session);
        break;
    case LIVE_SHARING:
        engine_set_options(session->engine, options);
        reader_set_sharing(session->reader, options->min_run, options->excluded);
        compare_again(session);
        break;
    case LIVE_READING:
        engine_set_options(session->engine, options);
        changes_read_again(session);
        break;
    case LIVE_MOUSE:
        pointer_take(session, options->mouse);
        break;
    case LIVE_WATCH:
    case LIVE_NOTHING:
        break;
    }
}

static void write_settings(struct session *session, struct buffer *said, struct error *error)
{
    struct buffer path = {0};
    if (config_write(session->config, session->options, &path, error))
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

/* What leaves the program: to the clipboard, the browser, a file. */
static void hand_out(struct session *session, const struct request *request)
{
    struct buffer said = {0};
    struct error error = {0};
    const struct comparison *comparison = reader_comparison(session->reader);
    bool done = false;
    if (request->kind == REQUEST_COPY)
        done = outside_copy(session->options, session->term, request->text, &said, &error);
    else if (request->kind == REQUEST_BROWSE)
        done = outside_browse(session->options, request->text, &said, &error);
    else if (comparison)
        done = export_story(session->options, comparison, slice_from(reader_view(session->reader)),
                            request->text, &said, &error);
    answer(session, done, &said, &error);
    buffer_free(&said);
}

static void carry_out(struct session *session, const struct request *request)
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
        open_story(session, (size_t)request->number);
        break;
    case REQUEST_RELOAD:
        changes_read_again(session);
        break;
    case REQUEST_STOP:
        engine_stop(session->engine);
        break;
    case REQUEST_COMPARE:
        compare_again(session);
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
    case REQUEST_EXPORT:
        hand_out(session, request);
        break;
    case REQUEST_BELL:
        term_bell(session->term);
        break;
    }
}

static void paint(struct session *session)
{
    size_t rows, columns;
    term_size(session->term, &rows, &columns);
    canvas_reset(session->canvas, rows, columns);
    reader_draw(session->reader, session->canvas);
    term_paint(session->term, session->canvas);
}

static void take_wake(struct session *session)
{
    changes_take(session);
    take_news(session);
}

static void loop(struct session *session)
{
    while (!session->quit) {
        /* Panels may show more than was looked for, before any key is pressed. */
        find_parts(session);
        /* Keys that are waiting are all taken before the next painting. */
        if (!term_key_waiting(session->term))
            paint(session);
        uint32_t key = term_key(session->term);
        struct requests requests = {.count = 0};
        if (key == KEYS_WAKE)
            take_wake(session);
        else if (key == KEYS_MOUSE)
            pointer_act(session, &requests);
        else if (key == KEYS_RESIZE)
            resize(session);
        else if (key == KEYS_NONE)
            session->quit = true;
        else
            reader_key(session->reader, key, &requests);
        for (size_t i = 0; i < requests.count; i++)
            carry_out(session, &requests.items[i]);
    }
}

/* Keys come from the terminal even when an article comes from standard input. */
static int key_descriptor(void)
{
    if (isatty(STDIN_FILENO))
        return STDIN_FILENO;
    int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
    return terminal >= 0 ? terminal : STDIN_FILENO;
}

static bool open_terminal(struct session *session, struct error *error)
{
    struct term_options how = {.color = command_color(session->options, STDOUT_FILENO),
                               .theme = slice_from(session->options->theme),
                               .themes = session->config->themes,
                               .input = key_descriptor(),
                               .wake = session->watch ? watch_descriptor(session->watch)
                                                      : engine_wake(session->engine)};
    session->term = term_open(&how, error);
    return session->term != NULL;
}

static void run(struct session *session)
{
    session->canvas = canvas_new(24, 80);
    pointer_take(session, session->options->mouse);
    resize(session);
    if (session->input->count == 1) {
        engine_wait(session->engine, FIRST_WAIT);
        take_news(session);
    }
    loop(session);
    term_close(session->term);
    keep_place(session);
    memory_keep_history(reader_searches(session->reader), reader_commands(session->reader));
}

static int session_status(const struct session *session)
{
    if (!session->shown && session->fault_count)
        return 2;
    return session->fault_count || session->input->failures ? 1 : 0;
}

int session_run(const struct options *options, struct config *config, const struct input *input)
{
    struct session session = {
        .options = options, .config = config, .input = input, .arena = arena_new()};
    struct error error = {0};
    session.engine = engine_new(options);
    if (!session.engine)
        alloc_fatal("no thread can be started");
    session.watch = watch_new(engine_wake(session.engine));
    changes_watch(&session);
    if (input->count > 1)
        session.library = story_library(input, session.arena);
    make_reader(&session);
    /* The worker reads and compares while the terminal is being set up. */
    if (input->count == 1)
        open_story(&session, 0);
    bool opened = open_terminal(&session, &error);
    if (opened)
        run(&session);
    else
        complain(&error);
    int status = opened ? session_status(&session) : 2;
    engine_free(session.engine);
    reader_free(session.reader);
    canvas_free(session.canvas);
    fwrite(session.faults.data ? session.faults.data : "", 1, session.faults.len, stderr);
    buffer_free(&session.faults);
    watch_free(session.watch);
    for (struct gathered *at = session.gathered; at; at = at->before)
        input_free(&at->input);
    arena_free(session.arena);
    return status;
}
