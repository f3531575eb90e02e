/* Hands a page to its reader, and what is known of it beside its bytes to its article. */
#include "load/webpage.h"

#include "base/buffer.h"
#include "html/html.h"
#include "plain/plain.h"
#include "text/utf8.h"

enum webpage_kind webpage_kind(struct slice media)
{
    if (slice_equal_string(media, "text/html") ||
        slice_equal_string(media, "application/xhtml+xml"))
        return WEBPAGE_HTML;
    return slice_equal_string(media, "text/plain") ? WEBPAGE_TEXT : WEBPAGE_OTHER;
}

bool webpage_is_warned(const struct article *article, enum message code)
{
    for (size_t i = 0; i < article->warning_count; i++)
        if (article->warnings[i].code == code)
            return true;
    return false;
}

bool webpage_is_article(const struct article *article)
{
    return article->block_count && !webpage_is_warned(article, MESSAGE_NOT_AN_ARTICLE);
}

/* A header may hold any bytes. */
static struct slice repaired(struct arena *arena, struct slice s)
{
    struct buffer text = {0};
    utf8_repair(s, &text);
    struct slice result = text.len ? arena_slice(arena, buffer_slice(&text)) : SLICE_NONE;
    buffer_free(&text);
    return result;
}

struct article *webpage_read(const struct webpage *page, const char *name,
                             const struct load_options *options, struct error *error)
{
    struct load_options inner = *options;
    struct articles articles = {0};
    inner.charset = page->charset;
    bool done = page->bytes.len ? (page->kind == WEBPAGE_HTML ? html_load : plain_read)(
                                      page->bytes, name, &inner, &articles, error)
                                : error_set(error, MESSAGE_NO_TEXT, name, NULL);
    if (!done || !articles.count)
        return NULL;
    struct article *article = article_retain(articles.items[0]);
    articles_free(&articles);
    article->format = page->format;
    if (!article->url.len)
        article->url = repaired(article->arena, page->url);
    return article;
}
