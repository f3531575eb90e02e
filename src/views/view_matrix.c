/* The matrix view: how much of each source's words each other one has; below the table, what is
 * known of the chosen pair. The row is chosen by the list, the column is the board's focused one.
 */
#include "base/alloc.h"
#include "desk/frame.h"
#include "parallel/columns.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "sheet/display.h"
#include "views/matrix.h"
#include "views/views.h"

#include <stdlib.h>

enum { PANE_LEAST = 14, PANE_ROWS = 12, TABLE_LEAST = 4, SAID_LEAST = 70 };

bool matrix_ready(const struct reader *reader)
{
    return state_has_parts(reader, PART_MATRIX) && reader->plan.count && matrix_shown(reader) &&
           reader->board.slot_count > 1;
}

/* Rows of the table; the rest of the body, but for a rule, is the pane's. */
size_t matrix_table_rows(const struct reader *reader, const struct frame *frame)
{
    size_t slots = reader->board.slot_count;
    if (frame->body_rows < PANE_LEAST)
        return frame->body_rows;
    size_t most = frame->body_rows - PANE_ROWS;
    if (most < TABLE_LEAST)
        most = TABLE_LEAST;
    return slots < most ? slots : most;
}

static bool matches(const struct reader *reader, size_t slot)
{
    uint32_t article = reader->board.slots[slot];
    struct range match;
    struct buffer name = {0};
    buffer_format(&name, "%.*s ", SLICE_ARG(reader->comparison->labels[article]));
    display_name(reader->comparison->articles[article], &name);
    bool found = search_next(&reader->search, buffer_slice(&name), 0, &match);
    buffer_free(&name);
    return found;
}

static struct list_source source_of(const struct reader *reader)
{
    return (struct list_source){.count = reader->board.slot_count,
                                .add = matrix_page_linear,
                                .draw = matrix_table_row,
                                .matches = matches};
}

static struct list *rows_of(struct reader *reader)
{
    return &reader->lists[VIEW_MATRIX];
}

/* No source is held against itself: past it in the direction of the step, or, at the end, to the
 * same two the other way round. */
static void leave_diagonal(struct reader *reader, size_t row, size_t column)
{
    struct list *list = rows_of(reader);
    struct columns *board = &reader->board;
    size_t last = board->slot_count - 1;
    if (list->at != board->focus)
        return;
    if (row != list->at) {
        bool down = list->at > row;
        if (down ? list->at < last : list->at > 0)
            list->at += down ? 1 : (size_t)-1;
        else
            board->focus = row;
    } else {
        bool right = board->focus > column;
        if (right ? board->focus < last : board->focus > 0)
            board->focus += right ? 1 : (size_t)-1;
        else
            list->at = column;
    }
}

static void refresh(struct reader *reader)
{
    struct list *list = rows_of(reader);
    struct columns *board = &reader->board;
    struct frame frame = frame_of(reader->rows, true);
    if (!reader->own[VIEW_MATRIX])
        reader->own[VIEW_MATRIX] = alloc_zeroed(1, sizeof(struct matrix_own));
    if (!matrix_ready(reader))
        return;
    struct matrix_own *own = reader->own[VIEW_MATRIX];
    struct list_source source = source_of(reader);
    if (list->at >= board->slot_count)
        list->at = board->slot_count - 1;
    if (list->at == board->focus)
        list->at = board->focus ? 0 : 1;
    list_refresh(reader, list, &source, matrix_table_rows(reader, &frame));
    own->first = matrix_table_of(reader, reader->columns).first;
    matrix_pair_make(&own->pair, reader->comparison, board->slots[list->at],
                     board->slots[board->focus]);
}

static void forget(struct reader *reader)
{
    struct matrix_own *own = reader->own[VIEW_MATRIX];
    if (own)
        matrix_pair_free(&own->pair);
}

static void release(struct reader *reader)
{
    forget(reader);
    free(reader->own[VIEW_MATRIX]);
}

void matrix_read(struct reader *reader, struct requests *requests)
{
    const struct matrix_pair *pair = &matrix_shown(reader)->pair;
    const struct article *article = reader->comparison->articles[pair->a];
    uint32_t sentence = pair->run.sentence_a;
    if (!pair->run.words) {
        for (sentence = 0; sentence < article->sentence_count; sentence++)
            if (pair->marks_a[sentence] != '+' && pair->marks_a[sentence] != '.')
                break;
    }
    if (sentence >= article->sentence_count) {
        state_say(reader, MEANING_MESSAGE, "The two have nothing in common");
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    move_to_sentence(reader, pair->a, sentence);
    state_push(reader, VIEW_PARALLEL);
}

static bool is_of_columns(enum action action)
{
    return action == ACTION_COLUMN_LEFT || action == ACTION_COLUMN_RIGHT ||
           action == ACTION_COLUMN_MOVE_LEFT || action == ACTION_COLUMN_MOVE_RIGHT ||
           action == ACTION_COLUMN_HIDE || action == ACTION_COLUMN_EQUALISE;
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    if (reader->plan.count && matrix_sharing_update(reader, action, count, requests))
        return true;
    if (!matrix_ready(reader))
        return reader->plan.count && is_of_columns(action) &&
               parallel_update(reader, action, count, requests);
    struct list_source source = source_of(reader);
    size_t row = rows_of(reader)->at, column = reader->board.focus;
    bool done = true;
    if (action == ACTION_READ)
        matrix_read(reader, requests);
    else if (is_of_columns(action))
        done = parallel_update(reader, action, count, requests);
    else
        done = list_update(reader, rows_of(reader), &source, action, count, requests);
    if (done && action != ACTION_READ)
        leave_diagonal(reader, row, column);
    return done;
}

static void draw_header(const struct reader *reader, struct canvas *canvas)
{
    struct buffer left = {0}, right = {0};
    bool wide = canvas_columns(canvas) >= SAID_LEAST;
    buffer_add_string(&left,
                      wide ? "% of the row's words that the column has" : "% of row in column");
    if (matrix_ready(reader)) {
        struct matrix_table table = matrix_table_of(reader, canvas_columns(canvas));
        if (table.visible < reader->board.slot_count)
            buffer_format(wide ? &right : &left, "%s< %zu-%zu of %zu >", wide ? "" : " ",
                          table.first + 1, table.first + table.visible, reader->board.slot_count);
    }
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

static void draw_status(const struct reader *reader, struct canvas *canvas)
{
    const struct matrix_pair *pair = &matrix_shown(reader)->pair;
    const struct comparison *comparison = reader->comparison;
    struct buffer left = {0}, right = {0};
    buffer_format(&left, "%.*s ", SLICE_ARG(comparison->labels[pair->a]));
    display_name(comparison->articles[pair->a], &left);
    buffer_format(&left, " in %.*s ", SLICE_ARG(comparison->labels[pair->b]));
    display_name(comparison->articles[pair->b], &left);
    buffer_format(&right, "%zu sources", comparison->article_count);
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

/* Whole where there is room; else the run is cut to a line, and what is still too much left out. */
void matrix_pane(const struct reader *reader, size_t columns, size_t rows, struct page *page)
{
    for (int brief = 0; brief < 2; brief++) {
        page_init(page, columns - 1);
        matrix_page_pane(reader, brief, page);
        if (page->count <= rows - 2 || brief)
            break;
        page_free(page);
    }
}

static void draw_pane(const struct reader *reader, struct canvas *canvas, size_t row, size_t rows)
{
    struct page page;
    frame_rule(reader, canvas, row);
    matrix_pane(reader, canvas_columns(canvas), rows, &page);
    page_draw(&page, canvas, row + 1, rows - 2, 0);
    canvas_string(canvas, row + 1 + (page.count < rows - 2 ? page.count : rows - 2), 1,
                  canvas_columns(canvas) - 1, MEANING_GHOST,
                  canvas_columns(canvas) >= SAID_LEAST ? MATRIX_NOTE : MATRIX_NOTE_BRIEF);
    page_free(&page);
}

static void draw_table(const struct reader *reader, struct canvas *canvas,
                       const struct frame *frame)
{
    struct matrix_table table = matrix_table_of(reader, canvas_columns(canvas));
    struct list_source source = source_of(reader);
    size_t rows = matrix_table_rows(reader, frame), row, column;
    matrix_table_heads(reader, canvas, frame->heads);
    list_draw(reader, &reader->lists[VIEW_MATRIX], &source, canvas, frame->body, rows);
    canvas_cursor(canvas, &row, &column);
    if (rows + 2 < frame->body_rows)
        draw_pane(reader, canvas, frame->body + rows, frame->body_rows - rows);
    canvas_set_cursor(canvas, row, matrix_table_start(&table, reader->board.focus) + 1);
}

static const char *why_not(const struct reader *reader)
{
    if (reader->comparison->article_count < 2)
        return "There is no other source to hold it against.";
    return reader->board.slot_count > 1 ? "The shares are being counted ..."
                                        : "Only one source is shown; W shows all.";
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), true);
    draw_header(reader, canvas);
    if (frame.rule)
        frame_rule(reader, canvas, frame.rule);
    if (matrix_ready(reader)) {
        draw_table(reader, canvas, &frame);
        draw_status(reader, canvas);
    } else {
        canvas_string(canvas, frame.body + frame.body_rows / 2, 2, canvas_columns(canvas) - 2,
                      MEANING_MESSAGE, why_not(reader));
        frame_status(reader, canvas, SLICE_NONE, SLICE_NONE);
    }
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    frame_bottom(reader, canvas);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct page page;
    if (!matrix_ready(reader)) {
        canvas_string(canvas, canvas_rows(canvas), 0, canvas_columns(canvas), MEANING_MESSAGE,
                      why_not(reader));
        return;
    }
    struct list_source source = source_of(reader);
    struct piece_list pieces = {0};
    list_linear(reader, &source, canvas);
    page_init(&page, canvas_columns(canvas));
    matrix_sharing_add(reader, NULL, &page);
    matrix_page_story(reader, &page);
    piece_add(&pieces, MEANING_GHOST, SLICE(MATRIX_NOTE));
    page_add(&page, 0, 0, &pieces);
    for (size_t i = 0; i < page.count; i++)
        page.items[i].indent -= page.items[i].indent > 0;
    page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
    page_free(&page);
}

static const struct hint hints[] = {
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "row"},
    {ACTION_COLUMN_LEFT, ACTION_COLUMN_RIGHT, "column"},
    {ACTION_READ, ACTION_NONE, "read the run"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_VIEW_FACTS, ACTION_NONE, "facts"},
    {ACTION_QUOTES, ACTION_NONE, "quotes"},
    {ACTION_RUN_SHORTER, ACTION_RUN_LONGER, "shortest run"},
    {ACTION_SEARCH, ACTION_NONE, "search"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_matrix = {
    .which = VIEW_MATRIX,
    .name = "matrix",
    .title = "shared words",
    .context = CONTEXT_MATRIX,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .parts = PART_MATRIX | PART_ORIGINS | PART_LINEAGE,
    .refresh = refresh,
    .forget = forget,
    .release = release,
    .click = matrix_click,
};
