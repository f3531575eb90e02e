/* hexapla diff --pairs=FILE: many comparisons of two in one process, on all cores, in order. */
#include "app/command.h"

#include "app/complain.h"
#include "app/output.h"
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
                                    .title = buffer_slice(&title)};
    struct report_json_options json = {
        .fields = &fields, .short_articles = true, .only = options->only};
    if (options->format == OUTPUT_JSON)
        report_comparison_json(comparison, &json, into);
    else
        report_comparison_text(comparison, &report, into);
    buffer_free(&title);
}

static bool compare_two(const struct pairs *pairs, const struct loaded *loaded, bool *diverges,
                        struct buffer *into, struct error *error)
{
    struct compare_options how = pipeline_compare_options(pairs->options);
    if (!pipeline_base(pairs->options, loaded->articles, loaded->count, &how.base, error))
        return false;
    struct candidates *candidates = compare_candidates(loaded->articles, loaded->count, NULL);
    struct comparison *comparison = compare_statements(candidates, &how);
    candidates_free(candidates);
    pipeline_label(pairs->options, comparison);
    *diverges = comparison_diverges(comparison);
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

static bool load_pair(const struct pairs *pairs, size_t job, struct loaded *loaded,
                      struct error *error)
{
    struct slice line = pairs->lines.items[job];
    size_t tab = slice_find(line, SLICE("\t"), 0);
    if (tab == 0 || tab + 1 >= line.len || slice_find(line, SLICE("\t"), tab + 1) < line.len)
        return malformed(pairs, job, error);
    char *first = strndup(line.data, tab);
    char *second = strndup(line.data + tab + 1, line.len - tab - 1);
    if (!first || !second)
        alloc_fatal("out of memory");
    pipeline_load(loaded, first, &pairs->load);
    pipeline_load(loaded, second, &pairs->load);
    free(first);
    free(second);
    if (loaded->fault_count)
        *error = loaded->faults[0];
    return !loaded->fault_count;
}

static void work(void *context, size_t job, size_t worker, struct buffer *into)
{
    struct pairs *pairs = context;
    struct pair_result *result = &pairs->results[job];
    struct loaded loaded = {0};
    (void)worker;
    struct error error = {0};
    if (!load_pair(pairs, job, &loaded, &error) ||
        !compare_two(pairs, &loaded, &result->diverges, into, &error)) {
        result->error = alloc_bytes(sizeof error);
        *result->error = error;
        if (pairs->options->format == OUTPUT_JSON)
            report_error_json(&error, into);
    }
    loaded_free(&loaded);
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

static int run(struct pairs *pairs)
{
    size_t count = pairs->lines.count;
    pairs->results = alloc_zeroed(count, sizeof *pairs->results);
    pairs->colors = command_colors(pairs->options, pairs->output.descriptor);
    progress_begin(&pairs->progress, count, "pairs", pairs->options->quiet);
    pool_run(&(struct pool){count, pairs->options->jobs, work, emit, pairs});
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
