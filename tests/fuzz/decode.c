/* Any bytes: decoding gives valid UTF-8 or a refusal, and never loses count. */
#include "charset/charset.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer store = {0};
    struct charset_text text;
    struct error error;
    struct slice bytes = slice_of((const char *)data, size);
    if (charset_decode(bytes, SLICE_NONE, "fuzz", &store, &text, &error)) {
        if (!text.encoding || !utf8_valid(text.text))
            abort();
        if (text.text.len && memchr(text.text.data, 0, text.text.len))
            abort();
        if (text.replaced && text.first_bad >= text.text.len)
            abort();
        if (text.nuls && text.first_nul >= text.text.len)
            abort();
    }
    buffer_free(&store);
    return 0;
}
