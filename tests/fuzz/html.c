/* Any bytes as a page: the text is valid UTF-8 and covered by blocks, and every visible character
 * of the page is in the text or in furniture. The first byte chooses --raw. */
#include "html/html.h"
#include "article_checks.h"
#include "charset/charset.h"
#include "markup/blocks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void tally(struct slice s, long counts[256], long sign)
{
    for (size_t i = 0; i < s.len; i++)
        counts[(unsigned char)s.data[i]] += sign;
}

/* More may be there than the page shows: what JSON-LD says. */
static void check_kept(const struct article *article, struct slice file)
{
    long counts[256] = {0};
    struct tree *tree = tree_html(file);
    struct blocks blocks = {.arena = arena_new()};
    blocks_read(&blocks, tree->root);
    for (size_t i = 0; i < blocks.list.count; i++)
        tally(blocks.list.items[i].text, counts, 1);
    tally(article->text, counts, -1);
    for (size_t i = 0; i < article->furniture_count; i++)
        tally(article->furniture[i].text, counts, -1);
    for (int c = '!'; c < 256; c++)
        must(counts[c] <= 0);
    blocks_free(&blocks);
    arena_free(blocks.arena);
    tree_free(tree);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct load_options options = {.raw = data[0] & 1};
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    struct articles articles = {0};
    struct error error;
    if (!html_load(bytes, "fuzz", &options, &articles, &error))
        return 0;
    struct buffer store = {0};
    struct charset_text decoded;
    must(charset_decode_markup(bytes, SLICE_NONE, "fuzz", &store, &decoded, &error));
    must_have_blocks(articles.items[0]);
    must_have_fields(articles.items[0]);
    check_kept(articles.items[0], slice_sub(decoded.text, decoded.mark, decoded.text.len));
    articles_free(&articles);
    buffer_free(&store);
    return 0;
}
