/* A page: wrapped, styled lines to scroll through (focus, help), made anew for each drawing. */
#ifndef HEXAPLA_SHEET_PAGE_H
#define HEXAPLA_SHEET_PAGE_H

#include "sheet/search.h"
#include "sheet/styled.h"

struct page_line {
    const struct styled *styled;
    struct range range;
    size_t indent;
    size_t tag; /* which entry of the view it belongs to; 0: none */
};

struct page {
    struct arena *arena;
    struct page_line *items;
    size_t count, capacity;
    size_t columns;
    size_t tag;                  /* for the lines to come */
    const struct search *search; /* its matches are marked; NULL: none */
};

/* A piece of text with a meaning, to be put together into one paragraph. */
struct piece_list {
    struct buffer text;
    struct spans spans;
};
void piece_add(struct piece_list *pieces, enum meaning meaning, struct slice text);
__attribute__((format(printf, 3, 4))) void
piece_format(struct piece_list *pieces, enum meaning meaning, const char *format, ...);

void page_init(struct page *page, size_t columns);
void page_free(struct page *page);
/* Wraps the pieces into lines, the first indented by first, the others by rest; empties pieces. */
void page_add(struct page *page, size_t first, size_t rest, struct piece_list *pieces);
void page_blank(struct page *page);
/* Draws lines from top on into rows of the canvas. */
void page_draw(const struct page *page, struct canvas *canvas, size_t row, size_t rows, size_t top);

#endif
