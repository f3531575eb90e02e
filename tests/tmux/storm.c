/* A storm of sizes: a terminal that changes its size 200 times a second while keys are typed. Then
 * the place is where the keys lead, the screen is what the program would draw anew, it is that of a
 * fresh start once both are at the same place, and memory has not grown. Speaks TAP.
 * usage: storm MILLISECONDS PROGRAM ARGUMENT... */
#include "tests/tmux/vt.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROWS = 30, COLUMNS = 100, APART_MS = 5, KEY_EVERY = 4, QUIET_MS = 250, PATIENCE_MS = 20000 };
/* Steps down and up in turns, so that the place stays in the story. */
enum { DOWN = 9, UP = 8, GROWN_MOST_KIB = 4096 };

struct program {
    pid_t child;
    int terminal;
    struct vt vt;
};

static long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void fail(const char *what)
{
    printf("Bail out! %s: %s\n", what, strerror(errno));
    exit(1);
}

static void set_size(struct program *program, int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    vt_resize(&program->vt, rows, columns);
    if (ioctl(program->terminal, TIOCSWINSZ, &size) != 0)
        fail("TIOCSWINSZ");
}

static struct program *start(char *const argv[])
{
    struct program *program = calloc(1, sizeof *program);
    struct winsize size = {.ws_row = ROWS, .ws_col = COLUMNS};
    if (!program)
        fail("calloc");
    vt_init(&program->vt, ROWS, COLUMNS);
    program->child = forkpty(&program->terminal, NULL, NULL, &size);
    if (program->child < 0)
        fail("forkpty");
    if (!program->child) {
        execvp(argv[0], argv);
        _exit(127);
    }
    fcntl(program->terminal, F_SETFL, O_NONBLOCK);
    return program;
}

/* What is drawn goes to the terminal, for so long; false where the program has ended. */
static bool draw(struct program *program, long ms, long *last)
{
    char bytes[1 << 14];
    struct pollfd ready = {.fd = program->terminal, .events = POLLIN};
    for (long end = now() + ms, left = ms; left >= 0; left = end - now()) {
        if (poll(&ready, 1, (int)left) <= 0)
            continue;
        ssize_t got = read(program->terminal, bytes, sizeof bytes);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            return false;
        if (got > 0) {
            vt_feed(&program->vt, bytes, (size_t)got);
            *last = now();
        }
    }
    return true;
}

static void settle(struct program *program)
{
    long begun = now(), last = begun;
    while (now() - last < QUIET_MS && now() - begun < PATIENCE_MS)
        if (!draw(program, 20, &last))
            return;
}

static void type(struct program *program, const char *keys)
{
    if (write(program->terminal, keys, strlen(keys)) < 0)
        fail("write");
}

static void end(struct program *program)
{
    type(program, "Q");
    for (long begun = now(), last; waitpid(program->child, NULL, WNOHANG) == 0;) {
        draw(program, 20, &last);
        if (now() - begun > PATIENCE_MS)
            kill(program->child, SIGKILL);
    }
    close(program->terminal);
    free(program);
}

static void row_text(const struct vt *vt, int row, char *text, size_t room)
{
    size_t used = 0;
    mbstate_t state = {0};
    for (int i = 0; i < vt->columns && used + MB_LEN_MAX < room; i++)
        if (vt->cells[row][i])
            used += wcrtomb(text + used, vt->cells[row][i], &state);
    text[used] = '\0';
}

static void show(const struct vt *vt)
{
    char text[VT_MOST * MB_LEN_MAX + 1];
    for (int row = 0; row < vt->rows; row++) {
        row_text(vt, row, text, sizeof text);
        printf("# %s\n", text);
    }
}

static bool same(const struct vt *a, const struct vt *b)
{
    bool equal = a->rows == b->rows && a->columns == b->columns && a->row == b->row &&
                 a->column == b->column;
    for (int row = 0; equal && row < a->rows; row++)
        equal = wmemcmp(a->cells[row], b->cells[row], (size_t)a->columns) == 0;
    return equal;
}

/* The number behind "statement" in the status line; 0: none is shown. */
static long statement(const struct vt *vt)
{
    char text[VT_MOST * MB_LEN_MAX + 1];
    long number = 0;
    for (int row = vt->rows - 1; row >= 0 && !number; row--) {
        row_text(vt, row, text, sizeof text);
        const char *found = strstr(text, "statement ");
        number = found ? strtol(found + strlen("statement "), NULL, 10) : 0;
    }
    return number;
}

static long memory(pid_t process)
{
    char path[64], line[256];
    long size = -1;
    snprintf(path, sizeof path, "/proc/%ld/status", (long)process);
    FILE *file = fopen(path, "r");
    while (file && size < 0 && fgets(line, sizeof line, file))
        if (strncmp(line, "VmRSS:", 6) == 0)
            size = strtol(line + 6, NULL, 10);
    if (file)
        fclose(file);
    return size;
}

static int cases, failures;

static void result(bool passed, const char *name, const struct vt *a, const struct vt *b)
{
    printf("%sok %d - %s\n", passed ? "" : "not ", ++cases, name);
    failures += !passed;
    if (passed)
        return;
    show(a);
    if (b) {
        printf("# --- but it should be\n");
        show(b);
    }
}

/* Gives how many statements down the keys lead; *grown: KiB since a third of the time. */
static long rage(struct program *program, long ms, long *grown, size_t *keys)
{
    long place = 0, begun = now(), last, before = 0;
    *keys = 0;
    for (int i = 0; i < ms / APART_MS; i++) {
        set_size(program, 8 + i * 13 % 50, 40 + i * 37 % 160);
        if (i % KEY_EVERY == 0) {
            bool down = *keys % (DOWN + UP) < DOWN;
            type(program, down ? "J" : "K");
            place += down ? 1 : -1;
            ++*keys;
        }
        if (i == ms / APART_MS / 3)
            before = memory(program->child);
        long left = begun + (i + 1) * APART_MS - now();
        if (!draw(program, left > 0 ? left : 0, &last))
            break;
    }
    *grown = memory(program->child) - before;
    printf("# %ld sizes and %zu keys in %ld ms, %ld KiB more\n", ms / APART_MS, *keys,
           now() - begun, *grown);
    return place;
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    setenv("TERM", "xterm-256color", 1);
    setenv("XDG_STATE_HOME", "/nonexistent", 1);
    if (argc < 3)
        fprintf(stderr, "usage: storm MILLISECONDS PROGRAM ARGUMENT...\n"), exit(2);
    long grown;
    size_t keys;
    struct program *program = start(argv + 2), *fresh = start(argv + 2);
    settle(program);
    settle(fresh);
    /* From the titles, which are no statement. */
    type(program, "J");
    type(fresh, "J");
    settle(program);
    settle(fresh);
    long first = statement(&program->vt);
    result(first > 0, "a statement is chosen", &program->vt, NULL);
    long place = rage(program, strtol(argv[1], NULL, 10), &grown, &keys);
    set_size(program, ROWS, COLUMNS);
    settle(program);
    struct vt left = program->vt;
    for (long i = 0; i < place; i++)
        type(fresh, "J");
    settle(fresh);
    result(statement(&left) == statement(&fresh->vt) && statement(&left) > first,
           "no key was lost: the place is the same", &left, &fresh->vt);
    type(program, "\f");
    settle(program);
    result(same(&left, &program->vt), "the screen is what would be drawn anew", &left,
           &program->vt);
    type(program, "gJ");
    type(fresh, "gJ");
    settle(program);
    settle(fresh);
    result(same(&program->vt, &fresh->vt), "and that of a fresh start at the same place",
           &program->vt, &fresh->vt);
    result(grown < GROWN_MOST_KIB, "memory has not grown", &program->vt, NULL);
    end(program);
    end(fresh);
    printf("1..%d\n", cases);
    return failures > 0;
}
