/* How long the reader's main thread is away from the keyboard: the longest time between two waits
 * for a key, over scenes of loading, comparing, reading again, and of keys that do much at once.
 * Whether it waits is asked of /proc/PID/syscall every quarter of a millisecond, so nothing in the
 * program has to be prepared; two turns that follow each other closer than that count as one.
 * usage: hold FILE FILE... | hold FOLDER */
#include "bench/bench.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { ROWS = 50, COLUMNS = 200, APART_MS = 25, BUSY_MS = 1500, QUIET_MS = 400, LIMIT_MS = 60000 };
enum { LOOK_NS = 250000, MOST = 50 };

struct scene {
    const char *name;
    const char *keys; /* typed one after the other; NULL: the program is started */
    bool between;     /* j and k are typed while it goes on */
    bool resized;
};

static const struct scene story[] = {
    {"start, read and compare", NULL, true, false},
    {"raise the threshold", ")", true, false},
    {"lower the threshold", "(", true, false},
    {"facts", "vt", true, false},
    {"threshold in the facts", ")", true, false},
    {"matrix", "vx", true, false},
    {"stemma", "vs", true, false},
    {"merged", "vm", true, false},
    {"omissions", "vo", true, false},
    {"article", "va", true, false},
    {"parallel", "vp", true, false},
    {"read again", "R", true, false},
    {"threshold after all views", ")", true, false},
    {"base", "B", true, false},
    {"no base", "BBBBBBBB", true, false},
    {"search typed", "/[aeiou]{5}", false, false},
    {"search taken", "\r", false, false},
    {"next match", "n", false, false},
    {"search ended", "\033", false, false},
    {"filter typed", "&[a-m]{9}", false, false},
    {"filter taken", "\r", false, false},
    {"filter ended", "&\r", false, false},
    {"fold all", "zM", false, false},
    {"unfold all", "zR", false, false},
    {"only what is new", "zn", false, false},
    {"all again", "zn", false, false},
    {"hide verbatim", "F=", false, false},
    {"show verbatim", "F=", false, false},
    {"stacked", "\027s", false, false},
    {"side by side", "\027s", false, false},
    {"to the end", "G", false, false},
    {"furniture", "|", false, false},
    {"resized", "", false, true},
    {"exported as JSON", "ebench/data-export.json!\r", false, false},
    {"exported as text", "ebench/data-export.txt!\r", false, false},
    {"copied", "Yt", false, false},
};

static const struct scene library[] = {
    {"start, read and compare", NULL, true, false},
    {"sort", "ooo", false, false},
    {"search", "/ven?to\r", false, false},
    {"filter", "&ven?to\r\033", false, false},
    {"open a story", "\r", true, false},
    {"back to the library", "vl", true, false},
    {"to the end", "G", true, false},
};

struct watcher {
    struct bench_screen screen;
    int look;
    double since; /* it has not waited since then; 0: it waits */
    double longest, busy;
    size_t typed;
};

static void start(struct watcher *watcher, char *const argv[])
{
    char path[64];
    watcher->screen = bench_open(argv, ROWS, COLUMNS);
    snprintf(path, sizeof path, "/proc/%ld/syscall", (long)watcher->screen.child);
    watcher->look = open(path, O_RDONLY | O_CLOEXEC);
    if (watcher->look < 0)
        bench_fail(path);
}

static bool is_waiting(const struct watcher *watcher)
{
    char line[32];
    ssize_t got = pread(watcher->look, line, sizeof line - 1, 0);
    line[got > 0 ? got : 0] = '\0';
    char *end;
    long number = strtol(line, &end, 10);
    return end != line && (number == SYS_ppoll || number == SYS_poll);
}

static void look(struct watcher *watcher)
{
    double now = bench_now();
    if (is_waiting(watcher)) {
        watcher->since = 0;
        return;
    }
    if (!watcher->since)
        watcher->since = now;
    watcher->busy = now;
    if (now - watcher->since > watcher->longest)
        watcher->longest = now - watcher->since;
}

/* Takes what is painted and looks, for so long. */
static void watch_for(struct watcher *watcher, double ms)
{
    static char data[1 << 16];
    double end = bench_now() + ms;
    while (bench_now() < end) {
        if (read(watcher->screen.terminal, data, sizeof data) == 0)
            return;
        look(watcher);
        nanosleep(&(struct timespec){.tv_nsec = LOOK_NS}, NULL);
    }
}

static void type(struct watcher *watcher, const char *key)
{
    char one[2] = {*key, '\0'};
    bench_type(&watcher->screen, one);
    watch_for(watcher, APART_MS);
}

static void resize(struct watcher *watcher)
{
    for (unsigned short i = 0; i < 40; i++) {
        struct winsize size = {.ws_row = (unsigned short)(ROWS - i % 20),
                               .ws_col = (unsigned short)(COLUMNS - 7 * (i % 16))};
        ioctl(watcher->screen.terminal, TIOCSWINSZ, &size);
        watch_for(watcher, APART_MS);
    }
}

/* Whether any thread is at work: the first by what it waits for, the others by their time. */
static long time_spent(const struct watcher *watcher)
{
    char path[64], line[1024];
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)watcher->screen.child);
    FILE *file = fopen(path, "r");
    const char *at = file && fgets(line, sizeof line, file) ? strrchr(line, ')') : NULL;
    long user = 0, system = 0;
    for (int field = 0; at && field < 12; field++)
        at = strchr(at + 1, ' ');
    if (at) {
        char *end;
        user = strtol(at, &end, 10);
        system = strtol(end, NULL, 10);
    }
    if (file)
        fclose(file);
    return user + system;
}

static void play(struct watcher *watcher, const struct scene *scene, char *const argv[])
{
    double began = bench_now();
    watcher->longest = watcher->since = 0;
    if (!scene->keys)
        start(watcher, argv);
    for (const char *key = scene->keys; key && *key; key++)
        type(watcher, key);
    if (scene->resized)
        resize(watcher);
    long spent = -1;
    for (double quiet = bench_now(); bench_now() - began < LIMIT_MS;) {
        bool idle = spent == time_spent(watcher);
        spent = time_spent(watcher);
        if (scene->between && bench_now() - began < BUSY_MS)
            type(watcher, watcher->typed++ % 2 ? "k" : "j");
        else
            watch_for(watcher, APART_MS);
        if (!idle || bench_now() - began < (scene->between ? BUSY_MS : 0))
            quiet = bench_now();
        if (bench_now() - quiet > QUIET_MS)
            break;
    }
    printf("hold: %-26s %7.1f ms%s, done in %.1f s\n", scene->name, watcher->longest,
           watcher->longest > MOST ? " (at most 50)" : "", (bench_now() - began - QUIET_MS) / 1000);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    struct watcher watcher = {.look = -1};
    if (argc < 2)
        fprintf(stderr, "usage: hold FILE FILE... | hold FOLDER\n"), exit(2);
    char **command = calloc((size_t)argc + 2, sizeof *command);
    if (!command)
        bench_fail("calloc");
    command[0] = bench_hexapla();
    command[1] = "read";
    for (int i = 1; i < argc; i++)
        command[i + 1] = argv[i];
    setenv("XDG_STATE_HOME", "/nonexistent", 1);
    const struct scene *scenes = argc > 2 ? story : library;
    size_t count = argc > 2 ? sizeof story / sizeof *story : sizeof library / sizeof *library;
    for (size_t i = 0; i < count; i++)
        play(&watcher, &scenes[i], command);
    bench_close(&watcher.screen, "Q");
    close(watcher.look);
    free(command);
}
