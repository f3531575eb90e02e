/* Any bytes as a file that holds pages: parts lie inside the file, records follow one another, and
 * what comes through the door are whole articles or a refusal with a reason. The first byte chooses
 * the format. */
#include "base/limits.h"
#include "load/load.h"
#include "unpack/mhtml.h"
#include "unpack/warc.h"

#include "article_checks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_inside(struct slice part, struct slice bytes)
{
    must(!part.len || (part.data >= bytes.data && part.data + part.len <= bytes.data + bytes.len));
}

static void check_parts(struct slice bytes)
{
    struct mhtml mhtml;
    struct error error;
    bool done = mhtml_read(bytes, "fuzz", &mhtml, &error);
    must(done || !mhtml.parts.count);
    must(mhtml.parts.count <= LIMIT_PARTS);
    for (size_t i = 0; i < mhtml.parts.count; i++) {
        const struct mhtml_part *part = &mhtml.parts.items[i];
        struct buffer decoded = {0};
        check_inside(part->raw, bytes);
        must(i == 0 || part->raw.data >= part[-1].raw.data + part[-1].raw.len);
        mhtml_decode(part, &decoded);
        must(decoded.len <= part->raw.len);
        buffer_free(&decoded);
    }
    mhtml_free(&mhtml);
}

static void check_records(struct slice bytes)
{
    struct warc warc;
    struct warc_record record;
    size_t before = 0;
    warc_open(&warc, bytes);
    while (warc_next(&warc, &record)) {
        must(warc.at > before && warc.at <= bytes.len);
        before = warc.at;
        check_inside(record.payload, bytes);
    }
    warc_free(&warc);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct load_options options = {.forced = true,
                                   .format = data[0] & 1 ? FORMAT_WARC : FORMAT_MHTML};
    struct slice bytes = slice_of((const char *)data + 1, size - 1);
    check_parts(bytes);
    check_records(bytes);
    struct articles articles = {0};
    struct error error = {0};
    bool done = load_bytes(bytes, SLICE("fuzz"), &options, &articles, &error);
    must(done == (articles.count > 0));
    must(done || error.code != MESSAGE_NONE);
    for (size_t i = 0; i < articles.count; i++) {
        if (articles.items[i]->block_count)
            must_have_blocks(articles.items[i]);
        must_have_fields(articles.items[i]);
    }
    articles_free(&articles);
    return 0;
}
