/* A thread a part, but for the last, which the caller does. Where a thread cannot be had the caller
 * does its part too, so that nothing can fail. */
#include "base/share.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

struct share {
    void (*work)(void *context, size_t part);
    void *context;
    size_t part;
    pthread_t thread;
    bool started;
};

size_t share_parts(size_t size, size_t worth, size_t threads)
{
    size_t parts = size / worth < SHARE_PARTS ? size / worth : SHARE_PARTS;
    if (parts < 2)
        return 1;
    if (!threads) {
        long cores = sysconf(_SC_NPROCESSORS_ONLN);
        threads = cores > 0 ? (size_t)cores : 1;
    }
    return threads < parts ? threads : parts;
}

size_t share_start(size_t size, size_t part, size_t parts)
{
    return size / parts * part + size % parts * part / parts;
}

static void *start(void *argument)
{
    struct share *share = argument;
    share->work(share->context, share->part);
    return NULL;
}

struct pulled {
    void (*work)(void *context, size_t part);
    void *context;
    size_t parts;
    atomic_size_t next;
};

static void pull(void *argument, size_t thread)
{
    struct pulled *pulled = argument;
    size_t part;
    (void)thread;
    while ((part = atomic_fetch_add(&pulled->next, 1)) < pulled->parts)
        pulled->work(pulled->context, part);
}

void share_pull(size_t parts, size_t threads, void (*work)(void *context, size_t part),
                void *context)
{
    struct pulled pulled = {.work = work, .context = context, .parts = parts};
    share_run(threads < parts ? threads : parts, pull, &pulled);
}

void share_run(size_t parts, void (*work)(void *context, size_t part), void *context)
{
    struct share shares[SHARE_PARTS];
    for (size_t i = 0; i < parts; i++) {
        shares[i] = (struct share){.work = work, .context = context, .part = i};
        shares[i].started =
            i + 1 < parts && pthread_create(&shares[i].thread, NULL, start, &shares[i]) == 0;
    }
    for (size_t i = 0; i < parts; i++)
        if (!shares[i].started)
            work(context, i);
    for (size_t i = 0; i < parts; i++)
        if (shares[i].started)
            pthread_join(shares[i].thread, NULL);
}
