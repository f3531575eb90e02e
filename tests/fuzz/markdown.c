/* Any bytes as Markdown, with and without --raw, which the first byte chooses. */
#include "document/document.h"
#include "tests/fuzz/article_checks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!size)
        return 0;
    struct load_options options = {.raw = data[0] & 1};
    struct articles articles = {0};
    struct error error = {0};
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    bool done = document_markdown(bytes, "fuzz", &options, &articles, &error);
    must_be_loaded(&articles, done, &error);
    articles_free(&articles);
    return 0;
}
