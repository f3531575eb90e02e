/* Layout of the parallel view. Heights are found row by row when a line is asked for and kept until
 * the columns change, so that a key costs what is on the screen and not the whole story. */
#include "parallel/layout.h"

#include "base/alloc.h"
#include "desk/frame.h"
#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/stacked.h"
#include "parallel/strip.h"
#include "text/width.h"

#include <stdlib.h>
#include <string.h>

enum { GAP_LEAST = 16 /* rows of a screen that has room for gaps */, LABEL_MOST = 8 };

void layout_free(struct layout *layout)
{
    free(layout->heights);
    free(layout->flags);
    free(layout->matches);
    free(layout->strip);
    *layout = (struct layout){0};
}

void layout_reset(struct reader *reader)
{
    struct layout *layout = &reader->layout;
    bool filtered = layout->matches != NULL;
    size_t count = reader->plan.count + 1;
    layout_free(layout);
    layout->heights = alloc_zeroed(count, sizeof *layout->heights);
    layout->flags = alloc_zeroed(count, 1);
    layout->matches = filtered ? alloc_zeroed(count, 1) : NULL;
    layout->stale_flags = true;
    folds_build(reader);
}

static size_t aligned_height(const struct reader *reader, size_t row)
{
    const struct columns *board = &reader->board;
    size_t most = 1;
    for (size_t i = 0; i < board->visible; i++) {
        size_t lines = cell_height(reader, row, columns_article(board, i), board->texts[i]);
        most = lines > most ? lines : most;
    }
    return most;
}

size_t layout_height(const struct reader *reader, size_t row)
{
    uint32_t *height = &reader->layout.heights[row];
    if (reader->layout.flags[row] & ROW_FOLD)
        return 1 + reader->layout.gap;
    if (*height)
        return *height;
    size_t lines =
        reader->board.stacked ? stacked_height(reader, row) : aligned_height(reader, row);
    *height = (uint32_t)(lines + reader->layout.gap);
    return *height;
}

bool layout_is_shown(const struct reader *reader, size_t row)
{
    return (reader->layout.flags[row] & (ROW_SHOWN | ROW_INSIDE)) == ROW_SHOWN;
}

bool layout_passes(const struct reader *reader, size_t row)
{
    return reader->layout.flags[row] & ROW_PASSES;
}

size_t layout_line_row(const struct reader *reader, size_t row)
{
    return reader->layout.flags[row] & ROW_INSIDE ? reader->folds.runs[reader->folds.run[row]].head
                                                  : row;
}

size_t layout_step(const struct reader *reader, size_t row, int step)
{
    while (step > 0 ? row + 1 < reader->plan.count : row > 0) {
        row += (size_t)step;
        if (layout_is_shown(reader, row))
            return row;
    }
    return LAYOUT_NONE;
}

struct position layout_forward(const struct reader *reader, struct position from, size_t lines)
{
    for (;;) {
        size_t left = layout_height(reader, from.row) - from.line - 1;
        if (lines <= left)
            return (struct position){from.row, from.line + lines};
        size_t next = layout_step(reader, from.row, 1);
        if (next == LAYOUT_NONE)
            return (struct position){from.row, from.line + left};
        lines -= left + 1;
        from = (struct position){next, 0};
    }
}

struct position layout_back(const struct reader *reader, struct position from, size_t lines)
{
    for (;;) {
        if (lines <= from.line)
            return (struct position){from.row, from.line - lines};
        size_t previous = layout_step(reader, from.row, -1);
        if (previous == LAYOUT_NONE)
            return (struct position){from.row, 0};
        lines -= from.line + 1;
        from = (struct position){previous, layout_height(reader, previous) - 1};
    }
}

static bool has_any(const struct reader *reader, size_t row, const uint32_t *articles, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (plan_has(&reader->plan, reader->comparison, row, articles[i]))
            return true;
    return false;
}

/* A closed run stands in the first of its rows that is shown. */
static void find_folds(struct reader *reader)
{
    uint32_t seen = 0;
    for (size_t row = 0; row < reader->plan.count; row++) {
        unsigned char *flags = &reader->layout.flags[row];
        if ((*flags & ROW_SHOWN) != ROW_SHOWN || !folds_is_closed(reader, row))
            continue;
        uint32_t run = reader->folds.run[row];
        *flags |= run == seen ? ROW_INSIDE : ROW_FOLD;
        if (run != seen)
            reader->folds.runs[run].head = (uint32_t)row;
        seen = run;
    }
}

static void find_flags(struct reader *reader)
{
    const struct columns *board = &reader->board;
    for (size_t row = 0; row < reader->plan.count; row++) {
        unsigned flags = 0;
        unsigned bit = state_mark_bit(plan_mark(&reader->plan, reader->comparison, row));
        bool matches = !reader->layout.matches || reader->layout.matches[row];
        if (!(reader->hidden_marks & bit) && matches &&
            has_any(reader, row, board->slots, board->slot_count))
            flags |= ROW_PASSES;
        if (board->stacked ? has_any(reader, row, board->slots, board->slot_count)
                           : has_any(reader, row, board->slots + board->first, board->visible))
            flags |= ROW_IN_VIEW;
        reader->layout.flags[row] = (unsigned char)flags;
    }
    find_folds(reader);
    reader->layout.stale_flags = false;
}

static size_t nearest(const struct reader *reader, size_t row, unsigned flags)
{
    unsigned mask = flags == ROW_SHOWN ? flags | ROW_INSIDE : flags;
    for (size_t i = row; i < reader->plan.count; i++)
        if ((reader->layout.flags[i] & mask) == flags)
            return i;
    for (size_t i = row; i > 0; i--)
        if ((reader->layout.flags[i - 1] & mask) == flags)
            return i - 1;
    return LAYOUT_NONE;
}

/* Where nothing that passes is in view, the view slides to a column that has something; where the
 * row is to be kept, to one that has the row. */
static bool slide_to_something(struct reader *reader, bool keep)
{
    struct columns *board = &reader->board;
    size_t row = nearest(reader, reader->cursor.row, ROW_PASSES);
    if (row == LAYOUT_NONE || (reader->layout.flags[row] & ROW_IN_VIEW) ||
        !(keep || nearest(reader, reader->cursor.row, ROW_SHOWN) == LAYOUT_NONE))
        return false;
    for (size_t i = 0; i < board->slot_count; i++)
        if (plan_has(&reader->plan, reader->comparison, row, board->slots[i]))
            return columns_go(board, board->slots[i]);
    return false;
}

/* To the nearest shown row, forward first; to the line of a fold it is in. */
static void settle_row(struct reader *reader)
{
    size_t row = reader->cursor.row;
    row = layout_line_row(reader, row);
    size_t shown = nearest(reader, row, ROW_SHOWN);
    row = shown == LAYOUT_NONE ? row : shown;
    if (row != reader->cursor.row)
        reader->cursor = (struct position){row, 0};
    size_t lines = layout_height(reader, row) - reader->layout.gap;
    if (reader->cursor.line >= lines)
        reader->cursor.line = lines - 1;
    stacked_settle(reader);
}

/* Lines from a to b, or limit where they are more, or b stands before a. */
static size_t distance(const struct reader *reader, struct position a, struct position b,
                       size_t limit)
{
    if (b.row < a.row || (b.row == a.row && b.line < a.line))
        return limit;
    size_t lines = 0;
    while (a.row != b.row) {
        lines += layout_height(reader, a.row) - a.line;
        a = (struct position){layout_step(reader, a.row, 1), 0};
        if (a.row == LAYOUT_NONE || a.row > b.row || lines >= limit)
            return limit;
    }
    lines += b.line - a.line;
    return lines < limit ? lines : limit;
}

static void clamp_top(struct reader *reader)
{
    size_t last = reader->plan.count - 1;
    if (!layout_is_shown(reader, last))
        last = layout_step(reader, last, -1);
    if (last == LAYOUT_NONE)
        return;
    size_t content = layout_height(reader, last) - reader->layout.gap;
    struct position end = {last, content - 1};
    struct position most = layout_back(reader, end, reader->layout.lines - 1);
    if (reader->top.row > most.row || (reader->top.row == most.row && reader->top.line > most.line))
        reader->top = most;
}

/* Scrolls as little as shows the cursor's row whole, or its line where the row is too high; a far
 * jump shows what stands before it too. */
static void follow(struct reader *reader)
{
    size_t body = reader->layout.lines, far = 3 * body;
    if (!layout_is_shown(reader, reader->top.row))
        reader->top = (struct position){reader->cursor.row, 0};
    if (reader->top.line >= layout_height(reader, reader->top.row))
        reader->top.line = 0;
    struct position start = {reader->cursor.row, 0};
    size_t content = layout_height(reader, start.row) - reader->layout.gap;
    bool before = start.row < reader->top.row;
    size_t lines = distance(reader, reader->top, reader->cursor, far);
    if (lines >= far) {
        bool near = before && distance(reader, start, reader->top, body) < body;
        bool inside = start.row == reader->top.row;
        reader->top = inside ? reader->cursor : layout_back(reader, start, near ? 0 : body / 3);
        lines = distance(reader, reader->top, reader->cursor, far);
    } else if (start.row == reader->top.row && content <= body &&
               (reader->cursor.line == 0 || reader->board.stacked)) {
        reader->top = start;
    }
    size_t wanted = content <= body ? content : reader->cursor.line ? 1 : body;
    if (lines <= body / 2 && !reader->top.line &&
        layout_step(reader, reader->top.row, -1) == LAYOUT_NONE)
        wanted = 1; /* the titles stay in view above the story's beginning */
    size_t below = wanted > reader->cursor.line ? wanted - reader->cursor.line : 1;
    if (lines + below > body)
        reader->top = layout_forward(reader, reader->top, lines + below - body);
    clamp_top(reader);
    reader->cursor_screen = distance(reader, reader->top, reader->cursor, body);
}

/* A new size of the screen: the cursor's line keeps its share of the height. */
static void resize(struct reader *reader, size_t old_lines)
{
    size_t wanted = old_lines ? reader->cursor_screen * reader->layout.lines / old_lines : 0;
    reader->top = layout_back(reader, reader->cursor, wanted);
}

static bool fit(struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    size_t labels = 1;
    for (size_t i = 0; i < comparison->article_count; i++) {
        size_t width = width_text(comparison->labels[i]);
        labels = width > labels ? width : labels;
    }
    return columns_fit(&reader->board, reader->columns, comparison->statement_count,
                       labels < LABEL_MOST ? labels : LABEL_MOST);
}

void layout_refresh(struct reader *reader)
{
    struct layout *layout = &reader->layout;
    if (!reader->comparison || !reader->plan.count || !reader->rows)
        return;
    size_t old_lines = layout->lines;
    if (reader->cursor.row >= reader->plan.count)
        reader->cursor = (struct position){reader->plan.count - 1, 0};
    bool moved = fit(reader);
    struct frame frame = frame_of_story(reader, reader->rows);
    size_t body = frame.body_rows;
    reader->panel_parts = frame.panel ? PART_FACTS | PART_MATRIX : 0;
    bool sized =
        layout->rows != reader->rows || layout->columns != reader->columns || layout->lines != body;
    layout->rows = reader->rows;
    layout->columns = reader->columns;
    layout->lines = body;
    layout->gap = reader->rows >= GAP_LEAST;
    /* What is hidden has not been read. */
    layout->stale_heights |= layout->stale_flags && reader->folds.only_new;
    if (moved || sized || layout->stale_heights)
        memset(layout->heights, 0, reader->plan.count * sizeof *layout->heights);
    layout->stale_heights = false;
    if (moved || layout->stale_flags)
        find_flags(reader);
    bool flowing = state_view(reader)->which == VIEW_FLOWING; /* hides and folds nothing */
    if (!flowing && slide_to_something(reader, sized || layout->keep)) {
        moved |= fit(reader);
        memset(layout->heights, 0, reader->plan.count * sizeof *layout->heights);
        find_flags(reader);
    }
    layout->keep = false;
    if (!flowing)
        settle_row(reader);
    if (moved || sized)
        resize(reader, old_lines);
    follow(reader);
    if (sized || !layout->strip)
        strip_make(reader);
}

void layout_go(struct reader *reader, size_t row)
{
    reader->cursor = (struct position){row, 0};
}
