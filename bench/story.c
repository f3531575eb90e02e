/* Many articles of one story: how long hexapla diff takes for 50, 200 and 800 of them. Each is made
 * of sentences of the articles given: taken over, with a word exchanged, moved by one place or left
 * out, as papers do with the agency's report; the same in every run.
 * usage: story FOLDER FILE... */
#include "bench/bench.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { RUNS = 5, SENTENCES = 4096, EACH = 30, LONGEST = 2000, LEAST = 40, PATH = 512 };

struct stock {
    char *sentences[SENTENCES];
    size_t count;
};

struct chance {
    uint64_t state;
};

static size_t draw(struct chance *chance, size_t below)
{
    chance->state ^= chance->state << 13;
    chance->state ^= chance->state >> 7;
    chance->state ^= chance->state << 17;
    return (size_t)(chance->state >> 20) % below;
}

/* Cuts behind full stops: rough, but the same for all. */
static void read_sentences(struct stock *stock, const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (!file)
        bench_fail(path);
    while (getline(&line, &room, file) > 0)
        for (char *at = line, *end; (end = strstr(at, ". ")) || (end = strstr(at, ".\n"));
             at = end + 2) {
            size_t length = (size_t)(end + 1 - at);
            if (length > LEAST && length < LONGEST && stock->count < SENTENCES)
                stock->sentences[stock->count++] = strndup(at, length);
        }
    free(line);
    fclose(file);
}

/* The sentence with one of its words changed. */
static void put_altered(FILE *file, struct chance *chance, const char *sentence)
{
    const char *space = strchr(sentence + draw(chance, strlen(sentence) / 2), ' ');
    if (!space)
        space = sentence;
    const char *next = strchr(space + 1, ' ');
    fprintf(file, "%.*s otherwise%s", (int)(space - sentence), sentence, next ? next : ".");
}

static void write_article(const struct stock *stock, struct chance *chance, const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file)
        bench_fail(path);
    size_t at = draw(chance, stock->count);
    for (size_t i = 0; i < EACH; i++) {
        size_t kind = draw(chance, 10);
        at += kind == 0 ? 2 : 1;
        const char *sentence = stock->sentences[(at + (kind == 1)) % stock->count];
        if (kind < 5)
            put_altered(file, chance, sentence);
        else
            fputs(sentence, file);
        fputs(i % 3 == 2 ? "\n\n" : " ", file);
    }
    if (fclose(file))
        bench_fail(path);
}

int main(int argc, char **argv)
{
    struct stock stock = {.count = 0};
    struct chance chance = {0x853c49e6748fea9bu};
    size_t made = 0;
    if (argc < 3)
        fprintf(stderr, "usage: story FOLDER FILE...\n"), exit(2);
    if (mkdir(argv[1], 0777) && errno != EEXIST)
        bench_fail(argv[1]);
    for (int i = 2; i < argc; i++)
        read_sentences(&stock, argv[i]);
    char *const command[] = {bench_hexapla(), "diff", "-q", argv[1], NULL};
    double last = 0;
    for (size_t count = 50; count <= 800; count *= 4) {
        for (; made < count; made++) {
            char path[PATH];
            snprintf(path, sizeof path, "%s/%04zu.txt", argv[1], made);
            write_article(&stock, &chance, path);
        }
        double times[RUNS];
        long peak = 0;
        for (int i = 0; i < RUNS; i++) {
            struct bench_run run = bench_run(command);
            times[i] = run.ms;
            peak = run.peak_kib > peak ? run.peak_kib : peak;
        }
        double median = bench_median(times, RUNS);
        printf("story: %zu articles in %.0f ms%s, %.0f MiB", count, median,
               count == 50 ? " (at most 50)" : "", (double)peak / 1024);
        if (last > 0)
            printf(", %.1f times the last", median / last);
        printf("\n");
        last = median;
    }
    for (size_t i = 0; i < stock.count; i++)
        free(stock.sentences[i]);
}
