/* hexapla diff --pairs=FILE: many comparisons of two in one process, on all cores, in order. */
#include "app/command.h"

#include "app/complain.h"
#include "app/naming.h"
#include "app/output.h"
#include "app/pair_passages.h"
#include "app/pipeline.h"
#include "app/pool.h"
#include "app/progress.h"
#include "base/alloc.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/vec.h"
#include "report/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct pair_result {
    bool diverges;
    struct error *error; /* where it failed; freed when it has been told */
};

struct pairs {
    const struct options *options;
    struct arena *arena;
    VEC(struct slice) lines;
    struct pipeline_options load;
    struct pair_result *results; /* [job] */
    struct shelf *shelf;
    struct searcher *searchers; /* [worker] */
    bool passages_only;
    struct output output;
    struct progress progress;
    bool trouble;
    bool diverges;
    size_t width;
    unsigned colors;
};

static void print(const struct pairs *pairs, const struct comparison *comparison,
                  struct buffer *into)
{
    const struct options *options = pairs->options;
    struct buffer title = {0};
    buffer_format(&title, "%.*s - %.*s", SLICE_ARG(comparison->articles[0]->path),
                  SLICE_ARG(comparison->articles[1]->path));
    struct fields fields = {options->fields.items, options->fields.count};
    struct report_options report = {.width = pairs->width,
                                    .colors = pairs->colors,
                                    .only = options->only,
                                    .ascii = command_ascii(options),
                                    .title = buffer_slice(&title),
                                    .threads = 1}; /* the pairs have the others */
    struct report_json_options json = {
        .fields = &fields, .short_articles = true, .only = options->only, .threads = 1};
    if (options->format == OUTPUT_JSON)
        report_comparison_json(comparison, &json, into);
    else
        report_comparison_text(comparison, &report, into);
    buffer_free(&title);
}

/* digests: of the two articles where nothing but their passages is wanted, else NULL. */
static bool compare_two(const struct pairs *pairs, const struct loaded *loaded,
                        const struct digest *const *digests, const struct searcher *searcher,
                        struct pair_result *result, struct buffer *into, struct error *error)
{
    struct compare_options how = pipeline_compare_options(pairs->options);
    struct comparison *comparison;
    if (!naming_base(pairs->options, loaded->articles, loaded->count, &how.base, error))
        return false;
    if (digests) {
        comparison = pair_passages(searcher, digests[0], digests[1], loaded->articles, &how);
        result->diverges = pair_diverges(digests[0], digests[1], loaded->articles);
    } else {
        struct compare_work work = {.threads = 1}; /* the pairs have the others */
        struct candidates *candidates = compare_candidates(loaded->articles, loaded->count, &work);
        comparison = compare_statements(candidates, &how);
        candidates_free(candidates);
        result->diverges = comparison_diverges(comparison);
    }
    naming_label(pairs->options, comparison);
    print(pairs, comparison, into);
    comparison_release(comparison);
    return true;
}

static bool malformed(const struct pairs *pairs, size_t job, struct error *error)
{
    struct slice line = pairs->lines.items[job];
    char where[4200];
    snprintf(where, sizeof where, "%s:%zu", pairs->options->pairs, job + 1);
    return error_set(error, MESSAGE_PAIR_MALFORMED, where, "%.*s", SLICE_ARG(line));
}

/* The two paths of a line. */
static bool split_line(const struct pairs *pairs, size_t job, struct slice paths[2])
{
    struct slice line = pairs->lines.items[job];
    size_t tab = slice_find(line, SLICE("\t"), 0);
    if (tab == 0 || tab + 1 >= line.len || slice_find(line, SLICE("\t"), tab + 1) < line.len)
        return false;
    paths[0] = slice_sub(line, 0, tab);
    paths[1] = slice_sub(line, tab + 1, line.len);
    return true;
}

/* Puts the articles of both paths side by side; the first fault of either is the pair's. */
static bool gather(const struct shelved *const *sides, struct loaded *both, struct error *error)
{
    for (int i = 0; i < 2; i++)
        if (sides[i]->loaded.fault_count) {
            *error = sides[i]->loaded.faults[0];
            return false;
        }
    size_t count = sides[0]->loaded.count + sides[1]->loaded.count;
    if (count > LIMIT_ARTICLES)
        return error_set(error, MESSAGE_TOO_LARGE, sides[0]->loaded.articles[0]->path.data,
                         "%d articles are compared at most", LIMIT_ARTICLES);
    both->articles = alloc_zeroed(count + 1, sizeof(struct article *));
    for (int i = 0; i < 2; i++)
        for (size_t k = 0; k < sides[i]->loaded.count; k++)
            both->articles[both->count++] = article_retain(sides[i]->loaded.articles[k]);
    return true;
}

static bool do_pair(struct pairs *pairs, size_t job, size_t worker, struct buffer *into,
                    struct error *error)
{
    const struct shelved *sides[2];
    struct slice paths[2];
    struct searcher *searcher = &pairs->searchers[worker];
    struct loaded both = {0};
    if (!split_line(pairs, job, paths))
        return malformed(pairs, job, error);
    for (int i = 0; i < 2; i++)
        sides[i] = shelf_take(pairs->shelf, paths[i], searcher->lexicon);
    const struct digest *digests[2] = {sides[0]->digest, sides[1]->digest};
    bool light = pairs->passages_only && digests[0] && digests[1] && !pairs->options->excluded;
    bool done =
        gather(sides, &both, error) && compare_two(pairs, &both, light ? digests : NULL, searcher,
                                                   &pairs->results[job], into, error);
    loaded_free(&both);
    for (int i = 0; i < 2; i++)
        shelf_return(pairs->shelf, paths[i]);
    return done;
}

static void work(void *context, size_t job, size_t worker, struct buffer *into)
{
    struct pairs *pairs = context;
    struct pair_result *result = &pairs->results[job];
    struct error error = {0};
    if (!do_pair(pairs, job, worker, into, &error)) {
        result->error = alloc_bytes(sizeof error);
        *result->error = error;
        if (pairs->options->format == OUTPUT_JSON)
            report_error_json(&error, into);
    }
}

static void emit(void *context, size_t job, struct slice output)
{
    struct pairs *pairs = context;
    struct pair_result *result = &pairs->results[job];
    if (isatty(pairs->output.descriptor))
        progress_clear(&pairs->progress);
    output_write(&pairs->output, output);
    pairs->trouble |= result->error != NULL;
    if (result->error) {
        progress_clear(&pairs->progress);
        complain(result->error);
    }
    free(result->error);
    pairs->diverges |= result->diverges;
    progress_step(&pairs->progress);
}

static bool read_lines(struct pairs *pairs, struct error *error)
{
    struct buffer text = {0};
    const char *path = pairs->options->pairs;
    bool read = strcmp(path, "-") == 0
                    ? file_read_descriptor(STDIN_FILENO, "-", LIMIT_FILE_BYTES, &text, error)
                    : file_read(path, LIMIT_FILE_BYTES, &text, error);
    struct slice rest = read ? arena_slice(pairs->arena, buffer_slice(&text)) : SLICE_NONE, line;
    while (slice_next_line(&rest, &line)) {
        if (slice_ends(line, SLICE("\r")))
            line.len--;
        VEC_PUSH(&pairs->lines, line);
    }
    buffer_free(&text);
    return read;
}

/* Whether JSON is asked for that holds nothing but passages. */
static bool only_passages(const struct options *options)
{
    bool only = options->format == OUTPUT_JSON && options->fields.count > 0;
    for (size_t i = 0; i < options->fields.count; i++)
        only &= slice_equal_string(options->fields.items[i], "passages") ||
                slice_equal_string(options->fields.items[i], "schema");
    return only;
}

static void run_jobs(struct pairs *pairs)
{
    struct pool pool = {pairs->lines.count, pairs->options->jobs, work, emit, pairs};
    size_t threads = pool_threads(&pool);
    struct slice paths[2];
    pairs->shelf = shelf_new(&pairs->load, pairs->passages_only);
    pairs->searchers = alloc_zeroed(threads, sizeof *pairs->searchers);
    for (size_t i = 0; i < threads; i++)
        searcher_begin(&pairs->searchers[i]);
    for (size_t job = 0; job < pairs->lines.count; job++)
        for (int i = 0; i < 2 && split_line(pairs, job, paths); i++)
            shelf_expect(pairs->shelf, paths[i]);
    pool_run(&pool);
    for (size_t i = 0; i < threads; i++)
        searcher_end(&pairs->searchers[i]);
    free(pairs->searchers);
    shelf_free(pairs->shelf);
}

static int run(struct pairs *pairs)
{
    size_t count = pairs->lines.count;
    pairs->results = alloc_zeroed(count, sizeof *pairs->results);
    pairs->colors = command_colors(pairs->options, pairs->output.descriptor);
    pairs->passages_only = only_passages(pairs->options);
    progress_begin(&pairs->progress, count, "pairs", pairs->options->quiet);
    run_jobs(pairs);
    progress_clear(&pairs->progress);
    free(pairs->results);
    if (!output_close(&pairs->output)) {
        complain(&pairs->output.error);
        pairs->trouble = true;
    }
    return pairs->trouble ? 2 : pairs->diverges ? 1 : 0;
}

int command_pairs(const struct options *options)
{
    struct pairs pairs = {.options = options,
                          .arena = arena_new(),
                          .load = pipeline_options(options),
                          .width = command_width(options)};
    struct error error = {0};
    int status = 2;
    if (!read_lines(&pairs, &error))
        complain(&error);
    else if (!output_open(&pairs.output, options->output))
        complain(&pairs.output.error);
    else
        status = run(&pairs);
    VEC_FREE(&pairs.lines);
    arena_free(pairs.arena);
    return status;
}
