/* Runs numbered jobs on several threads and hands their output on in order. */
#ifndef HEXAPLA_APP_POOL_H
#define HEXAPLA_APP_POOL_H

#include "base/buffer.h"

/* A job fills its own buffer; it runs on any thread, several at once. worker counts the threads
 * from 0 and lets a job use what belongs to its thread. */
struct pool {
    size_t jobs;    /* how many */
    size_t threads; /* 0: one a core */
    void (*work)(void *context, size_t job, size_t worker, struct buffer *into);
    /* In the order of the jobs, one at a time, on the calling thread. */
    void (*emit)(void *context, size_t job, struct slice output);
    void *context;
};

/* How many threads pool_run will use. */
size_t pool_threads(const struct pool *pool);
/* Returns when the last job's output has been handed on. At most a few jobs per thread are ahead of
 * the one being handed on, so that memory does not grow with their number. */
void pool_run(const struct pool *pool);

#endif
