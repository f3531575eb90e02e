/* Saved pages into JSON: hexapla extract on one core, and xmllint parsing the same, in turns. The
 * pages are those given, made as heavy as pages of news sites are (some 300 kB: menus, scripts,
 * lists of other stories round an article).
 * usage: pages FOLDER FILE.html...; the heavy pages are written to the folder. */
#include "bench/bench.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { RUNS = 5, PAGES = 100, LINKS = 900, SCRIPT_LINES = 1800, PAGE_MAX = 1 << 16 };

static char *read_page(const char *path)
{
    char *page = calloc(1, PAGE_MAX);
    FILE *file = fopen(path, "r");
    if (!page || !file)
        bench_fail(path);
    page[fread(page, 1, PAGE_MAX - 1, file)] = '\0';
    fclose(file);
    return page;
}

static void write_ballast(FILE *out, int seed)
{
    fprintf(out, "<script>\nvar pages = {};\n");
    for (int i = 0; i < SCRIPT_LINES; i++)
        fprintf(out, "pages['k%d'] = function (a) { return a < %d && a.b > 2 ? '<b>' : a; };\n", i,
                seed + i);
    fprintf(out, "</script>\n<div class=\"rail\"><ul>\n");
    for (int i = 0; i < LINKS; i++)
        fprintf(out,
                "<li class=\"teaser teaser--small\" data-id=\"%d\"><a "
                "href=\"/2026/%d/story-%d?a=1&amp;b=2\""
                "><img src=\"/i/%d.jpg\" alt=\"\"><span>Another story, number %d</span></a></li>\n",
                i, seed, i, i, seed * LINKS + i);
    fprintf(out, "</ul></div>\n");
}

/* The page with ballast before the end of its body; its size. */
static double write_page(const char *path, const char *page, int seed)
{
    FILE *out = fopen(path, "w");
    if (!out)
        bench_fail(path);
    const char *end = strstr(page, "</body>");
    end = end ? end : page + strlen(page);
    fwrite(page, 1, (size_t)(end - page), out);
    write_ballast(out, seed);
    fputs(end, out);
    double size = (double)ftell(out);
    if (fclose(out))
        bench_fail(path);
    return size;
}

static double write_pages(const char *folder, char *const files[], int count, char **paths)
{
    double bytes = 0;
    if (mkdir(folder, 0777) && errno != EEXIST)
        bench_fail(folder);
    for (int i = 0; i < PAGES; i++) {
        size_t room = strlen(folder) + 32;
        paths[i] = malloc(room);
        if (!paths[i])
            bench_fail("malloc");
        snprintf(paths[i], room, "%s/%03d.html", folder, i);
        char *page = read_page(files[i % count]);
        bytes += write_page(paths[i], page, i);
        free(page);
    }
    return bytes;
}

static void command(char **list, char *const words[], char *const files[])
{
    while (*words)
        *list++ = *words++;
    for (int i = 0; i < PAGES; i++)
        *list++ = files[i];
    *list = NULL;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        fprintf(stderr, "usage: pages FOLDER FILE.html...\n"), exit(2);
    char *paths[PAGES], *ours[PAGES + 8], *peer[PAGES + 8];
    double times[2][RUNS], bytes = write_pages(argv[1], argv + 2, argc - 2, paths);
    char *const ours_words[] = {bench_hexapla(), "extract", "-q", "-j1", "--format=json", NULL};
    char *const peer_words[] = {"xmllint", "--html", "--noout", NULL};
    command(ours, ours_words, paths);
    command(peer, peer_words, paths);
    long peak = 0;
    for (int i = 0; i < RUNS; i++) {
        struct bench_run a = bench_run(ours), b = bench_run(peer);
        times[0][i] = a.ms, times[1][i] = b.ms;
        peak = a.peak_kib > peak ? a.peak_kib : peak;
    }
    double a = bench_median(times[0], RUNS), b = bench_median(times[1], RUNS);
    printf("pages: hexapla extract %.0f MB/s of HTML, xmllint %.0f MB/s, ratio %.2f of its time\n",
           bytes / 1e3 / a, bytes / 1e3 / b, a / b);
    printf("pages: peak memory %.1f MiB, %.1f times a page\n", (double)peak / 1024,
           (double)peak * 1024 * PAGES / bytes);
    for (int i = 0; i < PAGES; i++)
        free(paths[i]);
}
