/* hexapla diff: each story given, compared and printed. */
#include "app/command.h"

#include "app/complain.h"
#include "app/input.h"
#include "app/naming.h"
#include "app/output.h"
#include "app/pipeline.h"
#include "app/story_split.h"
#include "app/story_title.h"
#include "base/alloc.h"
#include "reader/reader.h"
#include "report/report.h"

#include <stdlib.h>

struct diff {
    const struct options *options;
    struct output output;
    bool diverges;
    bool trouble;
};

static void complain_all(struct diff *diff, const struct loaded *loaded)
{
    for (size_t i = 0; i < loaded->fault_count; i++)
        complain(&loaded->faults[i]);
    diff->trouble |= loaded->fault_count > 0;
    for (size_t i = 0; i < loaded->count && !diff->options->quiet; i++)
        complain_warnings(loaded->articles[i]);
}

static void add_linear(const struct comparison *comparison, struct slice view,
                       const struct report_options *how, struct buffer *into)
{
    struct reader *reader = reader_new(&(struct library){0});
    struct canvas *canvas = canvas_new(0, how->width);
    reader_set_ascii(reader, how->ascii);
    if (!slice_is_none(view))
        reader_start_with(reader, view);
    reader_set_comparison(reader, (struct comparison *)comparison);
    reader_draw_linear(reader, canvas);
    for (size_t row = 0; row < canvas_rows(canvas); row++) {
        canvas_row_text(canvas, row, into);
        buffer_add_char(into, '\n');
    }
    canvas_free(canvas);
    reader_free(reader);
}

/* A view that has no printed form of its own is printed as the reader has it in lines. */
static void print_view(const struct comparison *comparison, struct slice view,
                       const struct report_options *how, struct buffer *into)
{
    if (slice_is_none(view))
        report_comparison_text(comparison, how, into);
    else if (slice_equal(view, SLICE("facts")))
        report_facts_text(comparison, how, into);
    else if (slice_equal(view, SLICE("matrix")))
        report_matrix_text(comparison, how, into);
    else
        add_linear(comparison, view, how, into);
}

static void print(struct diff *diff, const struct comparison *comparison, struct slice title)
{
    const struct options *options = diff->options;
    struct buffer text = {0};
    struct fields fields = {options->fields.items, options->fields.count};
    struct report_options report = {.width = command_width(options),
                                    .colors = command_colors(options, diff->output.descriptor),
                                    .only = options->only,
                                    .ascii = command_ascii(options),
                                    .title = title,
                                    .threads = options->jobs};
    struct report_json_options json = {
        .fields = &fields, .only = options->only, .threads = options->jobs};
    if (options->format == OUTPUT_JSON)
        report_comparison_json(comparison, &json, &text);
    else if (options->linear)
        add_linear(comparison, options->view, &report, &text);
    else
        print_view(comparison, options->view, &report, &text);
    output_write(&diff->output, buffer_slice(&text));
    buffer_free(&text);
}

static void fail(struct diff *diff, const struct error *error)
{
    complain(error);
    diff->trouble = true;
}

static struct comparison *compare_articles(struct diff *diff, struct article *const *articles,
                                           size_t count)
{
    struct error error = {0};
    struct compare_options how = pipeline_compare_options(diff->options);
    how.parts |= PART_MATRIX; /* tells stories apart */
    if (!naming_base(diff->options, articles, count, &how.base, &error) ||
        !naming_check_labels(diff->options, articles, count, &error)) {
        fail(diff, &error);
        return NULL;
    }
    struct compare_work work = {.threads = diff->options->jobs};
    struct candidates *candidates = compare_candidates(articles, count, &work);
    struct comparison *comparison = compare_statements(candidates, &how);
    candidates_free(candidates);
    naming_label(diff->options, comparison);
    return comparison;
}

static void finish(struct diff *diff, struct comparison *comparison, struct slice title)
{
    diff->diverges |= comparison_diverges(comparison);
    print(diff, comparison, title);
    comparison_release(comparison);
}

/* Compares each story of a mixed folder by itself; an article alone in its story is named. */
static void compare_parts(struct diff *diff, const struct loaded *loaded, const uint32_t *group,
                          size_t stories)
{
    struct article **articles = alloc_zeroed(loaded->count, sizeof(struct article *));
    for (uint32_t number = 0; number < stories; number++) {
        size_t count = 0;
        for (size_t i = 0; i < loaded->count; i++)
            if (group[i] == number)
                articles[count++] = loaded->articles[i];
        struct comparison *comparison = count < 2 ? NULL : compare_articles(diff, articles, count);
        struct error error = {0};
        if (count < 2 && !diff->options->quiet) {
            error_set(&error, MESSAGE_ALONE, articles[0]->path.data, NULL);
            complain(&error);
        }
        if (comparison)
            finish(diff, comparison,
                   articles[0]->title.len ? articles[0]->title : articles[0]->path);
    }
    free(articles);
}

/* A folder may hold several stories; files that were named are one, whatever they hold. */
static bool split_folder(struct diff *diff, const struct loaded *loaded,
                         const struct comparison *comparison)
{
    uint32_t *group = alloc_zeroed(loaded->count, sizeof *group);
    size_t stories = story_split(comparison, group);
    bool split = stories > 1 && story_split_is_library(group, loaded->count, stories);
    if (split)
        compare_parts(diff, loaded, group, stories);
    free(group);
    return split;
}

static void too_few(struct diff *diff, const struct input_story *story)
{
    struct error error = {0};
    error_set(&error, MESSAGE_TOO_FEW, story->folder.data, NULL);
    fail(diff, &error);
}

/* several: the story is one of them, and says its name. */
static void diff_story(struct diff *diff, const struct input_story *story, bool several)
{
    struct loaded loaded = {0};
    struct pipeline_options how = pipeline_options(diff->options);
    struct comparison *comparison = NULL;
    pipeline_load_all(&loaded, story->paths, story->count, &how, NULL);
    complain_all(diff, &loaded);
    if (loaded.count >= 2)
        comparison = compare_articles(diff, loaded.articles, loaded.count);
    else if (!loaded.fault_count)
        too_few(diff, story);
    bool mixed = comparison && story->folder.data && !diff->options->base &&
                 split_folder(diff, &loaded, comparison);
    if (mixed)
        comparison_release(comparison);
    else if (comparison)
        finish(diff, comparison, several ? story_name(story) : SLICE_NONE);
    loaded_free(&loaded);
}

/* A base that is none of the paths given is read first. */
static struct option_list paths_with_base(const struct options *options, struct arena *arena)
{
    struct option_list paths = options->paths;
    char *end = NULL;
    if (!options->base || (strtol(options->base, &end, 10) && !*end))
        return paths;
    for (size_t i = 0; i < paths.count; i++)
        if (slice_equal_string(paths.items[i], options->base))
            return paths;
    struct slice *items = ARENA_ARRAY(arena, struct slice, paths.count + 1);
    items[0] = slice_from(options->base);
    for (size_t i = 0; i < paths.count; i++)
        items[i + 1] = paths.items[i];
    return (struct option_list){items, paths.count + 1};
}

int command_diff(const struct options *options)
{
    struct diff diff = {.options = options};
    struct input input;
    struct arena *arena = arena_new();
    struct option_list paths = paths_with_base(options, arena);
    if (!output_open(&diff.output, options->output)) {
        complain(&diff.output.error);
        arena_free(arena);
        return 2;
    }
    input_gather(&input, paths.items, paths.count);
    for (size_t i = 0; i < input.count; i++)
        diff_story(&diff, &input.stories[i], input.count > 1);
    diff.trouble |= input.failures > 0 || input.count == 0;
    if (!output_close(&diff.output)) {
        complain(&diff.output.error);
        diff.trouble = true;
    }
    input_free(&input);
    arena_free(arena);
    return diff.trouble ? 2 : diff.diverges ? 1 : 0;
}
