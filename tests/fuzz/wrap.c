/* Any bytes: made safe, wrapped at a width that the first byte chooses, and drawn. Lines must lose
 * nothing, be as wide as they say, and come out of the canvas as they went in. */
#include "text/wrap.h"
#include "canvas/canvas.h"
#include "text/linebreak.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "text/width.h"

#include <locale.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void require_space(struct slice text, size_t from, size_t to)
{
    for (uint32_t code; from < to;) {
        from += utf8_decode(text, from, &code);
        require(line_class(code) == LINE_SPACE);
    }
}

static void check_row(const struct canvas *canvas, size_t row)
{
    for (size_t i = 0; i < canvas_columns(canvas); i++) {
        const struct cell *cell = canvas_cell(canvas, row, i);
        require(utf8_valid(cell->text));
        require(safe_already(cell->text));
        if (cell->width == 2)
            require(canvas_cell(canvas, row, i + 1)->width == 0);
        if (cell->width == 0)
            require(i > 0 && canvas_cell(canvas, row, i - 1)->width == 2);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!size)
        return 0;
    setlocale(LC_CTYPE, data[0] & 0x80 ? "C" : "C.UTF-8");
    size_t columns = 2 + data[0] % 64, done = 0, row = 0;
    struct slice raw = slice_of((const char *)data + 1, size - 1);
    struct buffer text = {0};
    safe_add(raw, (struct safe_options){.keep_newlines = true}, &text);
    require(utf8_valid(buffer_slice(&text)));
    buffer_clear(&text);
    safe_add(raw, (struct safe_options){0}, &text);
    struct slice safe = buffer_slice(&text);
    require(utf8_valid(safe));
    require(!safe_already(raw) || slice_equal(raw, safe));
    struct canvas *canvas = canvas_new(0, columns + 1);
    struct wrap_line line;
    for (size_t at = 0; wrap_next(safe, columns, &at, &line); row++) {
        struct slice part = slice_range(safe, line.range);
        require(line.range.start >= done && line.range.end > line.range.start);
        require_space(safe, done, line.range.start);
        require(line.columns == width_text(part) && line.columns <= columns);
        require(canvas_text(canvas, row, 0, columns, MEANING_PLAIN, part) == line.columns);
        check_row(canvas, row);
        canvas_string(canvas, row, data[0] % (columns + 1), 1, MEANING_SAME, "x");
        check_row(canvas, row);
        done = line.range.end;
    }
    require_space(safe, done, safe.len);
    canvas_free(canvas);
    buffer_free(&text);
    return 0;
}
