/* From exec to the last byte of the first complete screen: hexapla against vim --clean -d on the
 * same files, in turns, on a pseudo-terminal of 40 rows and 120 columns. */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>

enum { RUNS = 15, QUIET_MS = 300, LIMIT_MS = 20000 };

static double time_start(char *const argv[], const char *quit, long *peak)
{
    size_t bytes;
    struct bench_screen screen = bench_open(argv, 40, 120);
    double last = bench_drain(&screen, QUIET_MS, LIMIT_MS, &bytes);
    *peak = bench_peak(screen.child);
    bench_close(&screen, quit);
    if (last < 0 || bytes < 200)
        fprintf(stderr, "bench: %s shows no screen\n", argv[0]), exit(2);
    return last - screen.started;
}

/* "WORDS… FILES…" as a list that ends in NULL. */
static char **command(char *const words[], char *const files[], int count)
{
    size_t at = 0;
    char **list = calloc((size_t)count + 8, sizeof *list);
    if (!list)
        bench_fail("calloc");
    for (size_t i = 0; words[i]; i++)
        list[at++] = words[i];
    for (int i = 0; i < count; i++)
        list[at++] = files[i];
    return list;
}

int main(int argc, char **argv)
{
    char *const ours_words[] = {bench_hexapla(), "read", NULL};
    char *const vim_words[] = {"vim", "--clean", "-d", NULL};
    char **ours = command(ours_words, argv + 1, argc - 1);
    char **vim = command(vim_words, argv + 1, argc - 1);
    double times[2][RUNS];
    long peaks[2];
    if (argc < 3)
        fprintf(stderr, "usage: start FILE FILE...\n"), exit(2);
    for (int i = -1; i < RUNS; i++) { /* the first turn warms the caches */
        double a = time_start(ours, "Q", &peaks[0]);
        double b = time_start(vim, "\033:qa!\r", &peaks[1]);
        if (i >= 0)
            times[0][i] = a, times[1][i] = b;
    }
    double a = bench_median(times[0], RUNS), b = bench_median(times[1], RUNS);
    printf("start: hexapla %.1f ms, vim -d %.1f ms, ratio %.2f (at most 0.6)\n", a, b, a / b);
    printf("start: memory %.1f MB (at most 14), vim %.1f MB\n", (double)peaks[0] / 1024,
           (double)peaks[1] / 1024);
    free(ours);
    free(vim);
}
