/* Any bytes as a feed: what comes of them are whole articles with text, or a refusal with a reason.
 * The first byte chooses --raw and which of the two readers. */
#include "feed/feed.h"

#include "base/limits.h"

#include "article_checks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_line(struct slice s)
{
    must(!s.len || !memchr(s.data, '\n', s.len));
}

static void check_lines(const struct article *article)
{
    check_line(article->title);
    check_line(article->subtitle);
    check_line(article->source);
    check_line(article->copyright);
    check_line(article->language);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct load_options options = {.raw = data[0] & 1};
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    struct articles articles = {0};
    struct error error = {0};
    bool done = (data[0] & 2 ? feed_json : feed_xml)(bytes, "fuzz", &options, &articles, &error);
    must(done == (articles.count > 0));
    must(done || error.code != MESSAGE_NONE);
    must(articles.count <= LIMIT_PARTS);
    for (size_t i = 0; i < articles.count; i++) {
        must_have_blocks(articles.items[i]);
        must_have_fields(articles.items[i]);
        check_lines(articles.items[i]);
    }
    articles_free(&articles);
    return 0;
}
