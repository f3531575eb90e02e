/* Cutting by columns. White space before the cut goes too. */
#include "sheet/cut.h"

#include "text/width.h"

void cut_add(struct buffer *into, struct slice text, size_t columns, bool ascii)
{
    size_t used, sign = ascii ? 2 : 1;
    size_t end = width_fit(text, columns, &used);
    if (end < text.len) {
        end = columns > sign ? width_fit(text, columns - sign, &used) : 0;
        while (end > 0 && text.data[end - 1] == ' ')
            end--;
    }
    buffer_add_slice(into, slice_sub(text, 0, end));
    if (end < text.len && columns >= sign)
        buffer_add_string(into, ascii ? ".." : "\u2026");
}

size_t cut_draw(struct canvas *canvas, size_t row, size_t column, size_t room, enum meaning meaning,
                struct slice text, bool ascii)
{
    struct buffer shown = {0};
    cut_add(&shown, text, room, ascii);
    size_t used = canvas_text(canvas, row, column, room, meaning, buffer_slice(&shown));
    buffer_free(&shown);
    return used;
}
