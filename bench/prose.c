/* How fast prose becomes sentences: 100 MB of it, made of the paragraphs of the files given,
 * through hexapla extract, in turns with wc -w, which looks at the same bytes and at nothing else.
 * usage: prose SCRATCH FILE... */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RUNS = 5, BYTES = 100000000, PARAGRAPH_BYTES = 150, PARAGRAPHS = 4096 };

struct prose {
    char *paragraphs[PARAGRAPHS];
    size_t count;
};

/* Keeps the lines that are long enough for a paragraph. */
static void read_paragraphs(struct prose *prose, const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (!file)
        bench_fail(path);
    while (getline(&line, &room, file) > 0 && prose->count < PARAGRAPHS)
        if (strlen(line) > PARAGRAPH_BYTES)
            prose->paragraphs[prose->count++] = strdup(line);
    free(line);
    fclose(file);
}

/* Writes the paragraphs again and again, in an order that differs from round to round. */
static size_t write_prose(const struct prose *prose, const char *path)
{
    FILE *file = fopen(path, "w");
    size_t bytes = 0;
    if (!file || !prose->count)
        bench_fail(path);
    for (size_t i = 0; bytes < BYTES; i++) {
        const char *paragraph = prose->paragraphs[i * (i / prose->count + 1) % prose->count];
        bytes += strlen(paragraph) + 1;
        fputs(paragraph, file);
        fputc('\n', file);
    }
    if (fclose(file) != 0)
        bench_fail(path);
    return bytes;
}

int main(int argc, char **argv)
{
    struct prose prose = {.count = 0};
    if (argc < 3)
        fprintf(stderr, "usage: prose SCRATCH FILE...\n"), exit(2);
    for (int i = 2; i < argc; i++)
        read_paragraphs(&prose, argv[i]);
    double megabytes = (double)write_prose(&prose, argv[1]) / 1e6;
    char *const ours[] = {bench_hexapla(),      "extract", "--as=text",
                          "--format=sentences", argv[1],   NULL};
    char *const peer[] = {"wc", "-w", argv[1], NULL};
    double times[2][RUNS];
    for (int i = -1; i < RUNS; i++) { /* the first turn warms the caches */
        double a = bench_run(ours).ms, b = bench_run(peer).ms;
        if (i >= 0)
            times[0][i] = a, times[1][i] = b;
    }
    double a = bench_median(times[0], RUNS), b = bench_median(times[1], RUNS);
    printf("prose: hexapla %.0f MB/s (at least 80), wc -w %.0f MB/s, ratio %.2f\n",
           megabytes / a * 1e3, megabytes / b * 1e3, a / b);
    for (size_t i = 0; i < prose.count; i++)
        free(prose.paragraphs[i]);
}
