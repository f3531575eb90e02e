/* hexapla diff: each story given, compared and printed. */
#include "app/command.h"

#include "app/complain.h"
#include "app/input.h"
#include "app/output.h"
#include "app/pipeline.h"
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

static void add_linear(const struct comparison *comparison, size_t width, struct buffer *into)
{
    struct reader *reader = reader_new(&(struct library){0});
    struct canvas *canvas = canvas_new(0, width);
    reader_set_comparison(reader, (struct comparison *)comparison);
    reader_draw_linear(reader, canvas);
    for (size_t row = 0; row < canvas_rows(canvas); row++) {
        canvas_row_text(canvas, row, into);
        buffer_add_char(into, '\n');
    }
    canvas_free(canvas);
    reader_free(reader);
}

static void print(struct diff *diff, const struct comparison *comparison)
{
    const struct options *options = diff->options;
    struct buffer text = {0};
    struct fields fields = {options->fields.items, options->fields.count};
    struct report_options report = {.width = command_width(options),
                                    .color = command_color(options, diff->output.descriptor),
                                    .only = options->only,
                                    .ascii = options->ascii};
    if (options->format == OUTPUT_JSON)
        report_comparison_json(comparison, &fields, false, &text);
    else if (options->linear)
        add_linear(comparison, report.width, &text);
    else
        report_comparison_text(comparison, &report, &text);
    output_write(&diff->output, buffer_slice(&text));
    buffer_free(&text);
}

static void compare_loaded(struct diff *diff, const struct loaded *loaded, const char *name)
{
    struct error error = {0};
    struct compare_options how = pipeline_compare_options(diff->options);
    if (loaded->count < 2) {
        error_set(&error, MESSAGE_TOO_FEW, name, NULL);
        complain(&error);
        diff->trouble = true;
        return;
    }
    if (!pipeline_base(diff->options, loaded->articles, loaded->count, &how.base, &error)) {
        complain(&error);
        diff->trouble = true;
        return;
    }
    struct candidates *candidates = compare_candidates(loaded->articles, loaded->count, NULL);
    struct comparison *comparison = compare_statements(candidates, &how);
    candidates_free(candidates);
    pipeline_label(diff->options, comparison);
    diff->diverges |= comparison_diverges(comparison);
    print(diff, comparison);
    comparison_release(comparison);
}

static void diff_story(struct diff *diff, const struct input_story *story)
{
    struct loaded loaded = {0};
    struct load_options how = pipeline_load_options(diff->options);
    for (size_t i = 0; i < story->count; i++)
        pipeline_load(&loaded, story->paths[i].data, &how);
    complain_all(diff, &loaded);
    compare_loaded(diff, &loaded, story->folder.data ? story->folder.data : "");
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
        diff_story(&diff, &input.stories[i]);
    diff.trouble |= input.failures > 0 || input.count == 0;
    if (!output_close(&diff.output)) {
        complain(&diff.output.error);
        diff.trouble = true;
    }
    input_free(&input);
    arena_free(arena);
    return diff.trouble ? 2 : diff.diverges ? 1 : 0;
}
