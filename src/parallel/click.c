/* What stands where on the screen, found the way it was drawn. */
#include "parallel/click.h"

#include "desk/frame.h"
#include "parallel/columns.h"
#include "parallel/flow.h"
#include "parallel/layout.h"
#include "parallel/parallel.h"
#include "parallel/preview.h"
#include "parallel/stacked.h"
#include "parallel/strip.h"

/* The position whose line is so many below the first of the body; false below the last row. */
static bool position_at(const struct reader *reader, size_t line, struct position *position)
{
    size_t row = reader->top.row, skip = reader->top.line;
    while (row != LAYOUT_NONE && layout_is_shown(reader, row)) {
        size_t height = layout_height(reader, row) - skip;
        if (line < height) {
            *position = (struct position){row, skip + line};
            return true;
        }
        line -= height;
        skip = 0;
        row = layout_step(reader, row, 1);
    }
    return false;
}

static void go(struct reader *reader, struct position position)
{
    size_t height = layout_height(reader, position.row), gap = reader->layout.gap;
    size_t last = height > gap ? height - gap - 1 : 0;
    reader->cursor = position;
    if (reader->cursor.line > last)
        reader->cursor.line = last;
    if (reader->board.stacked)
        stacked_follow_line(reader);
}

/* The nearest row that is shown, from there on or else before it. */
static void go_strip(struct reader *reader, size_t line)
{
    size_t row = strip_row(reader, line);
    if (row >= reader->plan.count)
        return;
    if (!layout_is_shown(reader, row)) {
        size_t next = layout_step(reader, row, 1);
        row = next != LAYOUT_NONE ? next : layout_step(reader, row, -1);
    }
    if (row != LAYOUT_NONE)
        layout_go(reader, row);
}

static void drag(struct reader *reader, size_t column)
{
    struct columns *board = &reader->board;
    long by = (long)column - (long)(board->start[board->drag] - 1);
    if (by && columns_drag(board, board->drag, by))
        reader->layout.stale_heights = reader->layout.stale_flags = true;
}

/* The columns on the screen from the left; visible where it is the strip, or past it. */
static size_t place_at(const struct columns *board, size_t column)
{
    size_t place = 0;
    while (place < board->visible && column >= board->start[place + 1] - 1)
        place++;
    return place;
}

/* On the text of a column, or (SIZE_MAX) on its head. */
static void press_text(struct reader *reader, size_t line)
{
    struct position position;
    if (state_view(reader)->which == VIEW_FLOWING)
        flow_press(reader, line);
    else if (line != SIZE_MAX && position_at(reader, line, &position))
        go(reader, position);
}

static void press(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    struct columns *board = &reader->board;
    struct frame frame = frame_of_story(reader, reader->rows);
    size_t place = place_at(board, mouse->column);
    bool body = mouse->row >= frame.body && mouse->row < frame.body + frame.body_rows;
    if (mouse->row < frame.heads || mouse->row >= frame.body + frame.body_rows)
        return;
    if (place == board->visible) {
        if (body)
            go_strip(reader, mouse->row - frame.body);
    } else if (place > 0 && mouse->column + 1 == board->start[place]) {
        board->drag = place;
    } else if (mouse->kind == MOUSE_DOUBLE && body) {
        /* The first of the two presses went there, and may have scrolled. */
        parallel_update(reader, ACTION_FOCUS, 0, requests);
    } else {
        if (!board->stacked && !board->zoomed)
            board->focus = board->first + place;
        press_text(reader, body ? mouse->row - frame.body : SIZE_MAX);
    }
}

/* Of unlocked columns the one under the pointer scrolls. */
static void turn(struct reader *reader, size_t column)
{
    struct columns *board = &reader->board;
    size_t place = place_at(board, column);
    if (state_view(reader)->which != VIEW_FLOWING || flow_of(reader)->locked || board->stacked ||
        board->zoomed || place == board->visible)
        return;
    board->focus = board->first + place;
    flow_press(reader, SIZE_MAX);
}

void parallel_click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    if (!reader->comparison)
        preview_click(reader, mouse);
    if (!reader->comparison || !reader->plan.count)
        return;
    if (mouse->kind == MOUSE_RELEASE)
        reader->board.drag = 0;
    else if (mouse->kind == MOUSE_DRAG && reader->board.drag)
        drag(reader, mouse->column);
    else if (mouse->kind == MOUSE_PRESS || mouse->kind == MOUSE_DOUBLE)
        press(reader, mouse, requests);
    else if (mouse->kind == MOUSE_WHEEL_UP || mouse->kind == MOUSE_WHEEL_DOWN)
        turn(reader, mouse->column);
}
