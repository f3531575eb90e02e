/* The mouse in the matrix: cells, heads and names choose a pair; strips and the longest run lead
 * into the parallel columns. Rows and columns of the screen. */
#include "parallel/move.h"
#include "views/matrix.h"

/* The pair of a row and a column, where nobody is held against himself: of those that are not
 * given (SIZE_MAX), the present one stays, or both change places. Whether another pair is chosen.
 */
static bool choose(struct reader *reader, size_t row, size_t column)
{
    struct list *list = &reader->lists[VIEW_MATRIX];
    size_t old_row = list->at, old_column = reader->board.focus;
    if (row == column)
        return true;
    if (row == SIZE_MAX)
        row = column == old_row ? old_column : old_row;
    else if (column == SIZE_MAX)
        column = row == old_column ? old_row : old_column;
    list->at = row;
    reader->board.focus = column;
    return row != old_row || column != old_column;
}

static void press_table(struct reader *reader, const struct mouse *mouse, const struct frame *frame,
                        struct requests *requests)
{
    struct matrix_table table = matrix_table_of(reader, reader->columns);
    size_t column, row = SIZE_MAX;
    if (!matrix_table_slot_at(&table, mouse->column, &column))
        column = SIZE_MAX;
    if (mouse->row >= frame->body)
        row = reader->lists[VIEW_MATRIX].top + mouse->row - frame->body;
    if (row != SIZE_MAX && row >= reader->board.slot_count)
        return;
    if (!choose(reader, row, column) && row != SIZE_MAX)
        matrix_read(reader, requests);
}

static void press_pane(struct reader *reader, const struct mouse *mouse, size_t line, size_t rows,
                       struct requests *requests)
{
    const struct matrix_pair *pair = &matrix_shown(reader)->pair;
    struct page page;
    uint32_t sentence;
    if (rows < 3 || line + 2 > rows)
        return;
    matrix_pane(reader, reader->columns, rows, &page);
    size_t tag = line < page.count ? page.items[line].tag : 0, columns = page.columns;
    page_free(&page);
    if (tag == MATRIX_RUN) {
        matrix_read(reader, requests);
    } else if (tag) {
        uint32_t of = tag == MATRIX_STRIP_A ? pair->a : pair->b;
        if (!matrix_page_sentence(reader->comparison, of, columns, mouse->column, &sentence))
            return;
        move_to_sentence(reader, of, sentence);
        state_push(reader, VIEW_PARALLEL);
    }
}

void matrix_click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    struct frame frame = frame_of(reader->rows, true);
    if (!matrix_ready(reader) || (mouse->kind != MOUSE_PRESS && mouse->kind != MOUSE_DOUBLE))
        return;
    size_t rows = matrix_table_rows(reader, &frame);
    if (mouse->row == frame.heads || (mouse->row >= frame.body && mouse->row < frame.body + rows))
        press_table(reader, mouse, &frame, requests);
    else if (mouse->row > frame.body + rows && mouse->row < frame.body + frame.body_rows)
        press_pane(reader, mouse, mouse->row - frame.body - rows - 1, frame.body_rows - rows,
                   requests);
}
