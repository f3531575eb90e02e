/* From a key to the last byte painted for it, over a session of many keys in the files given. */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>

enum { ROUNDS = 30, QUIET_MS = 12 };

/* Keys that move through a story, back again, and change what is shown. */
static const char *const script[] = {
    "j",    "j", "j", "J", "]c", "]c", "l",  "\004", "j",  "]u", "k", "k", "[c", "K",
    "\025", "h", "G", "k", "K",  "g",  "zR", "j",    "]s", "\r", "j", "q", "c",  "j",
};
enum { KEYS = sizeof script / sizeof *script };

int main(int argc, char **argv)
{
    static double times[ROUNDS * KEYS];
    size_t count = 0, silent = 0;
    if (argc < 3)
        fprintf(stderr, "usage: key FILE FILE...\n"), exit(2);
    char **command = calloc((size_t)argc + 2, sizeof *command);
    if (!command)
        bench_fail("calloc");
    command[0] = bench_hexapla();
    command[1] = "read";
    for (int i = 1; i < argc; i++)
        command[i + 1] = argv[i];
    struct bench_screen screen = bench_open(command, 40, 120);
    if (bench_drain(&screen, 500, 20000, NULL) < 0)
        bench_fail("no screen");
    for (size_t i = 0; i < ROUNDS * KEYS; i++) {
        double start = bench_now();
        bench_type(&screen, script[i % KEYS]);
        double last = bench_drain(&screen, QUIET_MS, 60, NULL);
        if (last < 0)
            silent++;
        else
            times[count++] = last - start;
    }
    bench_close(&screen, "Q");
    double median = bench_median(times, count);
    printf("key: median %.2f ms (at most 2), 95%% %.2f ms, worst %.2f ms; %zu keys, %zu of no "
           "effect\n",
           median, bench_quantile(times, count, 0.95), bench_quantile(times, count, 1), count,
           silent);
    free(command);
}
