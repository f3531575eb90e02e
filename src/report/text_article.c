/* An article for people: as text and as one sentence a line. Outside text passes through safe_add.
 */
#include "report/flow.h"
#include "report/report.h"
#include "report/text_badges.h"
#include "text/safe.h"

#include <stdio.h>

/* "name  value", where there is a value. */
static void line_of(struct flow *flow, struct page *page, const char *name, struct slice value)
{
    enum { NAME = 12 };
    if (value.len == 0)
        return;
    page_put(page, STYLE_DIM, name);
    page_spaces(page, NAME - slice_from(name).len);
    flow_add(flow, STYLE_PLAIN, value);
    flow_print(flow, page, NAME);
}

static void list_of(struct flow *flow, struct page *page, const char *name,
                    const struct strings *list)
{
    struct buffer joined = {0};
    for (size_t i = 0; i < list->count; i++) {
        buffer_add_string(&joined, i == 0 ? "" : ", ");
        buffer_add_slice(&joined, list->items[i]);
    }
    line_of(flow, page, name, buffer_slice(&joined));
    buffer_free(&joined);
}

static void metadata(struct flow *flow, struct page *page, const struct article *article)
{
    flow_add(flow, STYLE_STRONG, article->title.len ? article->title : article->path);
    flow_print(flow, page, 0);
    text_badges(flow, page, article, false, 0);
    line_of(flow, page, "deck", article->subtitle);
    list_of(flow, page, "by", &article->bylines);
    line_of(flow, page, "source", article->source);
    line_of(flow, page, "published", article->published);
    line_of(flow, page, "modified", article->modified);
    line_of(flow, page, "dateline", article->dateline);
    line_of(flow, page, "status", article->status);
    line_of(flow, page, "embargo", article->embargo);
    line_of(flow, page, "version", article->version);
    line_of(flow, page, "urgency", article->urgency);
    line_of(flow, page, "url", article->url);
    list_of(flow, page, "keywords", &article->keywords);
    list_of(flow, page, "cites", &article->cites);
    list_of(flow, page, "disclosed", &article->disclosures);
    line_of(flow, page, "copyright", article->copyright);
    line_of(flow, page, "note", article->editor_note);
    if (article->title.len)
        line_of(flow, page, "file", article->path);
}

static void warnings(struct flow *flow, struct page *page, const struct article *article)
{
    for (size_t i = 0; i < article->warning_count; i++) {
        const struct warning *warning = &article->warnings[i];
        char line[32] = "";
        if (warning->line)
            snprintf(line, sizeof line, " (line %u)", warning->line);
        page_put(page, STYLE_CONFLICT, "! ");
        flow_add(flow, STYLE_PLAIN, warning->message);
        flow_string(flow, STYLE_DIM, line);
        flow_print(flow, page, 2);
    }
}

static void furniture(struct flow *flow, struct page *page, const struct furniture *piece)
{
    page_put(page, STYLE_DIM, "| ");
    flow_string(flow, STYLE_DIM, furniture_kind_name(piece->kind));
    flow_string(flow, STYLE_DIM, ": ");
    flow_add(flow, STYLE_DIM, piece->text);
    flow_print(flow, page, 2);
}

/* Each line by itself, never wrapped. */
static void preformatted(struct page *page, struct slice text)
{
    struct slice line;
    while (slice_next_line(&text, &line)) {
        page_spaces(page, 4);
        safe_add(line, (struct safe_options){.keep_newlines = false}, page->into);
        page_newline(page);
    }
}

static void block(struct flow *flow, struct page *page, const struct article *article,
                  const struct block *block)
{
    static const char *const leads[BLOCK_KINDS] = {
        [BLOCK_ITEM] = "- ", [BLOCK_QUOTE] = "> ", [BLOCK_CAPTION] = "[] "};
    struct slice text = slice_range(article->text, block->range);
    const char *lead = leads[block->kind] ? leads[block->kind] : "";
    if (block->kind == BLOCK_PREFORMATTED || block->kind == BLOCK_TABLE) {
        preformatted(page, text);
        return;
    }
    page_put(page, STYLE_DIM, lead);
    flow_add(flow, block->kind == BLOCK_HEADING ? STYLE_STRONG : STYLE_PLAIN, text);
    flow_print(flow, page, slice_from(lead).len);
}

static bool items_follow(const struct article *article, size_t at)
{
    return at > 0 && article->blocks[at].kind == BLOCK_ITEM &&
           article->blocks[at - 1].kind == BLOCK_ITEM;
}

void report_article_text(const struct article *article, const struct report_options *options,
                         struct buffer *into)
{
    struct page page = page_make(into, options->width, options->colors, options->ascii);
    struct flow flow = {0};
    size_t shown = 0;
    metadata(&flow, &page, article);
    warnings(&flow, &page, article);
    page_rule(&page, "");
    for (size_t i = 0; i <= article->block_count; i++) {
        size_t first = shown;
        while (shown < article->furniture_count &&
               (i == article->block_count || article->furniture[shown].before <= i)) {
            if (shown == first && i > 0)
                page_newline(&page);
            furniture(&flow, &page, &article->furniture[shown++]);
        }
        if (i == article->block_count)
            break;
        if ((i > 0 && !items_follow(article, i)) || shown > first)
            page_newline(&page);
        block(&flow, &page, article, &article->blocks[i]);
    }
    flow_free(&flow);
}

void report_article_sentences(const struct article *article, size_t first, size_t most,
                              struct buffer *into)
{
    size_t rest = article->sentence_count - first, end = first + (most < rest ? most : rest);
    for (size_t i = first; i < end; i++) {
        safe_add(article_sentence(article, i), (struct safe_options){.keep_newlines = false}, into);
        buffer_add_char(into, '\n');
    }
}
