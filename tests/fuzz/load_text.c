/* Any bytes as plain text: the text is valid UTF-8, blocks cover it, pieces agree byte for byte
 * with the decoded file, and every visible character of the file is in the text, in furniture, or a
 * list or quotation mark. The first byte chooses --raw. */
#include "charset/charset.h"
#include "load/load.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool so)
{
    if (!so)
        abort();
}

static void check_blocks(const struct article *article)
{
    uint32_t at = 0;
    must(utf8_valid(article->text));
    for (size_t i = 0; i < article->block_count; i++) {
        struct range range = article->blocks[i].range;
        must(range.start == at + (i ? 2 : 0) && range.end > range.start);
        must(i == 0 || memcmp(article->text.data + at, "\n\n", 2) == 0);
        at = range.end;
    }
    must(at == article->text.len);
}

static void check_pieces(const struct article *article, struct slice file)
{
    uint32_t at = 0;
    for (size_t i = 0; i < article->piece_count; i++) {
        struct piece piece = article->pieces[i];
        must(piece.text >= at && piece.text + piece.len <= article->text.len);
        must((size_t)piece.origin + piece.len <= file.len);
        must(memcmp(article->text.data + piece.text, file.data + piece.origin, piece.len) == 0);
        at = piece.text + piece.len;
    }
}

/* How often each byte that is no white space occurs. */
static void tally(struct slice s, long counts[256], long sign)
{
    for (size_t i = 0; i < s.len; i++)
        counts[(unsigned char)s.data[i]] += sign;
}

static void check_kept(const struct article *article, struct slice file, bool raw)
{
    long counts[256] = {0};
    tally(file, counts, 1);
    tally(article->text, counts, -1);
    for (size_t i = 0; i < article->furniture_count; i++)
        tally(article->furniture[i].text, counts, -1);
    for (int c = '!'; c < 0x7F; c++) {
        bool mark = strchr(">*-+o.()0123456789", c) != NULL;
        must(mark && !raw ? counts[c] >= 0 : counts[c] == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct load_options options = {.raw = data[0] & 1, .forced = true, .format = FORMAT_TEXT};
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    struct articles articles;
    struct error error;
    if (!load_bytes(bytes, SLICE("fuzz"), &options, &articles, &error))
        return 0;
    struct buffer store = {0};
    struct charset_text decoded;
    must(charset_decode(bytes, SLICE_NONE, "fuzz", &store, &decoded, &error));
    check_blocks(articles.items[0]);
    check_pieces(articles.items[0], decoded.text);
    check_kept(articles.items[0], decoded.text, options.raw);
    articles_free(&articles);
    buffer_free(&store);
    return 0;
}
