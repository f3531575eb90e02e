/* Help: the list of actions with the keys they really have, in one column or two. */
#include "reader/frame.h"
#include "text/width.h"

#include <string.h>

enum { KEYS_COLUMNS = 16, TWO_COLUMNS_LEAST = 120, ENTRY_COLUMNS = 60 };

static size_t table_lines(void)
{
    size_t count;
    action_table(&count);
    return count;
}

/* How many lines the table takes in so many columns, two side by side where they fit. */
static size_t help_lines(size_t columns)
{
    size_t count = table_lines();
    return columns >= TWO_COLUMNS_LEAST ? (count + 1) / 2 : count;
}

static void draw_entry(const struct reader *reader, struct canvas *canvas, size_t row,
                       size_t column, size_t room, size_t index)
{
    size_t count;
    const struct action_info *info = &action_table(&count)[index];
    if (info->action == ACTION_NONE) {
        canvas_string(canvas, row, column + 1, room - 1, MEANING_HEADING, info->help);
        return;
    }
    struct buffer keys = {0};
    keymap_names(&reader->keymap, info->action, &keys);
    size_t keys_room = KEYS_COLUMNS;
    canvas_text(canvas, row, column + 3, keys_room, MEANING_KEY, buffer_slice(&keys));
    canvas_string(canvas, row, column + 4 + keys_room,
                  room > keys_room + 5 ? room - keys_room - 5 : 0, MEANING_PLAIN, info->help);
    buffer_free(&keys);
}

static void draw_table(const struct reader *reader, struct canvas *canvas, size_t top_row,
                       size_t rows, size_t top)
{
    size_t columns = canvas_columns(canvas), lines = help_lines(columns), count = table_lines();
    size_t room = lines < count ? columns / 2 : columns;
    for (size_t i = 0; i < rows && top + i < lines; i++) {
        draw_entry(reader, canvas, top_row + i, 0, room, top + i);
        if (lines < count && top + i + lines < count)
            draw_entry(reader, canvas, top_row + i, room, room, top + i + lines);
    }
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), false);
    size_t lines = help_lines(canvas_columns(canvas));
    frame_header(canvas, buffer_slice(&reader->story_name), SLICE("help"),
                 SLICE("keys of every view"));
    frame_rule(reader, canvas, frame.heads);
    draw_table(reader, canvas, frame.body, frame.body_rows, reader->page_top);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    struct buffer right = {0};
    size_t last = reader->page_top + frame.body_rows;
    buffer_format(&right, "lines %zu-%zu of %zu", reader->page_top + 1, last < lines ? last : lines,
                  lines);
    frame_status(canvas,
                 SLICE("marks: = verbatim  ~ near  : paraphrase  + only here  ! conflict  ^ moved"),
                 buffer_slice(&right));
    canvas_set_cursor(canvas, frame.body, 0);
    frame_bottom(reader, canvas);
    buffer_free(&right);
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    (void)requests;
    size_t body = frame_of(reader->rows, false).body_rows, lines = help_lines(reader->columns);
    long n = count > 0 ? count : 1, page = (long)body, by;
    switch (action) {
    case ACTION_LINE_DOWN:
    case ACTION_LINE_UP:
        by = action == ACTION_LINE_DOWN ? n : -n;
        break;
    case ACTION_HALF_DOWN:
    case ACTION_HALF_UP:
        by = (action == ACTION_HALF_DOWN ? 1 : -1) * (page / 2);
        break;
    case ACTION_PAGE_DOWN:
    case ACTION_PAGE_UP:
        by = (action == ACTION_PAGE_DOWN ? n : -n) * page;
        break;
    case ACTION_FIRST:
    case ACTION_LAST:
        by = action == ACTION_LAST ? INT32_MAX : -(long)INT32_MAX;
        break;
    default:
        return false;
    }
    long most = lines > body ? (long)(lines - body) : 0, top = (long)reader->page_top + by;
    reader->page_top = (size_t)(top < 0 ? 0 : top > most ? most : top);
    return true;
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    size_t row = canvas_rows(canvas), count = table_lines();
    for (size_t i = 0; i < count; i++)
        draw_entry(reader, canvas, row + i, 0, canvas_columns(canvas), i);
}

static const struct hint hints[] = {
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "scroll"},
    {ACTION_PAGE_DOWN, ACTION_PAGE_UP, "page"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_help = {
    "help", "help", CONTEXT_HELP, draw, update, linear, hints,
};
