/* The text report's header, matrix and last line. Shares are percent of words, rounded. */
#include "report/text_header.h"

#include "base/alloc.h"
#include "text/width.h"
#include "text/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ONLY_HERE = 11, NARROW = 60 };

/* Columns of the matrix's table: a narrow page has no room for the verbatim part. */
struct columns {
    size_t name, cell;
    bool verbatim;
    size_t fit; /* how many articles side by side */
};

unsigned *text_unique_shares(const struct comparison *comparison)
{
    unsigned *percent = alloc_zeroed(comparison->article_count + 1, sizeof *percent);
    size_t *words = alloc_zeroed(comparison->article_count + 1, sizeof *words);
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        if (statement->class != CLASS_UNIQUE || statement->member_count == 0)
            continue;
        const struct member *member = &statement->members[0];
        for (uint32_t j = 0; j < member->count; j++)
            words[member->article] += words_count(
                article_sentence(comparison->articles[member->article], member->sentences[j]));
    }
    for (size_t i = 0; i < comparison->matrix.size; i++)
        if (comparison->matrix.words[i]) {
            double share = (double)words[i] / comparison->matrix.words[i];
            percent[i] = (unsigned)((share < 1 ? share : 1) * 100 + 0.5);
        }
    free(words);
    return percent;
}

static struct slice file_name(struct slice path)
{
    size_t start = path.len;
    while (start > 0 && path.data[start - 1] != '/')
        start--;
    return slice_sub(path, start, path.len);
}

void text_article_name(struct flow *flow, enum style style, const struct comparison *comparison,
                       size_t article)
{
    const struct article *of = comparison->articles[article];
    flow_add(flow, style, comparison->labels[article]);
    flow_string(flow, style, "  ");
    flow_add(flow, style, of->source.len ? of->source : file_name(of->path));
}

/* "2026-01-28T12:27Z" reads better with a space. */
static void add_date(struct flow *flow, struct slice date)
{
    size_t middle = slice_find(date, SLICE("T"), 0);
    flow_add(flow, STYLE_DIM, slice_sub(date, 0, middle));
    if (middle < date.len) {
        flow_string(flow, STYLE_DIM, " ");
        flow_add(flow, STYLE_DIM, slice_sub(date, middle + 1, date.len));
    }
}

static void header_of(struct flow *flow, struct page *page, const struct comparison *comparison,
                      size_t index, unsigned unique)
{
    const struct article *article = comparison->articles[index];
    const char *dot = page->ascii ? " - " : " \xc2\xb7 ";
    char numbers[96];
    text_article_name(flow, STYLE_STRONG, comparison, index);
    if ((int)index == comparison->base)
        flow_string(flow, STYLE_DIM, " (base)");
    flow_print(flow, page, 3);
    page_spaces(page, 3);
    if (article->title.len) {
        flow_add(flow, STYLE_PLAIN, article->title);
        flow_print(flow, page, 3);
        page_spaces(page, 3);
    }
    if (article->published.len) {
        add_date(flow, article->published);
        flow_string(flow, STYLE_DIM, dot);
    }
    uint32_t words = index < comparison->matrix.size ? comparison->matrix.words[index] : 0;
    snprintf(numbers, sizeof numbers, "%u word%s%s%u%% unique", words, words == 1 ? "" : "s", dot,
             unique);
    flow_string(flow, STYLE_DIM, numbers);
    flow_print(flow, page, 3);
}

void text_header(struct flow *flow, struct page *page, const struct comparison *comparison)
{
    unsigned *unique = text_unique_shares(comparison);
    for (size_t i = 0; i < comparison->article_count; i++)
        header_of(flow, page, comparison, i, unique[i]);
    free(unique);
}

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

static unsigned percent(double share)
{
    return (unsigned)(share * 100 + 0.5);
}

static struct columns columns_for(const struct page *page, size_t count)
{
    enum { SHORTEST = 12, LONGEST = 30, CELL = 10, CELL_NARROW = 6 };
    bool narrow = page->width < NARROW;
    struct columns columns = {SHORTEST, narrow ? CELL_NARROW : CELL, !narrow, 1};
    size_t room = page->width - SHORTEST - ONLY_HERE;
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
        all += matrix->share[class][row * matrix->size + column];
    double verbatim = matrix->share[CLASS_VERBATIM][row * matrix->size + column];
    if (row == column)
        snprintf(text, sizeof text, columns->verbatim ? ".    " : ".");
    else if (columns->verbatim)
        snprintf(text, sizeof text, "%u%% =%-3u", percent(all), percent(verbatim));
    else
        snprintf(text, sizeof text, "%u%%", percent(all));
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
                  const struct columns *columns, const unsigned *unique, size_t first)
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
        snprintf(text, sizeof text, "%u%%", unique[row]);
        if (end == count)
            put_right(flow, page, ONLY_HERE, slice_from(text));
        page_newline(page);
    }
}

void text_matrix(struct flow *flow, struct page *page, const struct comparison *comparison)
{
    size_t count = comparison->article_count;
    struct columns columns = columns_for(page, count);
    if (comparison->matrix.size != count || !comparison->matrix.share[CLASS_VERBATIM])
        return;
    unsigned *unique = text_unique_shares(comparison);
    page_rule(page, "Shared words");
    flow_string(flow, STYLE_DIM, "How much of the row's words the column has");
    flow_string(flow, STYLE_DIM, columns.verbatim ? "; after =, how much is verbatim." : ".");
    flow_print(flow, page, 0);
    for (size_t first = 0; first < count; first += columns.fit) {
        page_newline(page);
        table(flow, page, comparison, &columns, unique, first);
    }
    free(unique);
}

void text_summary(struct flow *flow, struct page *page, const struct comparison *comparison,
                  size_t shown)
{
    size_t of_class[CLASSES] = {0}, conflicts = 0, moved = 0;
    char line[256];
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        of_class[statement->class]++;
        conflicts += (statement->flags & FLAG_CONFLICT) != 0;
        moved += (statement->flags & FLAG_MOVED) != 0;
    }
    size_t all = comparison->statement_count;
    snprintf(line, sizeof line,
             "%zu statement%s: %zu verbatim, %zu near, %zu paraphrase, %zu unique; "
             "%zu in conflict, %zu moved",
             all, all == 1 ? "" : "s", of_class[CLASS_VERBATIM], of_class[CLASS_NEAR],
             of_class[CLASS_PARAPHRASE], of_class[CLASS_UNIQUE], conflicts, moved);
    flow_string(flow, STYLE_STRONG, line);
    snprintf(line, sizeof line, " (%zu shown)", shown);
    flow_string(flow, STYLE_DIM, shown < all ? line : "");
    flow_print(flow, page, 0);
}
