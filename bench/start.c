/* From exec to the last byte of the first complete screen: hexapla against vim --clean -d on the
 * same files, in turns, on a pseudo-terminal of 40 rows and 120 columns. */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>

enum { RUNS = 15, QUIET_MS = 300, LIMIT_MS = 20000 };

static double time_start(char *const argv[], const char *quit)
{
    size_t bytes;
    struct bench_screen screen = bench_open(argv, 40, 120);
    double last = bench_drain(&screen, QUIET_MS, LIMIT_MS, &bytes);
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
    if (argc < 3)
        fprintf(stderr, "usage: start FILE FILE...\n"), exit(2);
    for (int i = -1; i < RUNS; i++) { /* the first turn warms the caches */
        double a = time_start(ours, "Q"), b = time_start(vim, "\033:qa!\r");
        if (i >= 0)
            times[0][i] = a, times[1][i] = b;
    }
    double a = bench_median(times[0], RUNS), b = bench_median(times[1], RUNS);
    printf("start: hexapla %.1f ms, vim -d %.1f ms, ratio %.2f (at most 0.6)\n", a, b, a / b);
    free(ours);
    free(vim);
}
