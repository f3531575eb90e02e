/* A large story in the reader: the first paint, the whole comparison, every key of a session with
 * the bytes that it sends to the terminal, and the memory of it all. */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 10, QUIET_MS = 25, WHOLE_QUIET_MS = 1500 };

static const char *const script[] = {
    "j", "j", "J", "]c", "]c", "l",  "\004", " ",  "b",  "]u", "k", "k", "[c", "K", "\025", "h",
    "G", "k", "K", "g",  "zR", "zM", "j",    "]s", "]x", "\r", "j", "q", "o",  "o", "c",    "j",
};
enum { KEYS = sizeof script / sizeof *script };

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

int main(int argc, char **argv)
{
    static double times[ROUNDS * KEYS], sent[ROUNDS * KEYS];
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
    printf("large: first paint %.0f ms (at most 250), aligned %.0f ms, ", first, whole);
    for (size_t i = 0; i < ROUNDS * KEYS; i++) {
        size_t bytes;
        double start = bench_now();
        bench_type(&screen, script[i % KEYS]);
        double last = bench_drain(&screen, QUIET_MS, 100, &bytes);
        if (last < 0)
            continue;
        sent[count] = (double)bytes;
        times[count++] = last - start;
    }
    printf("memory %.0f MB (at most 120)\n", (double)bench_peak(screen.child) / 1024);
    printf("large: key to paint median %.2f ms, 95%% %.2f ms, worst %.2f ms (at most 16)\n",
           bench_median(times, count), bench_quantile(times, count, 0.95),
           bench_quantile(times, count, 1));
    printf("large: bytes sent a key: median %.0f, 95%% %.0f, most %.0f; %zu keys\n",
           bench_median(sent, count), bench_quantile(sent, count, 0.95),
           bench_quantile(sent, count, 1), count);
    bench_close(&screen, "Q");
    free(command);
}
