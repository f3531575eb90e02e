/* The text report's header, matrix and last line. Shares are percent of words, rounded. */
#include "report/text_header.h"

#include "base/alloc.h"
#include "text/width.h"
#include "text/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CELL = 10, NAME = 22, NAME_NARROW = 12, ONLY_HERE = 11 };

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

/* "81% =58": all that the column has of the row, and the part that is verbatim. */
static void cell(struct flow *flow, struct page *page, const struct matrix *matrix, size_t row,
                 size_t column)
{
    char text[64];
    double all = 0;
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        all += matrix->share[class][row * matrix->size + column];
    double verbatim = matrix->share[CLASS_VERBATIM][row * matrix->size + column];
    if (row == column)
        snprintf(text, sizeof text, ".    ");
    else
        snprintf(text, sizeof text, "%u%% =%-3u", percent(all), percent(verbatim));
    put_right(flow, page, CELL, slice_from(text));
}

static void table(struct flow *flow, struct page *page, const struct comparison *comparison,
                  const unsigned *unique, size_t first, size_t end)
{
    size_t name = page->width < 60 ? NAME_NARROW : NAME;
    bool last = end == comparison->article_count;
    page_spaces(page, name);
    for (size_t column = first; column < end; column++)
        put_right(flow, page, CELL - 5, comparison->labels[column]), page_spaces(page, 5);
    page_put(page, STYLE_DIM, last ? "  only here" : "");
    page_newline(page);
    for (size_t row = 0; row < comparison->article_count; row++) {
        text_article_name(flow, STYLE_PLAIN, comparison, row);
        put_cut(flow, page, name);
        for (size_t column = first; column < end; column++)
            cell(flow, page, &comparison->matrix, row, column);
        char text[16];
        snprintf(text, sizeof text, "%u%%", unique[row]);
        if (last)
            put_right(flow, page, ONLY_HERE, slice_from(text));
        page_newline(page);
    }
}

void text_matrix(struct flow *flow, struct page *page, const struct comparison *comparison)
{
    size_t name = page->width < 60 ? NAME_NARROW : NAME;
    size_t room = page->width > name + ONLY_HERE + CELL ? page->width - name - ONLY_HERE : CELL;
    size_t fit = room / CELL, count = comparison->article_count;
    if (comparison->matrix.size != count || !comparison->matrix.share[CLASS_VERBATIM])
        return;
    unsigned *unique = text_unique_shares(comparison);
    page_rule(page, "Shared words");
    flow_string(flow, STYLE_DIM,
                "How much of the row's words the column has; after =, how much is verbatim.");
    flow_print(flow, page, 0);
    for (size_t first = 0; first < count; first += fit) {
        page_newline(page);
        table(flow, page, comparison, unique, first, first + fit < count ? first + fit : count);
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
