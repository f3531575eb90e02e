/* What the thread writes to stands under the lock only at its end. */
#include "app/exporter.h"

#include "app/export.h"
#include "app/thread.h"
#include "base/alloc.h"

#include <stdlib.h>

struct exporter {
    const struct options *options;
    struct comparison *comparison;
    struct buffer view, name;
    void (*wake)(void *context);
    void *context;
    pthread_t thread;
    bool started;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool ended; /* under the lock; from then on the rest is the caller's */
    bool done;
    struct buffer said;
    struct error error;
};

static void *run(void *argument)
{
    struct exporter *exporter = argument;
    exporter->done =
        export_story(exporter->options, exporter->comparison, buffer_slice(&exporter->view),
                     buffer_slice(&exporter->name), &exporter->said, &exporter->error);
    pthread_mutex_lock(&exporter->lock);
    exporter->ended = true;
    pthread_cond_broadcast(&exporter->changed);
    pthread_mutex_unlock(&exporter->lock);
    exporter->wake(exporter->context);
    return NULL;
}

struct exporter *exporter_new(const struct options *options, struct comparison *comparison,
                              struct slice view, struct slice name, void (*wake)(void *context),
                              void *context)
{
    struct exporter *exporter = alloc_zeroed(1, sizeof *exporter);
    exporter->options = options;
    exporter->comparison = comparison_retain(comparison);
    buffer_add_slice(&exporter->view, view);
    buffer_add_slice(&exporter->name, name);
    exporter->wake = wake;
    exporter->context = context;
    pthread_mutex_init(&exporter->lock, NULL);
    thread_condition(&exporter->changed);
    exporter->started = thread_start(&exporter->thread, run, exporter);
    if (!exporter->started)
        run(exporter);
    return exporter;
}

bool exporter_wait(struct exporter *exporter, int milliseconds)
{
    struct timespec until = thread_until(milliseconds);
    pthread_mutex_lock(&exporter->lock);
    while (!exporter->ended &&
           pthread_cond_timedwait(&exporter->changed, &exporter->lock, &until) == 0)
        continue;
    bool ended = exporter->ended;
    pthread_mutex_unlock(&exporter->lock);
    return ended;
}

bool exporter_end(struct exporter *exporter, struct buffer *said, struct error *error)
{
    if (exporter->started)
        pthread_join(exporter->thread, NULL);
    bool done = exporter->done;
    buffer_add_slice(said, buffer_slice(&exporter->said));
    *error = exporter->error;
    comparison_release(exporter->comparison);
    buffer_free(&exporter->view);
    buffer_free(&exporter->name);
    buffer_free(&exporter->said);
    pthread_cond_destroy(&exporter->changed);
    pthread_mutex_destroy(&exporter->lock);
    free(exporter);
    return done;
}
