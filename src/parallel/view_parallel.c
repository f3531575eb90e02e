/* The parallel view: drawing. Motions are in move.c, everything else it does in parallel.c. */
#include "desk/frame.h"
#include "desk/status.h"
#include "parallel/badges.h"
#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/layout.h"
#include "parallel/parallel.h"
#include "parallel/strip.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"

enum { NARROW = 70, WIDE = 100, FIGURES_LEAST = 28, NAME_MOST = 34 };

static const char *border(const struct reader *reader)
{
    return reader->ascii ? "|" : "\u2502";
}

static void add_filter(const struct reader *reader, struct buffer *into)
{
    static const char marks[] = "=~:+!^";
    if (reader->hidden_marks) {
        buffer_add_string(into, "hidden: ");
        for (size_t i = 0; marks[i]; i++)
            if (reader->hidden_marks & state_mark_bit(marks[i]))
                buffer_add_char(into, marks[i]);
        buffer_add_string(into, "  ");
    }
    if (reader->layout.matches)
        buffer_add_string(into, "filter: on  ");
    if (reader->furniture)
        buffer_add_string(into, "furniture  ");
    if (reader->folds.only_new)
        buffer_add_string(into, "only what is new  ");
    else if (!reader->hidden_marks && !reader->layout.matches)
        buffer_add_string(into, "all  ");
}

/* The whole name of the focused column's article, as far as there is room. */
static void add_source(const struct reader *reader, size_t columns, size_t right,
                       struct buffer *left)
{
    uint32_t article = columns_focused(&reader->board);
    size_t used =
        width_text(buffer_slice(&reader->story_name)) + width_text(buffer_slice(left)) + right + 11;
    if (columns < used + 12)
        return;
    struct buffer name = {0};
    buffer_format(&name, "%.*s ", SLICE_ARG(reader->comparison->labels[article]));
    display_name(reader->comparison->articles[article], &name);
    buffer_add_string(left, "   ");
    cut_add(left, buffer_slice(&name), columns - used, reader->ascii);
    buffer_free(&name);
}

static void draw_header(const struct reader *reader, struct canvas *canvas)
{
    const struct comparison *comparison = reader->comparison;
    struct buffer left = {0}, right = {0};
    const struct columns *board = &reader->board;
    bool sliding = board->visible < board->slot_count && !board->stacked && !board->zoomed;
    bool narrow = canvas_columns(canvas) < NARROW;
    if (!narrow)
        buffer_format(&left, "%zu sources  %zu statements", comparison->article_count,
                      comparison->statement_count);
    if (canvas_columns(canvas) >= WIDE)
        buffer_add_string(&left, "   view: parallel");
    if (comparison->base != NO_BASE)
        buffer_format(&left, "   base: %.*s", SLICE_ARG(comparison->labels[comparison->base]));
    struct buffer alarms = {0};
    badges_elsewhere(reader, &alarms);
    if (alarms.len)
        buffer_format(&left, "   %.*s", SLICE_ARG(buffer_slice(&alarms)));
    buffer_free(&alarms);
    if (sliding)
        buffer_format(&left, "   < %zu-%zu of %zu >", board->first + 1,
                      board->first + board->visible, board->slot_count);
    if (!narrow || reader->hidden_marks || reader->layout.matches || reader->folds.only_new)
        add_filter(reader, &right);
    buffer_format(&right, "%u/%zu", reader->plan.rows[reader->cursor.row].statement + 1,
                  comparison->statement_count);
    if (board->zoomed)
        buffer_format(&left, "   zoomed < %zu of %zu >", board->focus + 1, board->slot_count);
    if (board->stacked)
        buffer_format(&left, "%sstacked", left.len ? "   " : "");
    if (!narrow)
        add_source(reader, canvas_columns(canvas), width_text(buffer_slice(&right)), &left);
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
}

/* What is known of an article, from what matters most on: its time, words, the unique share. */
enum figures { FIGURES_TIME, FIGURES_WORDS, FIGURES_UNIQUE };

static void head_facts(const struct reader *reader, uint32_t article, bool year,
                       enum figures figures, struct buffer *facts)
{
    const struct comparison *comparison = reader->comparison;
    display_time(comparison->articles[article], year, facts);
    if (figures >= FIGURES_WORDS && comparison->matrix.words)
        buffer_format(facts, " %uw", comparison->matrix.words[article]);
    if (figures >= FIGURES_UNIQUE)
        buffer_format(facts, " u%2.0f%%", 100 * reader->unique[article]);
}

static size_t head_width(const struct reader *reader, size_t place)
{
    return reader->board.start[place + 1] - 1 - reader->board.start[place];
}

/* As much as every column on the screen has room for beside its name, if that is no longer than
 * most. */
static enum figures figures_in_all(const struct reader *reader)
{
    enum figures figures = FIGURES_UNIQUE;
    for (size_t i = 0; i < reader->board.visible; i++) {
        uint32_t article = columns_article(&reader->board, i);
        size_t width = head_width(reader, i);
        struct buffer name = {0}, facts = {0};
        display_name(reader->comparison->articles[article], &name);
        size_t named = width_text(buffer_slice(&name)) + 6;
        named = named < NAME_MOST ? named : NAME_MOST;
        for (; figures > FIGURES_TIME; figures--) {
            buffer_clear(&facts);
            head_facts(reader, article, true, figures, &facts);
            if (width >= FIGURES_LEAST && named + facts.len <= width)
                break;
        }
        buffer_free(&name);
        buffer_free(&facts);
    }
    return figures;
}

/* Label and name to the left, what is known of the article to the right. */
static void draw_head(const struct reader *reader, struct canvas *canvas, size_t row, size_t place,
                      enum figures figures)
{
    const struct comparison *comparison = reader->comparison;
    uint32_t article = columns_article(&reader->board, place);
    size_t start = reader->board.start[place];
    size_t width = head_width(reader, place);
    bool focused = article == columns_focused(&reader->board);
    enum meaning meaning = focused ? MEANING_FOCUS : MEANING_HEADING;
    struct buffer name = {0}, facts = {0};
    buffer_format(&name, "%c%.*s ", focused ? '>' : ' ', SLICE_ARG(comparison->labels[article]));
    display_name(comparison->articles[article], &name);
    head_facts(reader, article, width >= FIGURES_LEAST, figures, &facts);
    canvas_fill(canvas, row, start, width, meaning, ' ');
    size_t wide = width_text(buffer_slice(&facts));
    bool both = wide && wide + 10 < width;
    cut_draw(canvas, row, start, both ? width - wide - 2 : width, meaning, buffer_slice(&name),
             reader->ascii);
    if (both)
        canvas_text(canvas, row, start + width - wide - 1, wide, meaning, buffer_slice(&facts));
    buffer_free(&name);
    buffer_free(&facts);
}

static void draw_badges(const struct reader *reader, struct canvas *canvas, size_t row,
                        size_t place)
{
    const struct article *article =
        reader->comparison->articles[columns_article(&reader->board, place)];
    size_t start = reader->board.start[place], width = head_width(reader, place);
    if (width > 2)
        badges_draw(canvas, row, start + 1, width - 2, article);
    canvas_string(canvas, row, start + width, 1, MEANING_BORDER, border(reader));
}

static void draw_heads(const struct reader *reader, struct canvas *canvas,
                       const struct frame *frame)
{
    const struct columns *board = &reader->board;
    enum figures figures = figures_in_all(reader);
    if (frame->rule)
        frame_rule(reader, canvas, frame->rule);
    for (size_t i = 0; i < board->visible; i++) {
        size_t edge = board->start[i + 1] - 1;
        draw_head(reader, canvas, frame->heads, i, figures);
        canvas_string(canvas, frame->heads, edge, 1, MEANING_BORDER, border(reader));
        if (frame->badges)
            draw_badges(reader, canvas, frame->badges, i);
        if (frame->rule)
            canvas_string(canvas, frame->rule, edge, 1, MEANING_BORDER,
                          reader->ascii ? "+" : "\u253C");
    }
}

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
    bool focus_has = layout_stacked(reader, row, board->focus) > 0;
    size_t at = 0, end = box->skip + box->lines;
    for (size_t i = 0; i < board->slot_count && at < end; i++) {
        size_t lines = layout_stacked(reader, row, i);
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

static void draw_body(const struct reader *reader, struct canvas *canvas, const struct frame *frame)
{
    const struct columns *board = &reader->board;
    size_t line = 0, row = reader->top.row, skip = reader->top.line, last = row;
    for (size_t i = 0; i + 1 < board->visible; i++)
        for (size_t y = 0; y < frame->body_rows; y++)
            canvas_string(canvas, frame->body + y, board->start[i + 1] - 1, 1, MEANING_BORDER,
                          border(reader));
    while (row != LAYOUT_NONE && layout_is_shown(reader, row) && line < frame->body_rows) {
        struct box box = {
            .row = frame->body + line, .skip = skip, .lines = frame->body_rows - line};
        draw_row(reader, canvas, row, &box);
        line += layout_height(reader, row) - skip;
        skip = 0;
        last = row;
        row = layout_step(reader, row, 1);
    }
    strip_draw(reader, canvas, frame->body, reader->top.row, last);
    if (line == 0)
        canvas_string(canvas, frame->body + frame->body_rows / 2, 2, canvas_columns(canvas),
                      MEANING_MESSAGE, "Nothing to show: everything is hidden or filtered out.");
}

static void draw_status(const struct reader *reader, struct canvas *canvas)
{
    const struct row *row = &reader->plan.rows[reader->cursor.row];
    struct buffer left = {0}, right = {0};
    if (row->kind == ROW_FURNITURE) {
        const struct article *article = reader->comparison->articles[row->article];
        buffer_format(&left, "furniture of the page: %s",
                      furniture_kind_name(article->furniture[row->index].kind));
    } else if (row->kind == ROW_TITLES) {
        buffer_add_string(&left, "the articles' titles");
    } else {
        if (canvas_columns(canvas) >= NARROW)
            buffer_format(&left, "statement %u: ", row->statement + 1);
        status_words(reader->comparison, row->statement, &left);
        status_flags(&reader->comparison->statements[row->statement], &right);
    }
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    buffer_free(&left);
    buffer_free(&right);
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
    if (!reader->comparison || !reader->plan.count) {
        draw_nothing(reader, canvas);
        return;
    }
    struct frame frame = frame_of_story(reader, canvas_rows(canvas));
    draw_header(reader, canvas);
    draw_heads(reader, canvas, &frame);
    draw_body(reader, canvas, &frame);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    draw_status(reader, canvas);
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
};
