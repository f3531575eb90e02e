/* Flowing columns: drawing. The cursor's line and its counterparts have a sign at the edge. */
#include "parallel/click.h"
#include "parallel/columns.h"
#include "parallel/flow.h"
#include "parallel/heads.h"
#include "parallel/layout.h"
#include "parallel/panels.h"
#include "parallel/parallel.h"
#include "parallel/stretch.h"
#include "parallel/strip.h"
#include "sheet/display.h"
#include "text/width.h"
#include "text/wrap.h"

#include <stdlib.h>

/* A column in drawing. */
struct pen {
    const struct reader *reader;
    struct canvas *canvas;
    uint32_t article;
    size_t column, width;        /* of the text */
    size_t row, end;             /* of the canvas: the next line, and after the last */
    const struct member *chosen; /* its sentences have the cursor's statement; or NULL */
    uint32_t last;               /* sentence drawn */
};

static bool is_chosen(const struct pen *pen, uint32_t sentence)
{
    for (uint32_t i = 0; pen->chosen && i < pen->chosen->count; i++)
        if (pen->chosen->sentences[i] == sentence)
            return true;
    return false;
}

static enum meaning mark_meaning(char mark)
{
    return mark == '+' ? MEANING_ONLY : mark == '!' ? MEANING_CONFLICT : MEANING_MARK;
}

/* The marks of the sentences that begin in the line, over the blanks they stand in. */
static void draw_marks(struct pen *pen, const struct stretch *stretch, const struct range *line,
                       size_t column)
{
    const struct flow *flow = flow_of(pen->reader);
    struct slice text = buffer_slice(&stretch->text);
    for (size_t i = 0; i < stretch->count; i++) {
        if (stretch->starts[i] < line->start || stretch->starts[i] >= line->end)
            continue;
        uint32_t sentence = stretch->first + (uint32_t)i;
        size_t x = column + width_text(slice_sub(text, line->start, stretch->starts[i]));
        bool chosen = is_chosen(pen, sentence), own = pen->article == flow->article;
        char mark[2] = {stretch->marks[i], '\0'};
        canvas_erase(pen->canvas, pen->row, x, 2);
        canvas_string(pen->canvas, pen->row, x, 1, chosen ? MEANING_FOCUS : mark_meaning(*mark),
                      mark);
        if (chosen && (!own || sentence == flow->sentence))
            canvas_string(pen->canvas, pen->row, pen->column - 1, 1, MEANING_FOCUS, ">");
        if (own && sentence == flow->sentence)
            canvas_set_cursor(pen->canvas, pen->row, x);
        pen->last = sentence;
    }
}

static void draw_stretch(struct pen *pen, const struct stretch *stretch, size_t skip)
{
    struct slice text = buffer_slice(&stretch->text);
    struct styled styled = {text, stretch->meaning, stretch->spans.items, stretch->spans.count};
    bool rtl = display_is_rtl(slice_sub(text, 2, text.len));
    struct wrap_line line;
    for (size_t at = 0, number = 0; pen->row < pen->end && wrap_next(text, pen->width, &at, &line);
         number++) {
        if (number < skip)
            continue;
        size_t x = pen->column;
        x += rtl && line.columns < pen->width ? pen->width - line.columns : 0;
        styled_draw(pen->canvas, pen->row, x, line.columns, &styled, line.range);
        search_draw(&pen->reader->search, pen->canvas, pen->row, x, line.columns, text, line.range);
        draw_marks(pen, stretch, &line.range, x);
        pen->row++;
    }
}

static void draw_column(struct pen *pen)
{
    const struct flow *flow = flow_of(pen->reader);
    const struct stretches *all = &flow->articles[pen->article];
    struct flow_place at = flow->tops[pen->article];
    if (!all->count)
        canvas_string(pen->canvas, pen->row, pen->column, pen->width, MEANING_GHOST,
                      "(no sentences)");
    while (at.stretch < all->count && pen->row < pen->end) {
        struct stretch stretch;
        size_t row = pen->row;
        stretch_make(pen->reader, pen->article, at.stretch, &stretch);
        draw_stretch(pen, &stretch, at.line);
        stretch_free(&stretch);
        size_t lines = stretch_lines(pen->reader, pen->article, at.stretch, pen->width);
        pen->row = row + (lines > at.line ? lines - at.line : 0);
        at = (struct flow_place){at.stretch + 1, 0};
    }
}

static void draw_columns(const struct reader *reader, struct canvas *canvas,
                         const struct frame *frame)
{
    const struct columns *board = &reader->board;
    const struct flow *flow = flow_of(reader);
    const struct statement *statement = state_statement(reader);
    size_t first = reader->cursor.row, last = first;
    canvas_set_cursor(canvas, frame->body, board->start[board->focus - board->first] + 1);
    for (size_t i = 0; i < board->visible; i++) {
        uint32_t article = columns_article(board, i);
        struct pen pen = {reader,
                          canvas,
                          article,
                          board->start[i] + 1,
                          flow_width(reader, i),
                          frame->body,
                          frame->body + frame->body_rows,
                          statement_member(statement, article),
                          0};
        if (article == flow->article) {
            canvas_string(canvas, frame->body + flow->screen, board->start[i], 1, MEANING_FOCUS,
                          ">");
            canvas_set_cursor(canvas, frame->body + flow->screen, board->start[i] + 1);
            first = plan_row_of(&reader->plan, reader->comparison, article,
                                flow->articles[article].first[flow->tops[article].stretch]);
        }
        draw_column(&pen);
        if (article == flow->article && pen.last)
            last = plan_row_of(&reader->plan, reader->comparison, article, pen.last);
    }
    strip_draw(reader, canvas, frame->body, first, last);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    const struct flow *flow = flow_of(reader);
    if (!reader->comparison || !reader->plan.count || !flow || !flow->of) {
        view_parallel.draw(reader, canvas);
        return;
    }
    struct frame frame = frame_of_story(reader, canvas_rows(canvas));
    heads_draw_header(reader, canvas, flow->locked ? "flowing, locked" : "flowing, unlocked");
    heads_draw(reader, canvas, &frame);
    for (size_t i = 0; i + 1 < reader->board.visible; i++)
        for (size_t y = 0; y < frame.body_rows; y++)
            canvas_string(canvas, frame.body + y, reader->board.start[i + 1] - 1, 1, MEANING_BORDER,
                          heads_border(reader));
    draw_columns(reader, canvas, &frame);
    panels_draw(reader, canvas, &frame);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    heads_draw_status(reader, canvas);
    frame_bottom(reader, canvas);
}

static const struct hint hints[] = {
    {ACTION_SCROLL_LOCK, ACTION_NONE, "lock"},
    {ACTION_STATEMENT_NEXT, ACTION_STATEMENT_PREVIOUS, "sentence"},
    {ACTION_COUNTERPART, ACTION_NONE, "counterpart"},
    {ACTION_COLUMN_LEFT, ACTION_COLUMN_RIGHT, "source"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_DIVERGENCE_NEXT, ACTION_DIVERGENCE_PREVIOUS, "divergence"},
    {ACTION_FOCUS, ACTION_NONE, "focus"},
    {ACTION_SEARCH, ACTION_NONE, "search"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_flowing = {
    .which = VIEW_FLOWING,
    .name = "flowing",
    .title = "flowing columns",
    .context = CONTEXT_PARALLEL,
    .draw = draw,
    .update = flow_update,
    .linear = parallel_linear,
    .hints = hints,
    .enter = flow_refresh,
    .refresh = flow_refresh,
    .forget = flow_forget,
    .release = flow_release,
    .click = parallel_click,
};
