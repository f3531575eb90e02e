/* Taking the terminal and giving it back, by ncurses. What has to happen when the process dies or
 * stops is prepared here and carried out by guard.c. */
#include "term/screen.h"

#include "base/alloc.h"
#include "term/capability.h"
#include "term/guard.h"

#include <langinfo.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ESCAPE_DELAY = 10 }; /* milliseconds between the bytes of a key */

static void tell_guard(const struct screen *screen)
{
    struct buffer leave = {0}, enter = {0};
    capability_add_leave(&leave, LINES, screen->mouse_on);
    capability_add_enter(&enter, screen->mouse_on);
    guard_set(STDOUT_FILENO, buffer_slice(&leave), buffer_slice(&enter));
    buffer_free(&leave);
    buffer_free(&enter);
}

void screen_resized(struct screen *screen)
{
    tell_guard(screen);
    screen_forget(screen);
}

static void screen_size(struct term *term, size_t *rows, size_t *columns)
{
    (void)term;
    *rows = (size_t)LINES;
    *columns = (size_t)COLS;
}

static void screen_redraw(struct term *term)
{
    clearok(curscr, TRUE);
    screen_forget((struct screen *)term);
}

static void screen_suspend(struct term *term)
{
    (void)term;
    kill(0, SIGTSTP); /* as the terminal driver does on ^Z: the whole job stops */
}

static void screen_send(struct term *term, struct slice bytes)
{
    (void)term;
    guard_hold_stop(true);
    fwrite(bytes.data, 1, bytes.len, stdout);
    fflush(stdout);
    guard_hold_stop(false);
}

/* The guard is told before it is switched on and after it is switched off, so that no end in
 * between leaves it on. */
static void screen_set_mouse(struct term *term, bool on)
{
    struct screen *screen = (struct screen *)term;
    if (on == screen->mouse_on)
        return;
    screen->mouse_on = true;
    tell_guard(screen);
    capability_mouse(on);
    screen->mouse_on = on;
    tell_guard(screen);
}

static struct mouse screen_mouse(const struct term *term)
{
    return ((const struct screen *)term)->mouse;
}

static void screen_bell(struct term *term)
{
    (void)term;
    beep();
}

static void free_screen(struct screen *screen)
{
    if (screen->keys)
        delwin(screen->keys);
    if (screen->curses)
        delscreen(screen->curses);
    if (screen->input_file && screen->input_file != stdin)
        fclose(screen->input_file);
    free(screen->row_hashes);
    free(screen->line);
    free(screen);
}

static void screen_close(struct term *term)
{
    struct screen *screen = (struct screen *)term;
    const char *start, *end;
    guard_hold_stop(true);
    if (screen->mouse_on)
        capability_mouse(false);
    capability_paste(false, &start, &end);
    if (!capability_restores_screen()) {
        wmove(stdscr, LINES - 1, 0);
        wclrtoeol(stdscr);
        wrefresh(stdscr);
    }
    endwin();
    guard_end();
    guard_hold_stop(false);
    free_screen(screen);
}

static const struct driver driver = {
    .close = screen_close,
    .size = screen_size,
    .paint = screen_paint,
    .redraw = screen_redraw,
    .key = screen_key,
    .key_waiting = screen_key_waiting,
    .wait = screen_wait,
    .suspend = screen_suspend,
    .send = screen_send,
    .bell = screen_bell,
    .restyle = screen_restyle,
    .set_mouse = screen_set_mouse,
    .mouse = screen_mouse,
};

/* Whether TERM names a terminal that is worth asking about. */
static bool check_name(struct error *error)
{
    const char *name = getenv("TERM");
    if (!name || !*name)
        return error_set(error, MESSAGE_TERMINAL, "TERM", "TERM is not set");
    if (strcmp(name, "dumb") == 0)
        return error_set(error, MESSAGE_TERMINAL, "dumb", "it cannot move its cursor");
    return true;
}

static bool start_curses(struct screen *screen, struct error *error)
{
    set_escdelay(ESCAPE_DELAY);
    use_tioctl(TRUE);
    screen->curses = newterm(NULL, stdout, screen->input_file);
    if (!screen->curses)
        return error_set(error, MESSAGE_TERMINAL, getenv("TERM"),
                         "no description of this kind of terminal is installed");
    if (capability_enough())
        return true;
    endwin();
    return error_set(error, MESSAGE_TERMINAL, getenv("TERM"), "it cannot move its cursor");
}

static uint8_t attributes_of(attr_t attributes)
{
    return (uint8_t)((attributes & A_BOLD ? ATTRIBUTE_BOLD : 0) |
                     (attributes & A_UNDERLINE ? ATTRIBUTE_UNDERLINE : 0) |
                     (attributes & A_REVERSE ? ATTRIBUTE_REVERSE : 0) |
                     (attributes & A_DIM ? ATTRIBUTE_DIM : 0));
}

static void set_modes(struct screen *screen)
{
    raw();
    noecho();
    nonl();
    idlok(stdscr, TRUE);
    screen->keys = newpad(1, 1);
    keypad(screen->keys, TRUE);
    nodelay(screen->keys, TRUE);
    meta(screen->keys, TRUE);
    const char *start, *end;
    if (capability_paste(true, &start, &end)) {
        define_key(start, CODE_PASTE_START);
        define_key(end, CODE_PASTE_END);
    }
    define_key("\033[<", CODE_MOUSE);
}

struct term *screen_open(const struct term_options *options, struct error *error)
{
    if (!check_name(error))
        return NULL;
    struct screen *screen = alloc_zeroed(1, sizeof *screen);
    screen->input = options->input;
    screen->wake = options->wake;
    screen->utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    screen->input_file = options->input == STDIN_FILENO ? stdin : fdopen(dup(options->input), "r");
    guard_start(screen->input);
    if (!screen->input_file || !start_curses(screen, error)) {
        if (!screen->input_file)
            error_set(error, MESSAGE_TERMINAL, "input", "keys cannot be read");
        guard_end();
        free_screen(screen);
        return NULL;
    }
    set_modes(screen);
    screen->has_colors = has_colors();
    term_init(&screen->term, &driver, options);
    screen->abilities.attributes = attributes_of(termattrs());
    screen->abilities.not_with_colors = attributes_of(capability_not_with_colors());
    screen_restyle(&screen->term);
    screen_resized(screen);
    return &screen->term;
}
