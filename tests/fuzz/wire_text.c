/* Any bytes as IPTC 7901 and ANPA 1312: articles are whole, and every letter of a message's text is
 * in an article's text or furniture. The first byte chooses the format and --raw. */
#include "article_checks.h"
#include "load/load.h"
#include "wire/envelope.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void tally(struct slice s, long letters[256], long sign)
{
    for (size_t i = 0; i < s.len; i++)
        letters[(unsigned char)s.data[i]] += sign;
}

static void check_kept(const struct article *article, const struct envelope *envelope)
{
    long letters[256] = {0};
    struct buffer clean = {0};
    if (!slice_equal_string(article->encoding, "utf-8") &&
        !slice_equal_string(article->encoding, "windows-1252"))
        return;
    envelope_clean(envelope->text, &clean);
    tally(buffer_slice(&clean), letters, 1);
    tally(article->text, letters, -1);
    for (size_t i = 0; i < article->furniture_count; i++)
        tally(article->furniture[i].text, letters, -1);
    for (int c = 'A'; c <= 'Z'; c++)
        must(letters[c] <= 0 && (c == 'O' || letters[c + 32] <= 0));
    buffer_free(&clean);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct load_options options = {.raw = data[0] & 1, .forced = (data[0] & 6) != 0};
    options.format = data[0] & 2 ? FORMAT_IPTC7901 : FORMAT_ANPA1312;
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    struct articles articles;
    struct error error;
    struct envelope envelope;
    size_t at = 0, messages = 0;
    if (!load_bytes(bytes, SLICE("fuzz"), &options, &articles, &error))
        return 0;
    for (size_t i = 0; i < articles.count; i++) {
        must_have_blocks(articles.items[i]);
        must_have_fields(articles.items[i]);
    }
    while (envelope_next(bytes, &at, &envelope))
        messages++;
    at = 0;
    for (size_t i = 0; messages == articles.count && i < messages; i++)
        if (envelope_next(bytes, &at, &envelope) && (articles.items[i]->format == FORMAT_IPTC7901 ||
                                                     articles.items[i]->format == FORMAT_ANPA1312))
            check_kept(articles.items[i], &envelope);
    articles_free(&articles);
    return 0;
}
