/* Pages of wrapped lines. Texts are passed through display_text by whoever adds them. */
#include "sheet/page.h"

#include "base/vec.h"
#include "text/wrap.h"

#include <stdarg.h>
#include <stdio.h>

void piece_add(struct piece_list *pieces, enum meaning meaning, struct slice text)
{
    size_t start = pieces->text.len;
    buffer_add_slice(&pieces->text, text);
    spans_add(&pieces->spans, start, pieces->text.len, meaning);
}

void piece_format(struct piece_list *pieces, enum meaning meaning, const char *format, ...)
{
    char text[1000];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    piece_add(pieces, meaning, slice_from(text));
}

void page_init(struct page *page, size_t columns)
{
    *page = (struct page){.arena = arena_new(), .columns = columns < 8 ? 8 : columns};
}

void page_free(struct page *page)
{
    arena_free(page->arena);
    free(page->items);
}

static void push(struct page *page, const struct styled *styled, struct range range, size_t indent)
{
    struct page_line line = {styled, range, indent, page->tag};
    VEC_PUSH(page, line);
}

void page_blank(struct page *page)
{
    static const struct styled blank = {.text = {"", 0}};
    push(page, &blank, (struct range){0, 0}, 0);
}

void page_add(struct page *page, size_t first, size_t rest, struct piece_list *pieces)
{
    struct styled *styled = ARENA_NEW(page->arena, struct styled);
    styled->text = arena_slice(page->arena, buffer_slice(&pieces->text));
    styled->count = pieces->spans.count;
    styled->spans =
        arena_copy(page->arena, pieces->spans.items, styled->count, sizeof(struct span));
    size_t indent = first;
    struct wrap_line line;
    for (size_t at = 0;; indent = rest) {
        size_t room = page->columns > indent + 2 ? page->columns - indent : 2;
        if (!wrap_next(styled->text, room, &at, &line))
            break;
        push(page, styled, line.range, indent);
    }
    buffer_free(&pieces->text);
    VEC_FREE(&pieces->spans);
}

void page_draw(const struct page *page, struct canvas *canvas, size_t row, size_t rows, size_t top)
{
    for (size_t i = 0; i < rows && top + i < page->count; i++) {
        const struct page_line *line = &page->items[top + i];
        size_t columns = canvas_columns(canvas);
        size_t room = columns > line->indent ? columns - line->indent : 0;
        styled_draw(canvas, row + i, line->indent, room, line->styled, line->range);
        if (page->search)
            search_draw(page->search, canvas, row + i, line->indent, room, line->styled->text,
                        line->range);
    }
}
