/* Scrolling the aligned rows below a cursor that stays where it is as long as its row can be shown
 * whole. Lines are those of the screen. */
#include "parallel/scroll.h"

#include "parallel/layout.h"

/* Lines from the top of the screen to the end of the row's text; at most one more than the body. */
static size_t lines_to_end(const struct reader *reader, size_t row)
{
    size_t most = reader->layout.lines + 1, lines = 0, at = reader->top.row;
    while (lines < most && at < row) {
        lines += layout_height(reader, at) - (at == reader->top.row ? reader->top.line : 0);
        at = layout_step(reader, at, 1);
    }
    if (at != row)
        return most;
    lines += layout_height(reader, row) - reader->layout.gap -
             (row == reader->top.row ? reader->top.line : 0);
    return lines < most ? lines : most;
}

static bool is_above(const struct reader *reader, size_t row)
{
    return row < reader->top.row || (row == reader->top.row && reader->top.line > 0);
}

static bool goes_on(const struct reader *reader, struct position position, int step)
{
    return step > 0 ? position.row > reader->top.row ||
                          (position.row == reader->top.row && position.line > reader->top.line)
                    : reader->top.row || reader->top.line;
}

bool scroll_by(struct reader *reader, long lines)
{
    size_t n = (size_t)(lines < 0 ? -lines : lines), next;
    struct position *cursor = &reader->cursor;
    struct position top =
        lines < 0 ? layout_back(reader, reader->top, n) : layout_forward(reader, reader->top, n);
    if (!goes_on(reader, top, lines < 0 ? -1 : 1))
        return false;
    reader->top = top;
    while (lines > 0 && is_above(reader, cursor->row) &&
           (next = layout_step(reader, cursor->row, 1)) != LAYOUT_NONE)
        *cursor = (struct position){next, 0};
    while (lines < 0 && cursor->row > reader->top.row &&
           lines_to_end(reader, cursor->row) > reader->layout.lines &&
           (next = layout_step(reader, cursor->row, -1)) != LAYOUT_NONE)
        *cursor = (struct position){next, 0};
    return true;
}

void scroll_centre(struct reader *reader)
{
    reader->top = layout_back(reader, reader->cursor, reader->layout.lines / 2);
}
