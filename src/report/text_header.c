/* Who the articles of a text report are. Shares are percent of words, rounded. */
#include "report/text_header.h"

#include "report/text_badges.h"

#include <stdio.h>

unsigned text_percent(double share)
{
    return (unsigned)(share * 100 + 0.5);
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
                      size_t index)
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
    text_badges(flow, page, article, true, 3);
    if (article->published.len) {
        add_date(flow, article->published);
        flow_string(flow, STYLE_DIM, dot);
    }
    uint32_t words = index < comparison->matrix.size ? comparison->matrix.words[index] : 0;
    snprintf(numbers, sizeof numbers, "%u word%s%sonly here %u%%", words, words == 1 ? "" : "s",
             dot, text_percent(comparison_only_here(comparison, index)));
    flow_string(flow, STYLE_DIM, numbers);
    flow_print(flow, page, 3);
}

void text_header(struct flow *flow, struct page *page, const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->article_count; i++)
        header_of(flow, page, comparison, i);
}
