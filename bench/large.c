/* A large story in the reader: the first paint, the whole comparison, every key of a session with
 * the bytes that it sends to the terminal, the keys that take longest, and the memory of it all. */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 10, SLOWEST = 5, WHOLE_QUIET_MS = 1500, FIND_QUIET_MS = 1000 };
/* What is painted for a key comes in one go; what a search or a comparison brings later, in others,
 * which are waited for before the next key. */
enum { PAINTED_MS = 2, DONE_MS = 20 };

/* Views, each with the keys that are pressed in it. */
static const char *const script[] = {
    "vp", "j",     "j",  "J",     "]c",   "]c", "l",  "\004", " ",         "b",  "]u",   "k",
    "k",  "[c",    "K",  "K",     "\025", "h",  "G",  "k",    "K",         "g",  "zR",   "zM",
    "j",  "zR",    "]s", "]x",    "\r",   "j",  "q",  "o",    "o",         "c",  "j",    "F=",
    "F=", "\027s", "j",  "\027s", "/ba",  "\r", "n",  "\033", "&ro.*ka\r", "j",  "G",    "&\r",
    "S",  "j",     "S",  "S",     "|",    "|",  "vt", "j",    "\004",      "]x", "f",    "F",
    "o",  "G",     "g",  "vx",    "j",    "l",  "h",  "k",    "vm",        "j",  "]c",   "t",
    "*",  "w",     "G",  "g",     "vs",   "j",  "vo", "j",    "l",         "o",  "t",    "*",
    "h",  "va",    "j",  "\004",  "l",    "h",  "G",  "g",    "?",         "q",  ":set", "\033",
};
enum { KEYS = sizeof script / sizeof *script };

struct key {
    double times[ROUNDS];
    size_t count;
    char view;
    const char *keys;
};

/* Until the first byte that draws something, past the switches of the terminal's modes. */
static double first_paint(struct bench_screen *screen)
{
    size_t bytes = 0, total = 0;
    double last = -1;
    for (int i = 0; total < 500 && i < 10000; i++) {
        double now = bench_drain(screen, 2, 5, &bytes);
        total += bytes;
        last = now > 0 ? now : last;
    }
    return last - screen->started;
}

static double worst_of(const struct key *key)
{
    double worst = 0;
    for (size_t i = 0; i < key->count; i++)
        worst = key->times[i] > worst ? key->times[i] : worst;
    return worst;
}

static int slowest_first(const void *a, const void *b)
{
    double left = worst_of(a), right = worst_of(b);
    return (left < right) - (left > right);
}

static void print_name(const struct key *key)
{
    printf("large: ");
    for (const char *at = key->keys; *at; at++)
        if (*at == '\r' || *at == '\033')
            printf("%s", *at == '\r' ? "Enter" : "Esc");
        else
            printf(*at < ' ' ? "^%c" : "%c", *at < ' ' ? *at + '@' : *at);
    printf(" in v%c", key->view);
}

static void print_slowest(struct key *keys)
{
    qsort(keys, KEYS, sizeof *keys, slowest_first);
    for (size_t i = 0; i < SLOWEST && keys[i].count; i++) {
        print_name(&keys[i]);
        printf(": median %.1f ms, 95%% %.1f ms, worst %.1f ms\n",
               bench_median(keys[i].times, keys[i].count),
               bench_quantile(keys[i].times, keys[i].count, 0.95), worst_of(&keys[i]));
    }
}

/* All that the views show is found once before, so that what is timed is the painting. */
static void find_parts(struct bench_screen *screen)
{
    static const char *const views[] = {"vt", "vx", "vs", "vo", "vp"};
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        bench_type(screen, views[i]);
        bench_drain(screen, FIND_QUIET_MS, 30000, NULL);
    }
}

int main(int argc, char **argv)
{
    static double times[ROUNDS * KEYS], sent[ROUNDS * KEYS];
    static struct key keys[KEYS];
    size_t count = 0;
    if (argc < 3)
        fprintf(stderr, "usage: large FILE FILE...\n"), exit(2);
    char **command = calloc((size_t)argc + 2, sizeof *command);
    if (!command)
        bench_fail("calloc");
    command[0] = bench_hexapla();
    command[1] = "read";
    for (int i = 1; i < argc; i++)
        command[i + 1] = argv[i];
    setenv("XDG_STATE_HOME", "/nonexistent", 1);
    struct bench_screen screen = bench_open(command, 40, 120);
    double first = first_paint(&screen);
    double whole = bench_drain(&screen, WHOLE_QUIET_MS, 60000, NULL) - screen.started;
    printf(
        "large: first paint %.0f ms (at most 250), aligned %.0f ms, memory %.0f MB (at most 120)\n",
        first, whole, (double)bench_peak(screen.child) / 1024);
    find_parts(&screen);
    char view = 'p';
    for (size_t i = 0; i < ROUNDS * KEYS; i++) {
        struct key *key = &keys[i % KEYS];
        size_t bytes;
        key->keys = script[i % KEYS];
        double start = bench_now();
        bench_type(&screen, key->keys);
        double last = bench_drain(&screen, PAINTED_MS, 200, &bytes);
        while (bench_drain(&screen, DONE_MS, DONE_MS, NULL) > 0)
            continue;
        key->view = view;
        if (key->keys[0] == 'v')
            view = key->keys[1];
        if (last < 0)
            continue;
        key->times[key->count++] = last - start;
        sent[count] = (double)bytes;
        times[count++] = last - start;
    }
    printf("large: memory %.0f MB once every view was open\n",
           (double)bench_peak(screen.child) / 1024);
    printf("large: key to paint median %.2f ms, 95%% %.2f ms, worst %.2f ms (at most 16)\n",
           bench_median(times, count), bench_quantile(times, count, 0.95),
           bench_quantile(times, count, 1));
    print_slowest(keys);
    printf("large: bytes sent a key: median %.0f, 95%% %.0f, most %.0f; %zu keys\n",
           bench_median(sent, count), bench_quantile(sent, count, 0.95),
           bench_quantile(sent, count, 1), count);
    bench_close(&screen, "Q");
    free(command);
}
