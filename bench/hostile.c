/* Input that nobody writes, each kind at three sizes, each four times the last: time and memory
 * must grow about as the input does. Where articles are many, what is printed is a table of all by
 * all. usage: hostile SCRATCH-FOLDER */
#include "bench/bench.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { SIZES = 3, GROWTH = 4, PATH = 512 };

static void repeated(FILE *file, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fputs("The harbour was closed for two days after the fire, officials said.\n\n", file);
}

static void same_words(FILE *file, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fputs(i % 12 == 11 ? "word.\n" : "word ", file);
}

static void no_spaces(FILE *file, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fputc("abcdefghijklm"[i % 13], file);
}

static void ideographs(FILE *file, size_t count)
{
    static const char *const some[] = {"\xE6\xB8\xAF", "\xE5\x8F\xA3", "\xE5\x85\xB3",
                                       "\xE9\x97\xAD", "\xE5\xA4\xA7", "\xE7\x81\xAB",
                                       "\xE5\xAE\x98"};
    for (size_t i = 0; i < count; i++)
        fputs(some[i * i / 3 % 7], file);
}

static void one_word(FILE *file, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(file, "W%zx.\n", i * 7919 % 1000003);
}

/* Half of the sentences of the second text, which has another step, are in the first. */
static void one_paragraph(FILE *file, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(file, "Berth %zu was shut for %zu hours while crew %zu cleared wreck %zu. ", i,
                i % 17, i * 31 % 997, i * 7 % 1009);
}

static void quotations(FILE *file, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(file, "\"We lost %zu boats,\" Anna Reed %zu said on Tuesday. ", i % 500, i % 50);
}

static const struct kind {
    const char *name;
    void (*write)(FILE *file, size_t count);
    size_t most; /* how many, at the largest size */
} kinds[] = {{"one sentence again and again", repeated, 100000},
             {"the same word", same_words, 1600000},
             {"no spaces, bytes", no_spaces, 16000000},
             {"ideographs, no spaces", ideographs, 400000},
             {"sentences of one word", one_word, 400000},
             {"one paragraph, sentences", one_paragraph, 16000},
             {"one paragraph of quotations", quotations, 16000}};

static void print(const char *name, const char *format, size_t count, struct bench_run run,
                  const struct bench_run *last)
{
    printf("hostile: %s, %s: %zu in %.0f ms, %.0f MiB", name, format, count, run.ms,
           (double)run.peak_kib / 1024);
    if (last->ms > 0)
        printf(", %.1f times the last for %d times the input", run.ms / last->ms, GROWTH);
    printf("\n");
}

static void measure(const char *name, size_t count, char *a, char *b, struct bench_run last[2])
{
    static const char *const formats[] = {"text", "json"};
    for (int i = 0; i < 2; i++) {
        char format[32];
        snprintf(format, sizeof format, "--format=%s", formats[i]);
        char *const command[] = {bench_hexapla(), "diff", "-q", format, a, b, NULL};
        struct bench_run run = bench_run(command);
        print(name, formats[i], count, run, &last[i]);
        last[i] = run;
    }
}

static FILE *create(const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file)
        bench_fail(path);
    return file;
}

static void run_kind(const char *folder, const struct kind *kind)
{
    char a[PATH], b[PATH];
    struct bench_run last[2] = {{0}};
    snprintf(a, sizeof a, "%s/a.txt", folder);
    snprintf(b, sizeof b, "%s/b.txt", folder);
    for (size_t i = 0, count = kind->most / GROWTH / GROWTH; i < SIZES; i++, count *= GROWTH) {
        FILE *one = create(a), *other = create(b);
        kind->write(one, count);
        kind->write(other, count / 2);
        if (fclose(one) || fclose(other))
            bench_fail(a);
        measure(kind->name, count, a, b, last);
    }
}

/* A folder of so many articles of one line, made larger each time. */
static void run_articles(const char *folder)
{
    char path[2 * PATH], below[PATH];
    struct bench_run last[2] = {{0}};
    size_t made = 0;
    snprintf(below, sizeof below, "%s/articles", folder);
    if (mkdir(below, 0777) && errno != EEXIST)
        bench_fail(below);
    for (size_t count = 250; count <= 4000; count *= GROWTH) {
        for (; made < count; made++) {
            snprintf(path, sizeof path, "%s/%05zu.txt", below, made);
            FILE *file = create(path);
            fprintf(file, "Harbour %zu was closed for %zu hours, police said.\n", made % 97, made);
            if (fclose(file))
                bench_fail(path);
        }
        measure("articles of one line", count, below, NULL, last);
    }
}

int main(int argc, char **argv)
{
    if (argc != 2)
        fprintf(stderr, "usage: hostile SCRATCH-FOLDER\n"), exit(2);
    if (mkdir(argv[1], 0777) && errno != EEXIST)
        bench_fail(argv[1]);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        run_kind(argv[1], &kinds[i]);
    run_articles(argv[1]);
}
