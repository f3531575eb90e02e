/* The matrix of a text report: how much of each article's words the others have. Shares are percent
 * of words, rounded. */
#include "report/report.h"
#include "report/text_header.h"
#include "text/width.h"

#include <stdio.h>

enum { ONLY_HERE = 11, NARROW = 60 };

/* Columns of the table: a narrow page has no room for the verbatim part, nor for names. */
struct columns {
    size_t name, cell;
    bool verbatim;
    size_t fit; /* how many articles side by side */
};

/* Puts down at most columns of what the flow holds, padded to them; empties the flow. */
static void put_cut(struct flow *flow, struct page *page, size_t columns)
{
    size_t used;
    size_t end = width_fit(buffer_slice(&flow->text), columns, &used);
    buffer_add_slice(page->into, slice_sub(buffer_slice(&flow->text), 0, end));
    page_spaces(page, columns - used);
    buffer_clear(&flow->text);
    flow->count = 0;
}

static void put_right(struct flow *flow, struct page *page, size_t columns, struct slice text)
{
    size_t used, fits;
    flow_add(flow, STYLE_PLAIN, text);
    width_fit(buffer_slice(&flow->text), columns - 1, &used);
    fits = columns - used;
    page_spaces(page, fits);
    put_cut(flow, page, used);
}

static struct columns columns_for(const struct page *page, size_t count)
{
    enum { SHORTEST = 8, LONGEST = 30, CELL = 10, CELL_NARROW = 5, LABEL = 4 };
    bool narrow = page->width < NARROW;
    struct columns columns = {narrow ? LABEL : SHORTEST, narrow ? CELL_NARROW : CELL, !narrow, 1};
    size_t room = page->width - columns.name - ONLY_HERE;
    columns.fit = room / columns.cell ? room / columns.cell : 1;
    if (count <= columns.fit) {
        size_t left = page->width - ONLY_HERE - count * columns.cell;
        columns.name = left < LONGEST ? left : LONGEST;
    }
    return columns;
}

/* "81% =58": all that the column has of the row, and the part that is verbatim. */
static void cell(struct flow *flow, struct page *page, const struct matrix *matrix,
                 const struct columns *columns, size_t row, size_t column)
{
    char text[64];
    double all = 0;
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        all += matrix_share(matrix, class, row, column);
    double verbatim = matrix_share(matrix, CLASS_VERBATIM, row, column);
    if (row == column)
        snprintf(text, sizeof text, columns->verbatim ? ".    " : ".");
    else if (columns->verbatim)
        snprintf(text, sizeof text, "%u%% =%-3u", text_percent(all), text_percent(verbatim));
    else
        snprintf(text, sizeof text, "%u%%", text_percent(all));
    put_right(flow, page, columns->cell, slice_from(text));
}

static void table_head(struct flow *flow, struct page *page, const struct comparison *comparison,
                       const struct columns *columns, size_t first, size_t end)
{
    size_t after = columns->verbatim ? 5 : 0;
    page_spaces(page, columns->name);
    for (size_t column = first; column < end; column++) {
        put_right(flow, page, columns->cell - after, comparison->labels[column]);
        page_spaces(page, after);
    }
    page_put(page, STYLE_DIM, end == comparison->article_count ? "  only here" : "");
    page_newline(page);
}

static void table(struct flow *flow, struct page *page, const struct comparison *comparison,
                  const struct columns *columns, size_t first)
{
    size_t count = comparison->article_count;
    size_t end = first + columns->fit < count ? first + columns->fit : count;
    table_head(flow, page, comparison, columns, first, end);
    for (size_t row = 0; row < count; row++) {
        char text[16];
        text_article_name(flow, STYLE_PLAIN, comparison, row);
        put_cut(flow, page, columns->name - 1);
        page_spaces(page, 1);
        for (size_t column = first; column < end; column++)
            cell(flow, page, &comparison->matrix, columns, row, column);
        snprintf(text, sizeof text, "%u%%", text_percent(comparison_only_here(comparison, row)));
        if (end == count)
            put_right(flow, page, ONLY_HERE, slice_from(text));
        page_newline(page);
    }
}

/* " Not counted: quotations, headings." */
static void add_excluded(struct flow *flow, unsigned excluded)
{
    static const struct {
        enum excluded what;
        const char *word;
    } words[] = {{EXCLUDE_QUOTES, "quotations"},
                 {EXCLUDE_BYLINES, "bylines"},
                 {EXCLUDE_HEADINGS, "headings"}};
    bool any = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!(excluded & words[i].what))
            continue;
        flow_string(flow, STYLE_DIM, any ? ", " : " Not counted: ");
        flow_string(flow, STYLE_DIM, words[i].word);
        any = true;
    }
    flow_string(flow, STYLE_DIM, any ? "." : "");
}

void text_matrix(struct flow *flow, struct page *page, const struct comparison *comparison)
{
    size_t count = comparison->article_count;
    struct columns columns = columns_for(page, count);
    if (comparison->matrix.size != count || !comparison->matrix.first)
        return;
    page_rule(page, "Shared words");
    flow_string(flow, STYLE_DIM, "How much of the row's words the column has");
    flow_string(flow, STYLE_DIM, columns.verbatim ? "; after =, how much is verbatim" : "");
    flow_string(flow, STYLE_DIM, "; only here: how much no other article tells.");
    add_excluded(flow, comparison->excluded);
    flow_print(flow, page, 0);
    for (size_t first = 0; first < count; first += columns.fit) {
        page_newline(page);
        table(flow, page, comparison, &columns, first);
    }
}

void report_matrix_text(const struct comparison *comparison, const struct report_options *options,
                        struct buffer *into)
{
    struct page page = page_make(into, options->width, options->colors, options->ascii);
    struct flow flow = {0};
    text_header(&flow, &page, comparison);
    page_newline(&page);
    text_matrix(&flow, &page, comparison);
    text_descent(&flow, &page, comparison);
    flow_free(&flow);
}
