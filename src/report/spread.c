/* Stretches in their buffers. The first is written in place, since nothing stands before it. */
#include "report/spread.h"

#include "base/share.h"

struct stretches {
    const struct spread *spread;
    struct buffer *into; /* what the first writes to */
    struct buffer rest[SHARE_PARTS];
    size_t parts;
};

static void write_part(void *context, size_t part)
{
    struct stretches *stretches = context;
    const struct spread *spread = stretches->spread;
    spread->write(spread->context, share_start(spread->count, part, stretches->parts),
                  share_start(spread->count, part + 1, stretches->parts),
                  part ? &stretches->rest[part] : stretches->into);
}

void spread_write(const struct spread *spread, const char *between, struct buffer *into)
{
    struct stretches stretches = {.spread = spread, .into = into};
    stretches.parts = share_parts(spread->count, spread->worth, spread->threads);
    size_t start = into->len;
    share_run(stretches.parts, write_part, &stretches);
    for (size_t i = 1; i < stretches.parts; i++) {
        if (into->len > start && stretches.rest[i].len)
            buffer_add_string(into, between);
        buffer_add_slice(into, buffer_slice(&stretches.rest[i]));
        buffer_free(&stretches.rest[i]);
    }
}
