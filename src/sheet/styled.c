/* Styled lines. A line is drawn whole and then given its meanings, so that a span that ends inside
 * a grapheme cluster can never part it. Ranges are bytes, places are columns. */
#include "sheet/styled.h"

#include "base/vec.h"
#include "text/width.h"

void styled_overlay(struct canvas *canvas, size_t row, size_t column, size_t room,
                    struct slice text, struct range line, const struct span *mark)
{
    uint32_t start = mark->range.start > line.start ? mark->range.start : line.start;
    uint32_t end = mark->range.end < line.end ? mark->range.end : line.end;
    if (start >= end)
        return;
    size_t from = width_text(slice_sub(text, line.start, start));
    size_t to = width_text(slice_sub(text, line.start, end));
    if (to > room)
        to = room;
    if (from < to)
        canvas_restyle(canvas, row, column + from, to - from, mark->meaning);
}

size_t styled_draw(struct canvas *canvas, size_t row, size_t column, size_t room,
                   const struct styled *styled, struct range line)
{
    size_t used =
        canvas_text(canvas, row, column, room, styled->meaning, slice_range(styled->text, line));
    for (size_t i = 0; i < styled->count; i++)
        styled_overlay(canvas, row, column, used, styled->text, line, &styled->spans[i]);
    return used;
}

void spans_add(struct spans *spans, size_t start, size_t end, enum meaning meaning)
{
    if (start >= end)
        return;
    struct span span = {{(uint32_t)start, (uint32_t)end}, meaning};
    VEC_PUSH(spans, span);
}
