/* Two long documents: hexapla diff against wdiff and git's word diff in turns, and peak memory
 * against the input.
 * usage: long FILE-A FILE-B */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { RUNS = 5 };

static double kib_of(const char *path)
{
    struct stat status;
    if (stat(path, &status))
        bench_fail(path);
    return (double)status.st_size / 1024;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        fprintf(stderr, "usage: long FILE-A FILE-B\n"), exit(2);
    char *const ours[] = {bench_hexapla(), "diff", argv[1], argv[2], NULL};
    char *const json[] = {bench_hexapla(), "diff", "--format=json", argv[1], argv[2], NULL};
    char *const wdiff[] = {"wdiff", argv[1], argv[2], NULL};
    char *const git[] = {"git", "diff", "--no-index", "--word-diff", argv[1], argv[2], NULL};
    double times[4][RUNS], input = kib_of(argv[1]) + kib_of(argv[2]);
    long peak = 0;
    for (int i = 0; i < RUNS; i++) {
        struct bench_run a = bench_run(ours), b = bench_run(wdiff), c = bench_run(json);
        times[0][i] = a.ms, times[1][i] = b.ms, times[2][i] = c.ms;
        times[3][i] = bench_run(git).ms;
        peak = a.peak_kib > peak ? a.peak_kib : peak;
        peak = c.peak_kib > peak ? c.peak_kib : peak;
    }
    double a = bench_median(times[0], RUNS), b = bench_median(times[1], RUNS);
    double c = bench_median(times[2], RUNS), d = bench_median(times[3], RUNS);
    printf("long: wdiff %.0f ms, git diff --word-diff %.0f ms\n", b, d);
    printf("long: hexapla diff %.0f ms, %.2f of wdiff (at most 0.17), %.1f of git (at most 3)\n", a,
           a / b, a / d);
    printf("long: hexapla diff --format=json %.0f ms, %.2f of wdiff, %.1f of git\n", c, c / b,
           c / d);
    printf("long: peak memory %.1f MiB for %.1f MiB of input, ratio %.1f (at most 30)\n",
           (double)peak / 1024, input / 1024, (double)peak / input);
}
