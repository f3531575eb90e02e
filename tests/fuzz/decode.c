/* Any bytes, with any label, as text and as markup: decoding gives valid UTF-8 or a refusal, and
 * never loses count. */
#include "charset/charset.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct charset_text *text)
{
    if (!text->encoding || !utf8_valid(text->text))
        abort();
    if (text->text.len && memchr(text->text.data, 0, text->text.len))
        abort();
    if (text->replaced && text->first_bad >= text->text.len)
        abort();
    if (text->nuls && text->first_nul >= text->text.len)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct slice bytes = slice_of((const char *)data, size), rest = bytes, label;
    bool labelled = slice_next_line(&rest, &label);
    for (int way = 0; way < 3; way++) {
        struct buffer store = {0};
        struct charset_text text;
        struct error error;
        bool done = way == 0 ? charset_decode(bytes, SLICE_NONE, "fuzz", &store, &text, &error)
                    : way == 1
                        ? charset_decode_markup(bytes, SLICE_NONE, "fuzz", &store, &text, &error)
                        : labelled && charset_decode(rest, label, "fuzz", &store, &text, &error);
        if (done)
            check(&text);
        buffer_free(&store);
    }
    return 0;
}
