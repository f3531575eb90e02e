/* The way of a plain text: lines, units, head, furniture, body. Offsets are bytes of the decoded
 * text. Each step has its own file; this one only holds their order. */
#include "plain/plain.h"

#include "charset/charset.h"
#include "plain/body.h"
#include "plain/dateline.h"
#include "plain/furniture.h"
#include "plain/head.h"
#include "plain/outlets.h"
#include "plain/page.h"
#include "text/language.h"

static struct strings keep_strings(struct arena *arena, const struct slice *items, size_t count)
{
    return (struct strings){arena_copy(arena, items, count, sizeof *items), count};
}

static void recognise(struct page *page, bool raw)
{
    size_t from = head_read(page);
    furniture_cut(page, from);
    dateline_read(page, from);
    furniture_kinds(page);
    bool any = false;
    for (size_t i = 0; i < page->units.list.count; i++)
        any = any || !page->units.list.items[i].furniture;
    /* Nothing but furniture is a page that was misread. */
    for (size_t i = 0; i < page->units.list.count && (raw || !any); i++)
        page->units.list.items[i].furniture = false;
}

static void finish(struct page *page)
{
    struct article *article = page->article;
    struct arena *arena = article->arena;
    body_build(article, page->text, &page->lines, &page->units);
    outlets_cites(page);
    article->bylines = keep_strings(arena, page->bylines.items, page->bylines.count);
    article->keywords = keep_strings(arena, page->keywords.items, page->keywords.count);
    article->disclosures = keep_strings(arena, page->disclosures.items, page->disclosures.count);
    article->cites = keep_strings(arena, page->cites.items, page->cites.count);
}

bool plain_load(struct article *article, struct slice text, size_t mark,
                const struct load_options *options)
{
    article->language = options->language.len ? arena_slice(article->arena, options->language)
                                              : language_detect(text, NULL);
    struct page page = {
        .text = text, .article = article, .order = date_order_for(article->language)};
    lines_split(text, mark, &page.lines);
    bool any = page.lines.list.count > 0;
    if (any) {
        phrases_init(&page.phrases);
        lines_join(text, &page.lines);
        units_build(text, &page.lines, options->raw, &page.units);
        recognise(&page, options->raw);
        finish(&page);
    }
    VEC_FREE(&page.bylines);
    VEC_FREE(&page.keywords);
    VEC_FREE(&page.disclosures);
    VEC_FREE(&page.cites);
    units_free(&page.units);
    lines_free(&page.lines);
    return any;
}

bool plain_read(struct slice bytes, const char *name, const struct load_options *options,
                struct articles *articles, struct error *error)
{
    struct buffer store = {0};
    struct charset_text decoded;
    if (!charset_decode(bytes, SLICE_NONE, name, &store, &decoded, error)) {
        buffer_free(&store);
        return false;
    }
    struct article *article = article_new();
    article->format = FORMAT_TEXT;
    charset_tell(article, &decoded);
    bool done = plain_load(article, decoded.text, decoded.mark, options);
    buffer_free(&store);
    if (!done) {
        article_release(article);
        return error_set(error, MESSAGE_NO_TEXT, name, NULL);
    }
    articles_add(articles, article);
    return true;
}
