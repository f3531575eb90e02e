/* The way of a plain text: lines, units, head, furniture, body. Offsets are bytes of the decoded
 * text. Each step has its own file; this one only holds their order. */
#include "plain/plain.h"

#include "charset/charset.h"
#include "plain/body.h"
#include "plain/page.h"
#include "plain/recognise.h"
#include "text/language.h"

bool plain_load(struct article *article, struct slice text, size_t mark,
                const struct load_options *options)
{
    article->language = options->language.len ? arena_slice(article->arena, options->language)
                                              : language_detect(text, NULL);
    struct page page = {.text = text,
                        .article = article,
                        .order = date_order_for(article->language),
                        .threads = options->threads};
    lines_split(text, mark, &page.lines);
    bool any = page.lines.list.count > 0;
    if (any) {
        phrases_init(&page.phrases);
        lines_join(text, &page.lines);
        units_build(text, &page.lines, options, &page.units);
        recognise_page(&page, options->raw);
        body_build(article, text, &page.lines, &page.units);
        recognise_lists(&page);
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
    if (!charset_decode(bytes, options->charset, name, &store, &decoded, error)) {
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
