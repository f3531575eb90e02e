/* Any bytes as ninjs: articles are whole. The first byte chooses whether the format is told. */
#include "article_checks.h"
#include "load/load.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct load_options options = {.forced = data[0] & 1, .format = FORMAT_NINJS};
    struct articles articles;
    struct error error;
    if (!load_bytes(slice_of((const char *)data + 1, size - 1), SLICE("fuzz"), &options, &articles,
                    &error))
        return 0;
    for (size_t i = 0; i < articles.count; i++)
        if (articles.items[i]->format == FORMAT_NINJS) {
            must_have_blocks(articles.items[i]);
            must_have_fields(articles.items[i]);
        }
    articles_free(&articles);
    return 0;
}
