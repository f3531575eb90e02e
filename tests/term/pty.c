/* The real thing: a child takes over a pseudo-terminal, and whatever ends or stops it, the terminal
 * must be as it was before. The child runs below a small "shell" that leads the session, since a
 * process without one cannot be stopped. */
#include "base/alloc.h"
#include "term/term.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum { PATIENCE = 20 }; /* seconds until something that does not come is a failure */

/* What the shell tells of its child. */
struct news {
    char what; /* 'p'id, 's'topped, 'e'nded */
    int value; /* pid or wait status */
};

struct session {
    int master, slave, news;
    pid_t shell, child;
    struct termios before;
    struct buffer output; /* all that the terminal was sent */
    bool ended;
};

/* --- the program in the terminal */

static const char hostile[] = "\x1b]0;EVIL\x07\x1b[31mred \xc2\x9b"
                              "7m \xff \xe2\x80\xae back";

static void *run_out(void *unused)
{
    (void)unused;
    alloc_fatal("out of memory");
}

/* The worker's memory ends while this thread waits for a key. */
static void run_out_on_a_thread(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_out, NULL) == 0)
        pthread_join(thread, NULL);
}

/* Each kind on a line of its own, so that all of it is sent. */
static void paint_mouse(struct canvas *canvas, const struct term *term)
{
    struct mouse mouse = term_mouse(term);
    canvas_format(canvas, 6 + (size_t)mouse.kind, 40, 40, MEANING_PLAIN, "<mouse:%d:%zu:%zu>",
                  (int)mouse.kind, mouse.row, mouse.column);
}

static void paint_key(struct canvas *canvas, struct term *term, size_t number, uint32_t key)
{
    struct buffer name = {0};
    size_t rows, columns;
    term_size(term, &rows, &columns);
    key_name_add(key, &name);
    canvas_reset(canvas, rows, columns);
    canvas_string(canvas, 0, 0, columns, MEANING_CONFLICT, hostile);
    canvas_string(canvas, 1, 0, columns, MEANING_NEAR,
                  "日本 e\u0301\u0302\u0303\u0304\u0305\u0306 \u0301");
    canvas_format(canvas, 2 + number % 18, 0, columns, MEANING_PLAIN, "<%zu:%s:%zux%zu>", number,
                  name.data, rows, columns);
    if (key == KEYS_MOUSE)
        paint_mouse(canvas, term);
    term_paint(term, canvas);
    buffer_free(&name);
}

/* A fault that no sanitizer sees before the machine does. */
static void write_where_it_is_forbidden(void)
{
    volatile char *page = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    *page = 1;
}

/* Asked to end, but never coming round to it. */
static void hang(void)
{
    raise(SIGTERM);
    for (;;)
        pause();
}

static int run_program(void)
{
    int wake[2];
    setlocale(LC_CTYPE, "C.UTF-8");
    if (pipe(wake) != 0)
        return 9;
    struct term_options options = {.color = true, .input = STDIN_FILENO, .wake = wake[0]};
    struct error error;
    struct term *term = term_open(&options, &error);
    if (!term) {
        printf("failed: %s: %s\n", error.where, error.detail);
        return 8;
    }
    struct canvas *canvas = canvas_new(24, 80);
    term_set_mouse(term, true);
    paint_key(canvas, term, 0, '0');
    uint32_t key;
    char byte = 0;
    bool twice = false;
    for (size_t number = 1; (key = term_key(term)) != 'q' && key != KEYS_NONE; number++) {
        if (key == 'w' && write(wake[1], "w", 1) != 1)
            return 7;
        if (key == KEYS_WAKE && read(wake[0], &byte, 1) != 1)
            return 7;
        if (key == 'a')
            abort();
        if (key == 'm')
            alloc_fatal("out of memory");
        if (key == 't')
            run_out_on_a_thread();
        if (key == 'o')
            term_set_mouse(term, false);
        if (key == 'v')
            write_where_it_is_forbidden();
        if (key == 'h')
            hang();
        for (int i = 0; key == 'd' && i < 2; i++)
            raise(SIGHUP);
        twice |= key == 'd';
        if (key == 'z')
            term_suspend(term);
        paint_key(canvas, term, number, key);
    }
    int signal = term_end_signal(term);
    canvas_free(canvas);
    term_close(term);
    if (twice)
        return signal == SIGHUP ? 5 : 6;
    if (signal)
        raise(signal);
    return key == 'q' ? 0 : 3;
}

static void tell(int news, char what, int value)
{
    struct news item = {what, value};
    if (write(news, &item, sizeof item) != sizeof item)
        _exit(9);
}

static void quiet_errors(void)
{
    int null = open("/dev/null", O_WRONLY);
    dup2(null, STDERR_FILENO);
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
}

/* Leads the session of the terminal and tells what becomes of the program. */
static void run_shell(int slave, int news)
{
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        tcsetpgrp(slave, getpid());
        signal(SIGTTOU, SIG_DFL);
        signal(SIGHUP, SIG_DFL);
        dup2(slave, STDIN_FILENO);
        dup2(slave, STDOUT_FILENO);
        quiet_errors();
        int status = run_program();
        fflush(stdout);
        _exit(status); /* curses keeps memory: no leak check here */
    }
    tell(news, 'p', child);
    for (int status; waitpid(child, &status, WUNTRACED) == child;) {
        tell(news, WIFSTOPPED(status) ? 's' : 'e', status);
        if (!WIFSTOPPED(status))
            break;
    }
    _exit(0);
}

/* --- the other side */

static time_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

/* Reads what comes from terminal and shell; false when the time is over. */
static bool follow(struct session *session, struct news *news)
{
    struct pollfd fds[] = {{.fd = session->master, .events = POLLIN},
                           {.fd = session->news, .events = POLLIN}};
    news->what = 0;
    if (poll(fds, 2, 1000) < 0)
        return errno == EINTR;
    if (fds[0].revents & POLLIN) {
        char bytes[4096];
        ssize_t len = read(session->master, bytes, sizeof bytes);
        buffer_add(&session->output, bytes, len > 0 ? (size_t)len : 0);
    } else if (fds[1].revents & POLLIN) {
        if (read(session->news, news, sizeof *news) != sizeof *news)
            return false;
        if (news->what == 'p')
            session->child = news->value;
    }
    return true;
}

static void expect_output(struct session *session, const char *text)
{
    struct news news;
    time_t end = now() + PATIENCE;
    while (slice_find(buffer_slice(&session->output), slice_from(text), 0) == session->output.len)
        if (!follow(session, &news) || news.what == 'e' || now() > end)
            fail_msg("no \"%s\" in: %s", text, session->output.data);
}

static int expect_news(struct session *session, char what)
{
    struct news news = {0};
    time_t end = now() + PATIENCE;
    while (news.what != what)
        if (!follow(session, &news) || now() > end)
            fail_msg("waited for %c in vain; so far: %s", what, session->output.data);
    return news.value;
}

static void start(struct session *session, const char *name)
{
    *session = (struct session){0};
    setenv("TERM", name, 1);
    unsetenv("LINES");
    unsetenv("COLUMNS");
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    int news[2];
    assert_int_equal(openpty(&session->master, &session->slave, NULL, NULL, &size), 0);
    assert_int_equal(tcgetattr(session->slave, &session->before), 0);
    assert_int_equal(pipe(news), 0);
    session->shell = fork();
    if (session->shell == 0) {
        close(session->master);
        run_shell(session->slave, news[1]);
    }
    close(news[1]);
    session->news = news[0];
    expect_news(session, 'p'); /* signals are sent to it, never to 0 */
}

static void type(struct session *session, const char *keys)
{
    assert_int_equal(write(session->master, keys, strlen(keys)), (ssize_t)strlen(keys));
}

static bool modes_are_back(const struct session *session)
{
    struct termios after;
    tcgetattr(session->slave, &after);
    return after.c_iflag == session->before.c_iflag && after.c_oflag == session->before.c_oflag &&
           after.c_lflag == session->before.c_lflag && after.c_cflag == session->before.c_cflag;
}

static size_t count(const struct session *session, const char *text)
{
    size_t found = 0;
    struct slice all = buffer_slice(&session->output);
    for (size_t at = 0; (at = slice_find(all, slice_from(text), at)) < all.len; at++)
        found++;
    return found;
}

/* What was taken was given back, as often; the text has obeyed nobody. */
static void check_given_back(const struct session *session, const char *name)
{
    assert_true(modes_are_back(session));
    assert_int_equal(count(session, "\x1b]0;EVIL"), 0);
    assert_int_equal(count(session, "\x1b[31mred"), 0);
    assert_int_equal(count(session, "\x07"), 0);
    assert_int_equal(count(session, "\xc2\x9b"), 0);
    assert_int_equal(count(session, "\xff"), 0);
    assert_int_equal(count(session, "\xe2\x80\xae"), 0);
    assert_true(count(session, "\x1b[?1002h") > 0);
    assert_int_equal(count(session, "\x1b[?1002l"), count(session, "\x1b[?1002h"));
    assert_int_equal(count(session, "\x1b[?1006l"), count(session, "\x1b[?1006h"));
    if (strcmp(name, "vt220") == 0)
        return;
    assert_true(count(session, "\x1b[?1049h") > 0);
    assert_int_equal(count(session, "\x1b[?1049l"), count(session, "\x1b[?1049h"));
    assert_int_equal(count(session, "\x1b[?2004l"), count(session, "\x1b[?2004h"));
    assert_int_equal(count(session, "\x1b>"), count(session, "\x1b="));
}

static void finish(struct session *session)
{
    waitpid(session->shell, NULL, 0);
    close(session->master);
    close(session->slave);
    close(session->news);
    buffer_free(&session->output);
}

struct ending {
    const char *name;
    int signal;       /* sent from outside, or 0 */
    const char *keys; /* typed */
    int dies_by;      /* 0: ends with status */
    int status;       /* -1: any but 0 (a sanitizer may have taken the signal) */
};

static const struct ending endings[] = {
    {"xterm-256color", 0, "q", 0, 0},
    {"tmux-256color", 0, "q", 0, 0},
    {"vt220", 0, "q", 0, 0},
    {"xterm-256color", SIGTERM, "", SIGTERM, 0},
    {"xterm-256color", SIGHUP, "", SIGHUP, 0},
    {"xterm-256color", SIGINT, "", SIGINT, 0},
    {"vt220", SIGTERM, "", SIGTERM, 0},
    {"xterm-256color", 0, "h", SIGTERM, 0}, /* after a while */
    {"xterm-256color", 0, "d", 0, 5}, /* twice, as by a terminal that goes: it lives to say so */
    {"xterm-256color", SIGABRT, "", SIGABRT, -1},
    {"xterm-256color", 0, "a", SIGABRT, -1},
    {"xterm-256color", 0, "m", 0, 2},
    {"xterm-256color", 0, "t", 0, 2},
    {"xterm-256color", 0, "oq", 0, 0},
    {"xterm-256color", 0, "v", SIGSEGV, -1},
    {"xterm-256color", SIGSEGV, "", SIGSEGV, -1},
};

static void test_endings(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        const struct ending *ending = &endings[i];
        struct session session;
        start(&session, ending->name);
        expect_output(&session, "<0:0:24x80>");
        assert_false(modes_are_back(&session));
        if (ending->signal)
            kill(session.child, ending->signal);
        type(&session, ending->keys);
        int status = expect_news(&session, 'e');
        struct news rest;
        while (poll(&(struct pollfd){.fd = session.master, .events = POLLIN}, 1, 0) > 0)
            follow(&session, &rest);
        if (ending->dies_by && WIFSIGNALED(status))
            assert_int_equal(WTERMSIG(status), ending->dies_by);
        else if (ending->status < 0)
            assert_true(WIFEXITED(status) && WEXITSTATUS(status) != 0);
        else
            assert_true(!ending->dies_by && WIFEXITED(status) &&
                        WEXITSTATUS(status) == ending->status);
        check_given_back(&session, ending->name);
        finish(&session);
    }
}

/* Stopped from outside and by the program's own ^Z: the shell has its terminal, then all is back.
 */
static void test_stop(void **state)
{
    (void)state;
    struct session session;
    start(&session, "xterm-256color");
    expect_output(&session, "<0:0:24x80>");
    for (int round = 0; round < 2; round++) {
        if (round)
            type(&session, "z");
        else
            kill(session.child, SIGTSTP);
        expect_news(&session, 's');
        check_given_back(&session, "xterm-256color");
        buffer_clear(&session.output);
        struct winsize size = {.ws_row = (unsigned short)(20 + round), .ws_col = 70};
        ioctl(session.master, TIOCSWINSZ, &size);
        kill(session.child, SIGCONT);
        expect_output(&session, round ? ":Resize:21x70>" : ":Resize:20x70>");
        expect_output(&session, "^[]0;EVIL");
        assert_false(modes_are_back(&session));
    }
    kill(session.child, SIGTERM);
    assert_int_equal(WTERMSIG(expect_news(&session, 'e')), SIGTERM);
    assert_true(modes_are_back(&session));
    finish(&session);
}

static void test_keys(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *shown;
    } keys[] = {
        {"j", ":j:"},
        {"\x1bOA", ":Up:"},
        {"\x1bOB", ":Down:"},
        {"\x1b[5~", ":PageUp:"},
        {"\x1b[6~", ":PageDown:"},
        {"\x1bOP", ":F1:"},
        {"\x1b[24~", ":F12:"},
        {"\x1b[Z", ":BackTab:"},
        {"\r", ":Enter:"},
        {"\x7f", ":Backspace:"},
        {"\x04", ":^D:"},
        {"\x03", ":^C:"},
        {"\x1b", ":Esc:"},
        {" ", ":Space:"},
        {"\x1b[200~", ":PasteStart:"},
        {"\x1b[201~", ":PasteEnd:"},
        {"é", ":é:"},
        {"日", ":日:"},
        {"\xf0\x9f\x91\x8d", ":👍:"},
        {"\xff", ":\xef\xbf\xbd:"},
        {"w", ":Wake:"},
        {"\x1b[<0;12;5M", "<mouse:0:4:11>"},
        {"\x1b[<32;300;40M", "<mouse:2:39:299>"},
        {"\x1b[<0;300;40m", "<mouse:3:39:299>"},
        {"\x1b[<64;1;1M", "<mouse:4:0:0>"},
        {"\x1b[<65;1;1M", "<mouse:5:0:0>"},
        {"\x1b[<4;9;9M\x1b[<2;9;9M\x1b[<0;0;9M\x1b[<99999999999999999999999;1;1Mp", ":p:"},
    };
    struct session session;
    start(&session, "xterm-256color");
    expect_output(&session, "<0:0:24x80>");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        type(&session, keys[i].typed);
        expect_output(&session, keys[i].shown);
    }
    /* a character in two reads */
    type(&session, "\xc3");
    usleep(100000);
    type(&session, "\xa4");
    expect_output(&session, ":ä:");
    struct winsize size = {.ws_row = 30, .ws_col = 100};
    ioctl(session.master, TIOCSWINSZ, &size);
    expect_output(&session, ":Resize:30x100>");
    type(&session, "q");
    assert_int_equal(expect_news(&session, 'e'), 0);
    finish(&session);
}

/* The terminal goes away: no endless loop, whether by the signal or by the end of input. */
static void test_hang_up(void **state)
{
    (void)state;
    struct session session;
    start(&session, "xterm-256color");
    expect_output(&session, "<0:0:24x80>");
    close(session.master);
    struct news news = {0};
    while (news.what != 'e')
        assert_int_equal(read(session.news, &news, sizeof news), sizeof news);
    assert_true(WIFSIGNALED(news.value) || WEXITSTATUS(news.value) == 3);
    waitpid(session.shell, NULL, 0);
    close(session.slave);
    close(session.news);
    buffer_free(&session.output);
}

static void test_poor_terminals(void **state)
{
    (void)state;
    static const struct {
        const char *name, *said;
    } poor[] = {
        {"", "TERM is not set"},
        {"dumb", "cannot move its cursor"},
        {"no-such-terminal", "no description"},
    };
    for (size_t i = 0; i < sizeof poor / sizeof *poor; i++) {
        struct session session;
        start(&session, poor[i].name);
        expect_output(&session, poor[i].said);
        assert_int_equal(WEXITSTATUS(expect_news(&session, 'e')), 8);
        assert_true(modes_are_back(&session));
        assert_int_equal(count(&session, "\x1b"), 0);
        finish(&session);
    }
}

int main(void)
{
    /* A shell that runs the tests in the background has them ignored, and children inherit that. */
    signal(SIGINT, SIG_DFL);
    signal(SIGQUIT, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_endings),        cmocka_unit_test(test_stop),
        cmocka_unit_test(test_keys),           cmocka_unit_test(test_hang_up),
        cmocka_unit_test(test_poor_terminals),
    };
    return cmocka_run_group_tests_name("pty", tests, NULL, NULL);
}
