/* Rows whose sources stand below each other, those that have nothing left out. Lines count from the
 * row's first; the labels stand in the prefix of the text. */
#include "parallel/stacked.h"

#include "parallel/cell.h"

size_t stacked_height(const struct reader *reader, size_t row)
{
    size_t lines = 0;
    for (size_t i = 0; i < reader->board.slot_count; i++)
        lines += stacked_lines(reader, row, i);
    return lines ? lines : 1;
}

size_t stacked_lines(const struct reader *reader, size_t row, size_t slot)
{
    const struct columns *board = &reader->board;
    uint32_t article = board->slots[slot];
    if (!plan_has(&reader->plan, reader->comparison, row, article))
        return 0;
    return cell_height(reader, row, article, board->texts[0]);
}

/* Whose lines of a stacked row a line is among; *start gets the first of them. */
static size_t slot_at(const struct reader *reader, size_t row, size_t line, size_t *start)
{
    *start = 0;
    for (size_t i = 0; i < reader->board.slot_count; i++) {
        size_t lines = stacked_lines(reader, row, i);
        if (line < *start + lines)
            return i;
        *start += lines;
    }
    return SIZE_MAX;
}

void stacked_follow_line(struct reader *reader)
{
    size_t start;
    if (!reader->board.stacked || (reader->layout.flags[reader->cursor.row] & ROW_FOLD))
        return;
    size_t slot = slot_at(reader, reader->cursor.row, reader->cursor.line, &start);
    if (slot != SIZE_MAX)
        reader->board.focus = slot;
}

/* In a stacked row the cursor stands in the focused source's lines, where it has some. */
void stacked_settle(struct reader *reader)
{
    size_t row = reader->cursor.row, start = 0, focus = reader->board.focus;
    if (!reader->board.stacked || (reader->layout.flags[row] & ROW_FOLD))
        return;
    size_t lines = stacked_lines(reader, row, focus);
    for (size_t i = 0; i < focus; i++)
        start += stacked_lines(reader, row, i);
    if (lines && (reader->cursor.line < start || reader->cursor.line >= start + lines))
        reader->cursor.line = start;
}
