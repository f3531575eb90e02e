/* hexapla extract: what was understood of each article, in input order, on all cores. */
#include "app/command.h"

#include "app/complain.h"
#include "app/input.h"
#include "app/output.h"
#include "app/pipeline.h"
#include "app/pool.h"
#include "app/progress.h"
#include "base/alloc.h"
#include "report/report.h"

#include <stdlib.h>
#include <unistd.h>

enum { SENTENCES_AT_ONCE = 1024 };

struct extract {
    const struct options *options;
    const struct input_story *files;
    struct pipeline_options how;
    struct output output;
    struct loaded *done; /* [job] until it is handed on */
    struct progress progress;
    size_t failed;
    size_t width;
    unsigned colors;
};

static void print(const struct extract *extract, const struct article *article, struct buffer *into)
{
    const struct options *options = extract->options;
    struct fields fields = {options->fields.items, options->fields.count};
    struct report_options report = {
        .width = extract->width, .colors = extract->colors, .ascii = command_ascii(options)};
    switch (options->format) {
    case OUTPUT_JSON:
        report_article_json(article, &fields, into);
        break;
    case OUTPUT_SENTENCES: /* not before they are written */
        break;
    case OUTPUT_MARKDOWN:
        report_article_markdown(article, into);
        break;
    default:
        report_article_text(article, &report, into);
    }
}

static void work(void *context, size_t job, size_t worker, struct buffer *into)
{
    struct extract *extract = context;
    struct loaded *loaded = &extract->done[job];
    (void)worker;
    pipeline_load(loaded, extract->files->paths[job].data, &extract->how);
    for (size_t i = 0; i < loaded->count; i++)
        print(extract, loaded->articles[i], into);
}

/* Sentences cost little to print and go out run by run: else a large article would be in memory
 * twice. */
static void write_sentences(struct output *output, const struct article *article)
{
    struct buffer run = {0};
    for (size_t i = 0; i < article->sentence_count; i += SENTENCES_AT_ONCE) {
        report_article_sentences(article, i, SENTENCES_AT_ONCE, &run);
        output_write(output, buffer_slice(&run));
        buffer_clear(&run);
    }
    buffer_free(&run);
}

static bool has_warnings(const struct loaded *loaded)
{
    for (size_t i = 0; i < loaded->count; i++)
        if (loaded->articles[i]->warning_count)
            return true;
    return false;
}

static void emit(void *context, size_t job, struct slice output)
{
    struct extract *extract = context;
    struct loaded *loaded = &extract->done[job];
    if (isatty(extract->output.descriptor))
        progress_clear(&extract->progress);
    output_write(&extract->output, output);
    for (size_t i = 0; i < loaded->count && extract->options->format == OUTPUT_SENTENCES; i++)
        write_sentences(&extract->output, loaded->articles[i]);
    if (loaded->fault_count || has_warnings(loaded))
        progress_clear(&extract->progress);
    for (size_t i = 0; i < loaded->fault_count; i++)
        complain(&loaded->faults[i]);
    for (size_t i = 0; i < loaded->count && !extract->options->quiet; i++)
        complain_warnings(loaded->articles[i]);
    extract->failed += loaded->fault_count > 0;
    loaded_free(loaded);
    progress_step(&extract->progress);
}

/* 0 all done, 1 some inputs failed, 2 nothing done. */
static int extract_status(const struct extract *extract, const struct input *input, size_t files)
{
    if (extract->output.failed || extract->failed == files)
        return 2;
    return extract->failed || input->failures ? 1 : 0;
}

int command_extract(const struct options *options)
{
    struct extract extract = {
        .options = options, .how = pipeline_options(options), .width = command_width(options)};
    extract.how.apart = true;
    if (!output_open(&extract.output, options->output)) {
        complain(&extract.output.error);
        return 2;
    }
    extract.colors = command_colors(options, extract.output.descriptor);
    struct input input;
    input_flatten(&input, options->paths.items, options->paths.count);
    size_t files = input.count ? input.stories[0].count : 0;
    extract.files = input.stories;
    extract.done = alloc_zeroed(files, sizeof *extract.done);
    progress_begin(&extract.progress, files, "files", options->quiet);
    pool_run(&(struct pool){files, options->jobs, work, emit, &extract});
    progress_clear(&extract.progress);
    if (!output_close(&extract.output))
        complain(&extract.output.error);
    int status = extract_status(&extract, &input, files);
    free(extract.done);
    input_free(&input);
    return status;
}
