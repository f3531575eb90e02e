/* Any bytes as NITF or either NewsML: articles are whole, and of one item versions stand together
 * with one of them without the warning. The first byte chooses format and --raw. */
#include "article_checks.h"
#include "load/load.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Versions of one guid follow one another, and behind the first all are old. */
static void check_versions(const struct articles *articles)
{
    for (size_t i = 1; i < articles->count; i++) {
        const struct article *before = articles->items[i - 1], *article = articles->items[i];
        bool old = false;
        for (size_t k = 0; k < article->warning_count; k++)
            old = old || article->warnings[k].code == MESSAGE_OLD_VERSION;
        if (article->format == FORMAT_NEWSML_G2 && article->version_of.len &&
            slice_equal(article->version_of, before->version_of))
            must(old);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum article_format formats[] = {FORMAT_NITF, FORMAT_NEWSML_G2, FORMAT_NEWSML_1};
    if (size < 2)
        return 0;
    struct load_options options = {
        .raw = data[0] & 1, .forced = true, .format = formats[(data[0] >> 1) % 3]};
    struct articles articles;
    struct error error;
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    if (!load_bytes(bytes, SLICE("fuzz"), &options, &articles, &error))
        return 0;
    for (size_t i = 0; i < articles.count; i++) {
        must_have_blocks(articles.items[i]);
        must_have_fields(articles.items[i]);
        must(!options.raw || articles.items[i]->furniture_count == 0);
    }
    check_versions(&articles);
    articles_free(&articles);
    return 0;
}
