/* load → segment → compare, with the user's options applied. */
#include "app/pipeline.h"

#include "app/pool.h"
#include "base/alloc.h"
#include "base/limits.h"
#include "reader/reader.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

struct pipeline_options pipeline_options(const struct options *options)
{
    return (struct pipeline_options){
        .load = {.raw = options->raw,
                 .forced = options->forced_format,
                 .format = options->as,
                 .language = slice_from(options->language),
                 .threads = options->jobs},
        .segment = {.own = options->segment.own, .threads = options->jobs}};
}

static bool wants(const struct options *options, const char *field)
{
    for (size_t i = 0; i < options->fields.count; i++)
        if (slice_equal_string(options->fields.items[i], field))
            return true;
    return !options->fields.count;
}

/* The parts that the fields of a comparison show. */
static unsigned parts_of_fields(const struct options *options)
{
    static const struct {
        const char *field;
        unsigned parts;
    } shown[] = {{"statements", PART_FACTS}, {"facts", PART_FACTS},     {"passages", PART_PASSAGES},
                 {"matrix", PART_MATRIX},    {"origins", PART_ORIGINS}, {"lineage", PART_LINEAGE}};
    unsigned parts = 0;
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        if (wants(options, shown[i].field))
            parts |= shown[i].parts;
    return parts;
}

/* What the view shows, in the reader or printed. */
static unsigned parts_of(const struct options *options)
{
    unsigned shown = 0;
    if (options->format == OUTPUT_JSON)
        return parts_of_fields(options);
    if (!slice_is_none(options->view))
        reader_has_view(options->view, &shown);
    return PART_MATRIX | shown;
}

struct compare_options pipeline_compare_options(const struct options *options)
{
    return (struct compare_options){.threshold = options->threshold < 0 ? COMPARE_THRESHOLD
                                                                        : options->threshold,
                                    .base = NO_BASE,
                                    .parts = parts_of(options),
                                    .min_run = options->min_run,
                                    .excluded = options->excluded};
}

static void add_fault(struct loaded *loaded, const struct error *error)
{
    loaded->faults = alloc_resize(loaded->faults, loaded->fault_count + 1, sizeof *loaded->faults);
    loaded->faults[loaded->fault_count++] = *error;
}

/* Hands the articles over to loaded, as far as there is room for them. */
static void take_over(struct loaded *loaded, struct articles *found, const char *path, bool apart)
{
    struct error error = {0};
    size_t total = loaded->count + found->count;
    if (!apart && total > LIMIT_ARTICLES) {
        error_set(&error, MESSAGE_TOO_LARGE, path, "%d articles are compared at most",
                  LIMIT_ARTICLES);
        add_fault(loaded, &error);
        articles_free(found);
        return;
    }
    loaded->articles = alloc_resize(loaded->articles, total, sizeof(struct article *));
    for (size_t i = 0; i < found->count; i++)
        loaded->articles[loaded->count++] = article_retain(found->items[i]);
    articles_free(found);
}

static bool read_file(const char *path, const struct pipeline_options *options,
                      struct articles *found, struct error *error)
{
    if (!load_file(path, &options->load, found, error))
        return false;
    bool too_many = !options->apart && found->count > LIMIT_ARTICLES;
    for (size_t i = 0; i < found->count && !too_many; i++)
        segment_article_as(found->items[i], &options->segment);
    return true;
}

void pipeline_load(struct loaded *loaded, const char *path, const struct pipeline_options *options)
{
    struct articles found = {0};
    struct error error = {0};
    if (read_file(path, options, &found, &error))
        take_over(loaded, &found, path, options->apart);
    else
        add_fault(loaded, &error);
}

/* One file of many. */
struct reading {
    struct articles found;
    struct error *error; /* where it failed; freed when it has been told */
};

struct readings {
    const struct slice *paths;
    size_t count;
    const struct pipeline_options *options;
    const struct pipeline_watch *watch;
    struct reading *files; /* [job] */
    struct loaded *loaded;
    atomic_bool stopped;
};

static void read_one(void *context, size_t job, size_t worker, struct buffer *into)
{
    struct readings *readings = context;
    struct reading *file = &readings->files[job];
    struct error error = {0};
    (void)worker, (void)into;
    if (atomic_load(&readings->stopped) ||
        read_file(readings->paths[job].data, readings->options, &file->found, &error))
        return;
    file->error = alloc_bytes(sizeof error);
    *file->error = error;
}

static void take_one(void *context, size_t job, struct slice output)
{
    struct readings *readings = context;
    const struct pipeline_watch *watch = readings->watch;
    struct reading *file = &readings->files[job];
    (void)output;
    if (file->error)
        add_fault(readings->loaded, file->error);
    else
        take_over(readings->loaded, &file->found, readings->paths[job].data,
                  readings->options->apart);
    free(file->error);
    if (watch && !watch->going(watch->context, (double)(job + 1) / (double)readings->count))
        atomic_store(&readings->stopped, true);
}

/* What comes from standard input is read where its turn is. */
static bool reads_stdin(const struct slice *paths, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal_string(paths[i], "-"))
            return true;
    return false;
}

bool pipeline_load_all(struct loaded *loaded, const struct slice *paths, size_t count,
                       const struct pipeline_options *options, const struct pipeline_watch *watch)
{
    struct readings readings = {paths, count, options, watch, .loaded = loaded};
    size_t threads = reads_stdin(paths, count) ? 1 : options->load.threads;
    readings.files = alloc_zeroed(count, sizeof *readings.files);
    pool_run(&(struct pool){count, threads, read_one, take_one, &readings});
    free(readings.files);
    return !readings.stopped;
}

void loaded_free(struct loaded *loaded)
{
    for (size_t i = 0; i < loaded->count; i++)
        article_release(loaded->articles[i]);
    free(loaded->articles);
    free(loaded->faults);
    *loaded = (struct loaded){0};
}
