/* Any bytes as a compressed stream, as a zip archive, and as a container to be told: what comes out
 * stays within the limits, and a refusal leaves nothing behind. */
#include "unpack/unpack.h"
#include "base/limits.h"
#include "load/container.h"
#include "unpack/zip.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool so)
{
    if (!so)
        abort();
}

static bool every(struct slice path)
{
    (void)path;
    return true;
}

static void try_stream(struct slice bytes)
{
    struct buffer out = {0};
    struct error error;
    bool cut;
    buffer_add_string(&out, "kept");
    bool done = unpack_stream(bytes, "fuzz", &out, &cut, &error);
    must(out.len >= 4 && memcmp(out.data, "kept", 4) == 0);
    must(done || (out.len == 4 && error.code != MESSAGE_NONE));
    must(out.len <= LIMIT_UNPACKED_BYTES + 4u);
    buffer_free(&out);
}

static void try_zip(struct slice bytes)
{
    struct zip zip;
    struct error error;
    size_t total = 0;
    if (!zip_read(bytes, "fuzz", every, &zip, &error))
        return;
    must(zip.entries.count > 0 && zip.entries.count <= LIMIT_PARTS);
    for (size_t i = 0; i < zip.entries.count; i++) {
        total += zip.entries.items[i].data.len;
        must(zip_find(&zip, zip.entries.items[i].path) == &zip.entries.items[i]);
    }
    must(total <= LIMIT_UNPACKED_BYTES);
    zip_free(&zip);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct slice bytes = slice_of((const char *)data, size);
    enum article_format format;
    const char *what;
    if (container_tell(bytes, &format, &what))
        must(what != NULL);
    if (zip_is(bytes))
        try_zip(bytes);
    else
        try_stream(bytes);
    return 0;
}
