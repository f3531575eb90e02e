/* The library: a list of stories, one line each. */
#include "desk/frame.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/views.h"

enum { FOLDER_LEAST = 70 }; /* columns of a screen that has room for folders */

static size_t body_rows(const struct reader *reader)
{
    return frame_of(reader->rows, false).body_rows;
}

/* Columns of the widest folder; all are aligned by it. */
static size_t folder_columns(const struct library *library, size_t columns)
{
    size_t most = 0;
    struct buffer scratch = {0};
    for (size_t i = 0; columns >= FOLDER_LEAST && i < library->count; i++) {
        if (slice_is_none(library->stories[i].folder))
            continue;
        size_t wide = width_text(display_text(library->stories[i].folder, &scratch));
        most = wide > most ? wide : most;
    }
    buffer_free(&scratch);
    return most < columns / 3 ? most : columns / 3;
}

static void draw_story(const struct reader *reader, struct canvas *canvas, size_t row, size_t index,
                       size_t folder)
{
    const struct library_story *story = &reader->library->stories[index];
    size_t columns = canvas_columns(canvas);
    bool chosen = index == reader->library_at;
    struct buffer scratch = {0}, facts = {0};
    buffer_format(&facts, "%3u article%s", story->article_count,
                  story->article_count == 1 ? " " : "s");
    size_t wide = width_text(buffer_slice(&facts)), right = columns - 1 - wide;
    canvas_text(canvas, row, right, wide, MEANING_MARK, buffer_slice(&facts));
    if (folder) {
        right -= folder + 2;
        if (!slice_is_none(story->folder))
            cut_draw(canvas, row, right, folder, MEANING_MARK,
                     display_text(story->folder, &scratch), reader->ascii);
    }
    canvas_string(canvas, row, 0, 1, MEANING_FOCUS, chosen ? ">" : " ");
    cut_draw(canvas, row, 2, right - 4, chosen ? MEANING_HEADING : MEANING_PLAIN,
             display_text(story->title, &scratch), reader->ascii);
    buffer_free(&scratch);
    buffer_free(&facts);
}

/* The articles of the chosen story, by name. */
static void draw_names(const struct reader *reader, struct canvas *canvas)
{
    const struct library_story *story = &reader->library->stories[reader->library_at];
    struct buffer names = {0}, scratch = {0}, position = {0};
    for (uint32_t i = 0; story->article_names && i < story->article_count && i < 32; i++) {
        if (i > 0)
            buffer_add_string(&names, "  ");
        buffer_add_slice(&names, display_text(story->article_names[i], &scratch));
    }
    buffer_format(&position, "%zu/%zu", reader->library_at + 1, reader->library->count);
    frame_status(reader, canvas, buffer_slice(&names), buffer_slice(&position));
    buffer_free(&names);
    buffer_free(&scratch);
    buffer_free(&position);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), false);
    struct buffer left = {0};
    buffer_format(&left, "hexapla   library: %zu stories", reader->library->count);
    frame_header(reader, canvas, SLICE_NONE, buffer_slice(&left), SLICE_NONE);
    frame_rule(reader, canvas, frame.heads);
    size_t top = reader->library_top;
    size_t folder = folder_columns(reader->library, canvas_columns(canvas));
    for (size_t i = 0; i < frame.body_rows && top + i < reader->library->count; i++)
        draw_story(reader, canvas, frame.body + i, top + i, folder);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    if (reader->library->count)
        draw_names(reader, canvas);
    canvas_set_cursor(canvas, frame.body + reader->library_at - top, 0);
    frame_bottom(reader, canvas);
    buffer_free(&left);
}

static void go(struct reader *reader, long to)
{
    long last = (long)reader->library->count - 1;
    reader->library_at = (size_t)(to < 0 || last < 0 ? 0 : to > last ? last : to);
    size_t body = body_rows(reader);
    if (reader->library_at < reader->library_top)
        reader->library_top = reader->library_at;
    if (reader->library_at >= reader->library_top + body)
        reader->library_top = reader->library_at + 1 - body;
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    long n = count > 0 ? count : 1, at = (long)reader->library_at;
    long page = (long)body_rows(reader);
    switch (action) {
    case ACTION_LINE_DOWN:
        go(reader, at + n);
        return true;
    case ACTION_LINE_UP:
        go(reader, at - n);
        return true;
    case ACTION_HALF_DOWN:
    case ACTION_PAGE_DOWN:
        go(reader, at + (action == ACTION_PAGE_DOWN ? n * page : page / 2));
        return true;
    case ACTION_HALF_UP:
    case ACTION_PAGE_UP:
        go(reader, at - (action == ACTION_PAGE_UP ? n * page : page / 2));
        return true;
    case ACTION_FIRST:
        go(reader, count > 0 ? count - 1 : 0);
        return true;
    case ACTION_LAST:
        go(reader, count > 0 ? count - 1 : INT32_MAX);
        return true;
    case ACTION_OPEN:
        if (reader->library->count) {
            reader->opening = true;
            state_say(reader, MEANING_MESSAGE, "Opening ...");
            state_request(requests, REQUEST_OPEN_STORY, (long)reader->library_at);
        }
        return true;
    default:
        return false;
    }
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct buffer scratch = {0};
    size_t row = canvas_rows(canvas), columns = canvas_columns(canvas);
    for (size_t i = 0; i < reader->library->count; i++) {
        const struct library_story *story = &reader->library->stories[i];
        size_t used = canvas_format(canvas, row + i, 0, columns, MEANING_MARK, "%zu  %u articles  ",
                                    i + 1, story->article_count);
        canvas_text(canvas, row + i, used, columns - used, MEANING_PLAIN,
                    display_text(story->title, &scratch));
    }
    buffer_free(&scratch);
}

static const struct hint hints[] = {
    {ACTION_OPEN, ACTION_NONE, "open"}, {ACTION_LINE_DOWN, ACTION_LINE_UP, "choose"},
    {ACTION_HELP, ACTION_NONE, "help"}, {ACTION_BACK, ACTION_NONE, "quit"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_library = {
    .which = VIEW_LIBRARY,
    .name = "library",
    .title = "library",
    .context = CONTEXT_LIBRARY,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
};
