/* Wrapping styled text. Styles never change where a line breaks: the plain text is wrapped, and the
 * colours are laid over its lines, switched off at every line's end. */
#include "report/flow.h"

#include "base/alloc.h"
#include "text/safe.h"
#include "text/width.h"
#include "text/wrap.h"

#include <stdlib.h>

/* Select Graphic Rendition (ECMA-48): in the eight colours every terminal has, and in the hues of
 * the reader's dark theme, which also stand apart for the colour-blind. */
static const struct {
    const char *few, *many;
} codes[STYLES] = {
    [STYLE_PLAIN] = {NULL, NULL},
    [STYLE_STRONG] = {"1", "1"},
    [STYLE_DIM] = {"2", "2"},
    [STYLE_SHARED] = {"36", "38;5;75"},
    [STYLE_NEW] = {"33", "38;5;220"},
    [STYLE_GONE] = {"2;33", "2;38;5;220"},
    [STYLE_CONFLICT] = {"1;31", "1;38;5;196"},
    [STYLE_ONLY] = {"35", "38;5;132"},
};

struct page page_make(struct buffer *into, size_t width, unsigned colors, bool ascii)
{
    return (struct page){into, width < PAGE_NARROWEST ? PAGE_NARROWEST : width, colors, ascii};
}

static void paint(struct page *page, enum style style, struct slice s)
{
    const char *code = page->colors > 8 ? codes[style].many : codes[style].few;
    bool painted = page->colors && code && s.len > 0;
    if (painted)
        buffer_format(page->into, "\x1b[%sm", code);
    buffer_add_slice(page->into, s);
    if (painted)
        buffer_add_string(page->into, "\x1b[0m");
}

void page_put(struct page *page, enum style style, const char *string)
{
    paint(page, style, slice_from(string));
}

void page_spaces(struct page *page, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_add_char(page->into, ' ');
}

void page_newline(struct page *page)
{
    struct buffer *into = page->into;
    while (into->len > 0 && into->data[into->len - 1] == ' ')
        into->len--;
    buffer_add_char(into, '\n');
}

void page_rule(struct page *page, const char *title)
{
    enum { AROUND = 6 };
    struct buffer line = {0};
    const char *dash = page->ascii ? "-" : "\xe2\x94\x80";
    size_t columns = 0;
    if (title[0]) {
        buffer_add_string(&line, dash);
        buffer_add_string(&line, dash);
        buffer_add_char(&line, ' ');
        struct slice whole = slice_from(title);
        size_t fits = width_fit(whole, page->width - AROUND, &columns);
        buffer_add_slice(&line, slice_sub(whole, 0, fits));
        buffer_add_char(&line, ' ');
        columns += 4;
    }
    for (; columns < page->width; columns++)
        buffer_add_string(&line, dash);
    paint(page, STYLE_DIM, buffer_slice(&line));
    page_newline(page);
    buffer_free(&line);
}

void flow_free(struct flow *flow)
{
    buffer_free(&flow->text);
    free(flow->spans);
    *flow = (struct flow){0};
}

static void style_to_end(struct flow *flow, enum style style)
{
    if (flow->count && flow->spans[flow->count - 1].style == style) {
        flow->spans[flow->count - 1].end = flow->text.len;
        return;
    }
    if (flow->count == flow->capacity) {
        flow->capacity = flow->capacity ? flow->capacity * 2 : 8;
        flow->spans = alloc_resize(flow->spans, flow->capacity, sizeof *flow->spans);
    }
    flow->spans[flow->count++] = (struct span){flow->text.len, style};
}

void flow_add(struct flow *flow, enum style style, struct slice s)
{
    safe_add(s, (struct safe_options){.keep_newlines = false}, &flow->text);
    style_to_end(flow, style);
}

void flow_string(struct flow *flow, enum style style, const char *string)
{
    flow_add(flow, style, slice_from(string));
}

/* Prints one line's range; *span is the first span that may reach into it. */
static void print_line(const struct flow *flow, struct page *page, struct range range, size_t *span)
{
    struct slice text = buffer_slice(&flow->text);
    size_t at = range.start;
    while (at < range.end) {
        while (flow->spans[*span].end <= at)
            ++*span;
        size_t end = flow->spans[*span].end < range.end ? flow->spans[*span].end : range.end;
        paint(page, flow->spans[*span].style, slice_sub(text, at, end));
        at = end;
    }
}

static void flow_clear(struct flow *flow)
{
    buffer_clear(&flow->text);
    flow->count = 0;
}

void flow_put(struct flow *flow, struct page *page)
{
    size_t span = 0;
    print_line(flow, page, (struct range){0, (uint32_t)flow->text.len}, &span);
    flow_clear(flow);
}

void flow_print(struct flow *flow, struct page *page, size_t indent)
{
    enum { ROOM = 8 };
    size_t columns = page->width > indent + ROOM ? page->width - indent : ROOM;
    size_t at = 0, span = 0;
    struct wrap_line line;
    bool first = true;
    while (wrap_next(buffer_slice(&flow->text), columns, &at, &line)) {
        if (!first)
            page_spaces(page, indent);
        first = false;
        print_line(flow, page, line.range, &span);
        page_newline(page);
    }
    if (first)
        page_newline(page);
    flow_clear(flow);
}
