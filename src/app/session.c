/* The event loop: keys and news in, requests out, one painted canvas a turn. */
#include "app/session.h"

#include "app/changes.h"
#include "app/command.h"
#include "app/complain.h"
#include "app/errands.h"
#include "app/listing.h"
#include "app/news.h"
#include "app/pointer.h"
#include "app/remember.h"
#include "app/setup.h"
#include "app/wants.h"
#include "base/alloc.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* The first screen may wait this long for the first comparison, so that it is shown whole. */
enum { FIRST_WAIT = 150 };
/* And the terminal is listened to so long, in milliseconds, between two stretches of a search. */
enum { BREATH = 1 };

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
    listing_take(session);
    errands_take(session);
    news_take(session);
}

static void carry_out(struct session *session, const struct requests *requests)
{
    for (size_t i = 0; i < requests->count; i++)
        errands_do(session, &requests->items[i]);
}

/* While something is looked for in a large story, the terminal is served in between; a key that
 * does not end the search waits for it. */
static uint32_t next_key(struct session *session)
{
    uint32_t key = KEYS_NONE;
    while (reader_is_searching(session->reader)) {
        struct requests requests = {.count = 0};
        if (term_wait(session->term, BREATH) && key == KEYS_NONE) {
            key = term_key(session->term);
            if (key == KEYS_NONE || key == KEYS_WAKE || key == KEYS_RESIZE ||
                reader_stops_search(key))
                return key;
        }
        reader_search_on(session->reader, &requests);
        carry_out(session, &requests);
        paint(session);
    }
    return key == KEYS_NONE ? term_key(session->term) : key;
}

static void turn(struct session *session, uint32_t key)
{
    struct requests requests = {.count = 0};
    if (key == KEYS_WAKE)
        take_wake(session);
    else if (key == KEYS_MOUSE)
        pointer_act(session, &requests);
    else if (key == KEYS_RESIZE)
        setup_size(session);
    else if (key == KEYS_NONE)
        session->quit = true;
    else
        reader_key(session->reader, key, &requests);
    carry_out(session, &requests);
}

static void loop(struct session *session)
{
    while (!session->quit) {
        /* Panels may show more than was looked for, before any key is pressed. */
        wants_parts(session);
        /* Keys that are waiting are all taken before the next painting. */
        if (!term_key_waiting(session->term))
            paint(session);
        turn(session, next_key(session));
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

static bool is_whole(const struct session *session)
{
    return session->input->count > 1 ? listing_is_whole(session)
                                     : engine_progress(session->engine) < 0;
}

static long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Until all is there, a key is pressed, or the time is over. */
static void wait_for_first(struct session *session)
{
    long end = now() + FIRST_WAIT, left = FIRST_WAIT;
    while (left > 0 && !is_whole(session) && !term_key_waiting(session->term)) {
        if (term_wait(session->term, (int)left) && !term_key_waiting(session->term))
            take_wake(session);
        left = end - now();
    }
    take_wake(session);
}

/* Ends as the signal would have ended it, so that whoever waits is told so. */
static void end_by(int signal)
{
    if (signal)
        raise(signal);
}

static void run(struct session *session)
{
    session->canvas = canvas_new(24, 80);
    pointer_take(session, session->options->mouse);
    setup_size(session);
    wait_for_first(session);
    loop(session);
    int signal = term_end_signal(session->term);
    /* A terminal that has gone may not come back from being closed. */
    remember_all(session);
    term_close(session->term);
    errands_end(session);
    end_by(signal);
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
        listing_show(&session);
    setup_reader(&session);
    /* The worker reads and compares while the terminal is being set up. */
    if (input->count == 1)
        wants_story(&session, 0, 0);
    bool opened = open_terminal(&session, &error);
    if (opened)
        run(&session);
    else
        complain(&error);
    int status = opened ? session_status(&session) : 2;
    catalogue_free(session.catalogue);
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
