/* What must hold of every screen the reader draws, whatever was typed. */
#ifndef HEXAPLA_TESTS_READER_INVARIANTS_H
#define HEXAPLA_TESTS_READER_INVARIANTS_H

#include "desk/frame.h"
#include "desk/state.h"
#include "parallel/layout.h"
#include "reader/reader.h"

#include <stdio.h>
#include <stdlib.h>

#define MUST(condition) \
    do { \
        if (!(condition)) { \
            fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #condition); \
            abort(); \
        } \
    } while (0)

enum { ORDER_MOST = 200 }; /* rows of a story whose order every screen can be checked for */

/* Read down a column, the plan shows every sentence of the article once, in the article's order,
 * and no cell holds sentences that are not neighbours. */
static void check_order(const struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    for (uint32_t article = 0; comparison && article < comparison->article_count; article++) {
        uint32_t next = 0;
        for (size_t row = 0; row < reader->plan.count; row++) {
            struct part parts[ROW_PARTS];
            size_t count = plan_parts(&reader->plan, comparison, row, article, parts);
            MUST(plan_has(&reader->plan, comparison, row, article) == (count > 0));
            for (size_t i = 0; i < count; i++)
                if (parts[i].kind == PART_SENTENCE) {
                    MUST(parts[i].index == next);
                    next++;
                }
        }
        MUST(next == comparison->articles[article]->sentence_count);
    }
}

/* A closed fold runs over all columns. */
static bool is_fold_line(const struct canvas *canvas, size_t line)
{
    for (size_t i = 0; i < 3; i++) {
        const struct cell *cell = canvas_cell(canvas, line, 1 + i);
        if (!slice_equal(cell->text, i ? SLICE("-") : SLICE("+")) ||
            (cell->meaning != MEANING_GHOST && cell->meaning != MEANING_FOCUS))
            return false;
    }
    return true;
}

/* Where all is hidden but titles, words across the columns say how it comes back. */
static bool tells_nothing(const struct reader *reader)
{
    for (size_t row = 0; row < reader->plan.count; row++) {
        enum row_kind kind = reader->plan.rows[row].kind;
        if ((kind == ROW_STATEMENT || kind == ROW_APART) && layout_is_shown(reader, row))
            return false;
    }
    return true;
}

/* The lines between columns are whole: no cell has run over its edge. */
static void check_borders(const struct reader *reader, const struct canvas *canvas)
{
    if (tells_nothing(reader))
        return;
    struct frame frame = frame_of_story(reader, canvas_rows(canvas));
    struct slice border = reader->ascii ? SLICE("|") : SLICE("\u2502");
    for (size_t i = 0; i + 1 < reader->board.visible; i++)
        for (size_t line = 0; line < frame.body_rows; line++) {
            const struct cell *cell =
                canvas_cell(canvas, frame.body + line, reader->board.start[i + 1] - 1);
            if (is_fold_line(canvas, frame.body + line))
                continue;
            MUST(slice_equal(cell->text, border));
            MUST(cell->meaning == MEANING_BORDER);
        }
}

static void check_parallel(const struct reader *reader, const struct canvas *canvas)
{
    struct frame frame = frame_of_story(reader, canvas_rows(canvas));
    size_t row, column;
    canvas_cursor(canvas, &row, &column);
    MUST(reader->cursor.row < reader->plan.count);
    MUST(reader->board.focus < reader->board.slot_count);
    MUST(reader->board.first <= reader->board.focus);
    MUST(reader->board.focus < reader->board.first + reader->board.visible);
    if (!layout_is_shown(reader, reader->cursor.row))
        return;
    check_borders(reader, canvas);
    MUST(reader->cursor.line < layout_height(reader, reader->cursor.row));
    MUST(reader->cursor_screen < frame.body_rows);
    if (reader->prompt.kind == PROMPT_NONE) {
        MUST(row >= frame.body && row < frame.body + frame.body_rows);
        size_t place = reader->board.focus - reader->board.first;
        MUST(column == reader->board.start[place] + reader->board.prefix);
    }
}

/* Flowing columns: the cursor is on the screen, and no cell has run over its edge. */
static void check_flowing(const struct reader *reader, const struct canvas *canvas)
{
    struct frame frame = frame_of_story(reader, canvas_rows(canvas));
    size_t row, column;
    canvas_cursor(canvas, &row, &column);
    check_borders(reader, canvas);
    if (reader->prompt.kind == PROMPT_NONE)
        MUST(row >= frame.body && row < frame.body + frame.body_rows);
}

/* Draws the screen at the reader's size and looks at it. */
static void check_screen(struct reader *reader, size_t rows, size_t columns)
{
    struct canvas *canvas = canvas_new(rows, columns);
    reader_resize(reader, rows, columns);
    reader_draw(reader, canvas);
    size_t row, column;
    canvas_cursor(canvas, &row, &column);
    MUST(row < rows && column < columns);
    if (reader->plan.count < ORDER_MOST)
        check_order(reader);
    if (rows >= FRAME_ROWS_LEAST && columns >= FRAME_COLUMNS_LEAST && reader->comparison &&
        reader->plan.count && state_view(reader)->which == VIEW_PARALLEL)
        check_parallel(reader, canvas);
    if (rows >= FRAME_ROWS_LEAST && columns >= FRAME_COLUMNS_LEAST && reader->comparison &&
        reader->plan.count && state_view(reader)->which == VIEW_FLOWING)
        check_flowing(reader, canvas);
    canvas_free(canvas);
}

#endif
