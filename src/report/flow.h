/* Running text in styles, wrapped to a page. A flow collects pieces of text, then is printed with a
 * hanging indent. Everything added is made safe to show. Widths are columns. */
#ifndef HEXAPLA_REPORT_FLOW_H
#define HEXAPLA_REPORT_FLOW_H

#include "base/buffer.h"

enum style {
    STYLE_PLAIN,
    STYLE_STRONG,
    STYLE_DIM,
    STYLE_SHARED,   /* marks of what others have too */
    STYLE_NEW,      /* words that this wording has and the other has not */
    STYLE_GONE,     /* words that the other wording has and this one has not */
    STYLE_CONFLICT, /* facts that disagree */
    STYLE_ONLY,     /* marks of what only one article has */
    STYLES
};

struct page {
    struct buffer *into;
    size_t width;    /* at least PAGE_NARROWEST */
    unsigned colors; /* 0, 8 or 256 */
    bool ascii;
};
enum { PAGE_NARROWEST = 20 };

struct page page_make(struct buffer *into, size_t width, unsigned colors, bool ascii);
/* Printable ASCII of the program's own, on the current line. */
void page_put(struct page *page, enum style style, const char *string);
void page_spaces(struct page *page, size_t count);
/* Ends the line, without blanks at its end. */
void page_newline(struct page *page);
/* "── title ─────…" over the whole width; a plain rule where title is "". */
void page_rule(struct page *page, const char *title);

/* `struct flow f = {0};` is an empty flow; the owner calls flow_free. */
struct flow {
    struct buffer text;
    struct span {
        size_t end; /* in text */
        enum style style;
    } * spans;
    size_t count, capacity;
};

void flow_free(struct flow *flow);
/* Outside text: line breaks become spaces, controls become visible. */
void flow_add(struct flow *flow, enum style style, struct slice s);
void flow_string(struct flow *flow, enum style style, const char *string);
/* Prints the flow where the page stands, without wrapping or ending the line, and empties it. */
void flow_put(struct flow *flow, struct page *page);
/* Prints and empties the flow, wrapped. The page stands at column indent; lines after the first
 * start there too, and the last one is ended. An empty flow still ends its line. */
void flow_print(struct flow *flow, struct page *page, size_t indent);

#endif
