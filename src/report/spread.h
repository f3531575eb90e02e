/* Long lists written on several threads, each a stretch into a buffer of its own; joined in order,
 * so that nothing shows of it. */
#ifndef HEXAPLA_REPORT_SPREAD_H
#define HEXAPLA_REPORT_SPREAD_H

#include "base/buffer.h"

struct spread {
    /* Writes items from..to; on any thread, several at once. */
    void (*write)(const void *context, size_t from, size_t to, struct buffer *into);
    const void *context;
    size_t count;   /* items */
    size_t worth;   /* how many a thread is worth */
    size_t threads; /* at most; 0: one a core */
};

/* Writes all items; between is put between two stretches that both wrote something. */
void spread_write(const struct spread *spread, const char *between, struct buffer *into);

#endif
