/* Keys. Bytes are put together to characters here and not by curses, which loses a character whose
 * bytes come in two reads. Waiting is done by ppoll, with the signals that matter let in only
 * there, so that none slips by between looking and waiting. */
#include "term/guard.h"
#include "term/screen.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { NOTHING = KEYS_NONE, EMPTY_READS = 3 };

struct mapping {
    int code;
    uint32_t key;
};

static const struct mapping mappings[] = {
    {KEY_UP, KEYS_UP},
    {KEY_DOWN, KEYS_DOWN},
    {KEY_LEFT, KEYS_LEFT},
    {KEY_RIGHT, KEYS_RIGHT},
    {KEY_HOME, KEYS_HOME},
    {KEY_FIND, KEYS_HOME}, /* vt220 */
    {KEY_END, KEYS_END},
    {KEY_SELECT, KEYS_END}, /* vt220 */
    {KEY_PPAGE, KEYS_PAGE_UP},
    {KEY_NPAGE, KEYS_PAGE_DOWN},
    {KEY_IC, KEYS_INSERT},
    {KEY_DC, KEYS_DELETE},
    {KEY_BTAB, KEYS_BACK_TAB},
    {KEY_BACKSPACE, KEYS_BACKSPACE},
    {KEY_ENTER, KEYS_ENTER},
    {KEY_RESIZE, KEYS_RESIZE},
    {CODE_PASTE_START, KEYS_PASTE_START},
    {CODE_PASTE_END, KEYS_PASTE_END},
};

static uint32_t map(int code)
{
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return KEYS_F1 + (uint32_t)(code - KEY_F(1));
    for (size_t i = 0; i < sizeof mappings / sizeof *mappings; i++)
        if (mappings[i].code == code)
            return mappings[i].key;
    return NOTHING;
}

/* One byte more of a character; NOTHING while it is not whole. */
static uint32_t decode(struct screen *screen, int byte)
{
    if (byte == 0)
        return 0;
    char c = (char)byte;
    wchar_t wide;
    size_t used = mbrtowc(&wide, &c, 1, &screen->decoding);
    if (used == (size_t)-2)
        return NOTHING;
    if (used == 1)
        return (uint32_t)wide;
    memset(&screen->decoding, 0, sizeof screen->decoding);
    return byte < 0x80 ? (uint32_t)byte : 0xFFFD;
}

enum { BUTTON_DRAGGED = 32, BUTTON_WHEEL = 64, MODIFIERS = 4 | 8 | 16 };

/* The number at *at, and past what follows it; false where there is none of one to five digits. */
static bool take_number(const char **at, unsigned *number)
{
    const char *start = *at;
    *number = 0;
    for (; **at >= '0' && **at <= '9' && *at - start < 5; ++*at)
        *number = *number * 10 + (unsigned)(**at - '0');
    bool any = *at > start;
    *at += **at == ';';
    return any;
}

/* "0;12;5M": button, column, row, and M or m as it goes down or up; false where it is none we take.
 */
static bool read_report(struct screen *screen, int last)
{
    unsigned button, column, row;
    const char *at = screen->report;
    screen->report[screen->report_len] = '\0';
    if (!take_number(&at, &button) || !take_number(&at, &column) || !take_number(&at, &row) ||
        *at || !column || !row || (button & MODIFIERS))
        return false;
    struct mouse *mouse = &screen->mouse;
    *mouse = (struct mouse){MOUSE_PRESS, row - 1, column - 1};
    if (button == BUTTON_WHEEL || button == BUTTON_WHEEL + 1)
        mouse->kind = button == BUTTON_WHEEL ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
    else if (last == 'm')
        mouse->kind = MOUSE_RELEASE;
    else if (button == BUTTON_DRAGGED)
        mouse->kind = MOUSE_DRAG;
    return button == 0 || mouse->kind != MOUSE_PRESS;
}

/* One byte more of what the mouse did; what does not look so ends it. */
static uint32_t take_report(struct screen *screen, int code)
{
    bool belongs = (code >= '0' && code <= '9') || code == ';';
    if (belongs) {
        if (screen->report_len + 1 < sizeof screen->report)
            screen->report[screen->report_len++] = (char)code;
        return NOTHING;
    }
    screen->in_report = false;
    return (code == 'M' || code == 'm') && read_report(screen, code) ? KEYS_MOUSE : NOTHING;
}

/* What is there without waiting; NOTHING where there is none. */
static uint32_t read_key(struct screen *screen)
{
    int code;
    while ((code = wgetch(screen->keys)) != ERR) {
        uint32_t key = screen->in_report ? take_report(screen, code)
                       : code > 0xFF     ? map(code)
                                         : decode(screen, code);
        if (code == CODE_MOUSE) {
            screen->in_report = true;
            screen->report_len = 0;
        }
        if (key == KEYS_RESIZE)
            screen_resized(screen);
        if (key != NOTHING)
            return key;
    }
    return NOTHING;
}

static void resume(struct screen *screen)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col &&
        is_term_resized(size.ws_row, size.ws_col))
        resize_term(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
    screen_resized(screen);
}

/* Waits; gives KEYS_WAKE, or NOTHING where it is worth reading. */
static uint32_t wait_for_input(struct screen *screen, const sigset_t *signals, int *empty)
{
    struct pollfd fds[] = {{.fd = screen->input, .events = POLLIN},
                           {.fd = screen->wake, .events = POLLIN}};
    int ready = ppoll(fds, screen->wake < 0 ? 1 : 2, NULL, signals);
    if (ready <= 0) {
        if (ready < 0 && errno != EINTR)
            screen->at_end = true;
        return NOTHING;
    }
    if (fds[0].revents & POLLIN)
        screen->at_end = ++*empty > EMPTY_READS;
    else if (fds[0].revents)
        screen->at_end = true;
    return fds[1].revents && !(fds[0].revents & POLLIN) ? KEYS_WAKE : NOTHING;
}

static uint32_t next_key(struct screen *screen, const sigset_t *signals)
{
    for (int empty = 0;;) {
        if (guard_end_signal())
            return KEYS_NONE;
        if (guard_was_stopped()) {
            resume(screen);
            return KEYS_RESIZE;
        }
        uint32_t key = read_key(screen);
        if (key != NOTHING || screen->at_end)
            return key;
        key = wait_for_input(screen, signals, &empty);
        if (key != NOTHING)
            return key;
    }
}

/* Those that end a wait are let in only there; gives what was let in before. */
static sigset_t hold_signals(void)
{
    sigset_t held, old;
    sigemptyset(&held);
    sigaddset(&held, SIGWINCH);
    sigaddset(&held, SIGTSTP);
    sigaddset(&held, SIGTERM);
    sigaddset(&held, SIGHUP);
    sigaddset(&held, SIGINT);
    pthread_sigmask(SIG_BLOCK, &held, &old);
    return old;
}

uint32_t screen_key(struct term *term)
{
    struct screen *screen = (struct screen *)term;
    if (screen->has_pending) {
        screen->has_pending = false;
        return guard_end_signal() ? (uint32_t)KEYS_NONE : screen->pending;
    }
    sigset_t old = hold_signals();
    uint32_t key = next_key(screen, &old);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return key;
}

bool screen_key_waiting(struct term *term)
{
    struct screen *screen = (struct screen *)term;
    if (!screen->has_pending) {
        screen->pending = read_key(screen);
        screen->has_pending = screen->pending != NOTHING;
    }
    return screen->has_pending;
}

bool screen_wait(struct term *term, int milliseconds)
{
    struct screen *screen = (struct screen *)term;
    struct pollfd fds[] = {{.fd = screen->input, .events = POLLIN},
                           {.fd = screen->wake, .events = POLLIN}};
    struct timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    sigset_t old = hold_signals();
    bool ready = guard_end_signal() || screen_key_waiting(term) || screen->at_end ||
                 ppoll(fds, screen->wake < 0 ? 1 : 2, &limit, &old) != 0;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return ready;
}
