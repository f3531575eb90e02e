/* Fuzzes what is recovered of JSON-LD: mended text is always JSON, and whatever a script holds, the
 * claims made of it are lines of text within their bounds. */
#include "html/jsonld.h"
#include "html/jsonmend.h"
#include "text/utf8.h"

#include <jansson.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_mending(struct slice text)
{
    struct buffer mended = {0};
    struct slice core = jsonmend_core(text);
    if (core.len > text.len ||
        (core.len && (core.data < text.data || core.data + core.len > text.data + text.len)))
        abort();
    if (jsonmend(core, &mended)) {
        json_t *value = json_loadb(mended.data, mended.len, 0, NULL);
        if (!json_is_array(value))
            abort();
        json_decref(value);
    } else if (mended.len) {
        abort();
    }
    buffer_free(&mended);
}

static void check_claims(struct slice text)
{
    struct jsonld jsonld = {.scripts = {text, text}, .count = 2};
    struct claims claims = {.arena = arena_new()};
    jsonld_claim(&jsonld, &claims);
    jsonld_claim_parsely(&claims, text);
    claims_sort(&claims);
    for (size_t i = 0; i < claims.list.count; i++) {
        struct slice value = claims.list.items[i].value;
        bool line = claims.list.items[i].field != CLAIM_BODY;
        if (!value.len || !utf8_valid(value) || (line && memchr(value.data, '\n', value.len)))
            abort();
    }
    claims_free(&claims);
    arena_free(claims.arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* Scripts come out of a tree, and so are UTF-8 already. */
    struct buffer text = {0};
    utf8_repair(slice_of((const char *)data, size), &text);
    if (text.len) {
        check_mending(buffer_slice(&text));
        check_claims(buffer_slice(&text));
    }
    buffer_free(&text);
    return 0;
}
