/* How time and memory grow with the input: pairs of documents, each pair ten times the last.
 * usage: growth FILE-A FILE-B [FILE-A FILE-B]... */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>

enum { RUNS = 3 };

int main(int argc, char **argv)
{
    if (argc < 3 || argc % 2 == 0)
        fprintf(stderr, "usage: growth FILE-A FILE-B [FILE-A FILE-B]...\n"), exit(2);
    double last = 0;
    for (int at = 1; at < argc; at += 2) {
        char *const command[] = {bench_hexapla(), "diff", argv[at], argv[at + 1], NULL};
        double times[RUNS];
        long peak = 0;
        for (int i = 0; i < RUNS; i++) {
            struct bench_run run = bench_run(command);
            times[i] = run.ms;
            peak = run.peak_kib > peak ? run.peak_kib : peak;
        }
        double median = bench_median(times, RUNS);
        printf("growth: %s %.0f ms, %.0f MiB", argv[at], median, (double)peak / 1024);
        if (last > 0)
            printf(", %.1f times the last", median / last);
        printf("\n");
        last = median;
    }
}
