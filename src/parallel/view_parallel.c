/* The parallel view: drawing. Motions are in move.c, everything else it does in parallel.c. */
#include "desk/frame.h"
#include "parallel/cell.h"
#include "parallel/click.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/heads.h"
#include "parallel/layout.h"
#include "parallel/panels.h"
#include "parallel/parallel.h"
#include "parallel/preview.h"
#include "parallel/stacked.h"
#include "parallel/strip.h"
#include "sheet/cut.h"

/* A closed fold: one line over all columns. */
static void draw_fold(const struct reader *reader, struct canvas *canvas, size_t row, size_t line)
{
    struct buffer words = {0};
    bool focused = row == reader->cursor.row;
    size_t room = reader->board.start[reader->board.visible] - 2;
    folds_words(reader, row, &words);
    if (focused)
        canvas_string(canvas, line, 0, 1, MEANING_FOCUS, ">");
    cut_draw(canvas, line, 1, room, focused ? MEANING_FOCUS : MEANING_GHOST, buffer_slice(&words),
             reader->ascii);
    buffer_free(&words);
}

/* The sources below each other, those that have nothing left out. */
static void draw_stacked(const struct reader *reader, struct canvas *canvas, size_t row,
                         const struct box *box)
{
    const struct columns *board = &reader->board;
    bool here = row == reader->cursor.row;
    bool focus_has = stacked_lines(reader, row, board->focus) > 0;
    size_t at = 0, end = box->skip + box->lines;
    for (size_t i = 0; i < board->slot_count && at < end; i++) {
        size_t lines = stacked_lines(reader, row, i);
        struct box own = {.row = box->row + (at > box->skip ? at - box->skip : 0),
                          .skip = at < box->skip ? box->skip - at : 0,
                          .lines = end - (at > box->skip ? at : box->skip),
                          .text = board->texts[0],
                          .follows = at > 0};
        bool focused = here && (focus_has ? i == board->focus : at == 0);
        if (lines && at + lines > box->skip)
            cell_draw(reader, canvas, row, board->slots[i], &own, focused);
        at += lines;
    }
}

static void draw_row(const struct reader *reader, struct canvas *canvas, size_t row,
                     const struct box *box)
{
    if (reader->layout.flags[row] & ROW_FOLD) {
        if (!box->skip)
            draw_fold(reader, canvas, row, box->row);
        return;
    }
    if (reader->board.stacked) {
        draw_stacked(reader, canvas, row, box);
        return;
    }
    for (size_t i = 0; i < reader->board.visible; i++) {
        struct box own = *box;
        own.column = reader->board.start[i];
        own.text = reader->board.texts[i];
        cell_draw(reader, canvas, row, columns_article(&reader->board, i), &own,
                  row == reader->cursor.row);
    }
}

/* On the focused sentence's present line. */
static void put_cursor(const struct reader *reader, struct canvas *canvas, size_t body)
{
    const struct columns *board = &reader->board;
    bool fold = reader->layout.flags[reader->cursor.row] & ROW_FOLD;
    size_t place = board->focus - board->first;
    size_t lines = fold             ? 1
                   : board->stacked ? layout_height(reader, reader->cursor.row)
                                    : cell_height(reader, reader->cursor.row,
                                                  columns_focused(board), board->texts[place]);
    size_t back = reader->cursor.line >= lines ? reader->cursor.line - lines + 1 : 0;
    size_t screen = reader->cursor_screen > back ? reader->cursor_screen - back : 0;
    canvas_set_cursor(canvas, body + screen, board->start[place] + board->prefix);
}

/* "F= F+" of the classes that are hidden. */
static void add_hidden_keys(const struct reader *reader, struct buffer *into)
{
    static const char marks[] = "=~:+!^";
    for (int i = 0; marks[i]; i++) {
        if (!(reader->hidden_marks & state_mark_bit(marks[i])))
            continue;
        buffer_add_char(into, ' ');
        keymap_name(&reader->keymap, CONTEXT_PARALLEL,
                    (enum action)((int)ACTION_TOGGLE_VERBATIM + i), into);
    }
}

/* All rows are hidden: by what, and how they come back. */
static void draw_way_back(const struct reader *reader, struct canvas *canvas, size_t row)
{
    struct buffer words = {0};
    size_t columns = canvas_columns(canvas) - 2;
    canvas_string(canvas, row, 2, columns, MEANING_MESSAGE,
                  "Nothing to show: everything is hidden or filtered out.");
    if (reader->hidden_marks) {
        buffer_add_string(&words, "Classes are hidden; to show them again:");
        add_hidden_keys(reader, &words);
        canvas_text(canvas, ++row, 2, columns, MEANING_MESSAGE, buffer_slice(&words));
    }
    if (reader->layout.matches) {
        buffer_clear(&words);
        buffer_add_string(&words, "A filter is on; ");
        keymap_name(&reader->keymap, CONTEXT_PARALLEL, ACTION_CANCEL, &words);
        buffer_add_string(&words, " takes it off");
        canvas_text(canvas, ++row, 2, columns, MEANING_MESSAGE, buffer_slice(&words));
    }
    buffer_free(&words);
}

static void draw_body(const struct reader *reader, struct canvas *canvas, const struct frame *frame)
{
    const struct columns *board = &reader->board;
    size_t line = 0, row = reader->top.row, skip = reader->top.line, last = row;
    bool told = false; /* more than titles and furniture */
    for (size_t i = 0; i + 1 < board->visible; i++)
        for (size_t y = 0; y < frame->body_rows; y++)
            canvas_string(canvas, frame->body + y, board->start[i + 1] - 1, 1, MEANING_BORDER,
                          heads_border(reader));
    while (row != LAYOUT_NONE && layout_is_shown(reader, row) && line < frame->body_rows) {
        struct box box = {
            .row = frame->body + line, .skip = skip, .lines = frame->body_rows - line};
        draw_row(reader, canvas, row, &box);
        told |= reader->plan.rows[row].kind == ROW_STATEMENT ||
                reader->plan.rows[row].kind == ROW_APART;
        line += layout_height(reader, row) - skip;
        skip = 0;
        last = row;
        row = layout_step(reader, row, 1);
    }
    strip_draw(reader, canvas, frame->body, reader->top.row, last);
    if (!told && (!line || (row == LAYOUT_NONE && line + 4 <= frame->body_rows)))
        draw_way_back(reader, canvas, frame->body + (line ? line + 1 : frame->body_rows / 2));
}

static void draw_nothing(const struct reader *reader, struct canvas *canvas)
{
    frame_header(reader, canvas, buffer_slice(&reader->story_name), SLICE("no story yet"),
                 SLICE_NONE);
    canvas_string(canvas, canvas_rows(canvas) / 2, 2, canvas_columns(canvas) - 2, MEANING_MESSAGE,
                  reader->comparison ? "The articles hold no sentences." : "Nothing to show yet.");
    frame_bottom(reader, canvas);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    if (!reader->comparison && reader->preview.count) {
        preview_draw(reader, canvas);
        return;
    }
    if (!reader->comparison || !reader->plan.count) {
        draw_nothing(reader, canvas);
        return;
    }
    struct frame frame = frame_of_story(reader, canvas_rows(canvas));
    heads_draw_header(reader, canvas, NULL);
    heads_draw(reader, canvas, &frame);
    draw_body(reader, canvas, &frame);
    panels_draw(reader, canvas, &frame);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    heads_draw_status(reader, canvas);
    put_cursor(reader, canvas, frame.body);
    frame_bottom(reader, canvas);
}

static const struct hint hints[] = {
    {ACTION_STATEMENT_NEXT, ACTION_STATEMENT_PREVIOUS, "statement"},
    {ACTION_FOCUS, ACTION_NONE, "focus"},
    {ACTION_DIVERGENCE_NEXT, ACTION_DIVERGENCE_PREVIOUS, "divergence"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_CONFLICT_NEXT, ACTION_CONFLICT_PREVIOUS, "conflict"},
    {ACTION_COLUMN_LEFT, ACTION_COLUMN_RIGHT, "source"},
    {ACTION_SEARCH, ACTION_NONE, "search"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_UNIQUE_NEXT, ACTION_UNIQUE_PREVIOUS, "unique"},
    {ACTION_BASE, ACTION_NONE, "base"},
    {ACTION_ONLY_NEW, ACTION_NONE, "only what is new"},
    {ACTION_SCROLL_LOCK, ACTION_NONE, "flowing"},
    {ACTION_FOLDS_CLOSE, ACTION_FOLDS_OPEN, "folds"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_parallel = {
    .which = VIEW_PARALLEL,
    .name = "parallel",
    .title = "parallel columns",
    .context = CONTEXT_PARALLEL,
    .draw = draw,
    .update = parallel_update,
    .linear = parallel_linear,
    .hints = hints,
    .click = parallel_click,
};
