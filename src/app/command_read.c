/* hexapla read: the reader, or the printed comparison where standard output is no terminal. */
#include "app/command.h"

#include "app/catalogue.h"
#include "app/complain.h"
#include "app/input.h"
#include "app/output.h"
#include "app/session.h"
#include "app/story_title.h"
#include "reader/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A terminal that cannot move its cursor gets the printed form too. */
static bool is_interactive(const struct options *options)
{
    const char *term = getenv("TERM");
    return isatty(STDOUT_FILENO) && !options->linear && !options->output &&
           options->format == OUTPUT_TEXT && term && strcmp(term, "dumb") != 0;
}

static void no_wake(void *context)
{
    (void)context;
}

/* The stories with their titles and dates, which are read now. */
static struct library read_library(const struct options *options, const struct input *input,
                                   struct arena *arena)
{
    enum { LOOK = 200 }; /* milliseconds */
    struct library library = story_library(input, arena);
    struct library_story *stories =
        arena_copy(arena, library.stories, library.count, sizeof *stories);
    struct catalogue *catalogue = catalogue_new(options->jobs, no_wake, NULL);
    bool *read = ARENA_ARRAY(arena, bool, library.count + 1);
    double unread = 0;
    if (catalogue) {
        catalogue_read(catalogue, input, read);
        while (!catalogue_wait(catalogue, LOOK))
            continue;
        catalogue_take(catalogue, stories, &unread, arena);
    }
    catalogue_free(catalogue);
    library.stories = stories;
    return library;
}

static bool print_lines(const struct options *options, const struct reader *reader)
{
    struct buffer text = {0};
    struct output output;
    struct canvas *canvas = canvas_new(0, command_width(options));
    reader_draw_linear(reader, canvas);
    for (size_t row = 0; row < canvas_rows(canvas); row++) {
        canvas_row_text(canvas, row, &text);
        buffer_add_char(&text, '\n');
    }
    output_open(&output, options->output);
    output_write(&output, buffer_slice(&text));
    bool done = output_close(&output);
    if (!done)
        complain(&output.error);
    canvas_free(canvas);
    buffer_free(&text);
    return done;
}

/* The stories of the paths, numbered. */
static int print_library(const struct options *options)
{
    struct input input;
    struct arena *arena = arena_new();
    int status = 2;
    input_gather(&input, options->paths.items, options->paths.count);
    if (input.count) {
        struct library library = read_library(options, &input, arena);
        struct reader *reader = reader_new(&library);
        reader_set_ascii(reader, command_ascii(options));
        status = !print_lines(options, reader) ? 2 : input.failures ? 1 : 0;
        reader_free(reader);
    }
    arena_free(arena);
    input_free(&input);
    return status;
}

static int print(const struct options *options)
{
    if (slice_equal(options->view, SLICE("library")))
        return print_library(options);
    struct options printed = *options;
    const char *term = getenv("TERM");
    printed.linear |= isatty(STDOUT_FILENO) && (!term || strcmp(term, "dumb") == 0);
    return command_diff(&printed) == 2 ? 2 : 0;
}

int command_read(const struct options *options, struct config *config)
{
    if (!is_interactive(options))
        return print(options);
    struct input input;
    int status = 2;
    input_gather(&input, options->paths.items, options->paths.count);
    input_near_first(&input);
    if (input.count)
        status = session_run(options, config, &input);
    input_free(&input);
    return status;
}
