/* A ring of slots between the workers and the caller: job N uses slot N modulo the ring's size, and
 * may start only when job N minus that size has been handed on. */
#include "app/pool.h"

#include "base/alloc.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { AHEAD = 4 };

struct slot {
    struct buffer output;
    bool done;
};

struct run {
    const struct pool *pool;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct slot *slots;
    size_t slot_count;
    size_t next;    /* the next job to start */
    size_t emitted; /* how many were handed on */
    size_t workers; /* started so far: each takes its number from here */
};

size_t pool_threads(const struct pool *pool)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    size_t threads = pool->threads ? pool->threads : cores > 0 ? (size_t)cores : 1;
    return threads < pool->jobs ? threads : pool->jobs ? pool->jobs : 1;
}

static void *work(void *argument)
{
    struct run *run = argument;
    pthread_mutex_lock(&run->lock);
    size_t worker = run->workers++;
    while (run->next < run->pool->jobs) {
        if (run->next >= run->emitted + run->slot_count) {
            pthread_cond_wait(&run->changed, &run->lock);
            continue;
        }
        size_t job = run->next++;
        struct slot *slot = &run->slots[job % run->slot_count];
        pthread_mutex_unlock(&run->lock);
        run->pool->work(run->pool->context, job, worker, &slot->output);
        pthread_mutex_lock(&run->lock);
        slot->done = true;
        pthread_cond_broadcast(&run->changed);
    }
    pthread_mutex_unlock(&run->lock);
    return NULL;
}

static void emit_all(struct run *run)
{
    const struct pool *pool = run->pool;
    for (size_t job = 0; job < pool->jobs; job++) {
        struct slot *slot = &run->slots[job % run->slot_count];
        pthread_mutex_lock(&run->lock);
        while (!slot->done)
            pthread_cond_wait(&run->changed, &run->lock);
        pthread_mutex_unlock(&run->lock);
        pool->emit(pool->context, job, buffer_slice(&slot->output));
        pthread_mutex_lock(&run->lock);
        buffer_free(&slot->output);
        slot->done = false;
        run->emitted = job + 1;
        pthread_cond_broadcast(&run->changed);
        pthread_mutex_unlock(&run->lock);
    }
}

static void run_here(const struct pool *pool)
{
    for (size_t job = 0; job < pool->jobs; job++) {
        struct buffer output = {0};
        pool->work(pool->context, job, 0, &output);
        pool->emit(pool->context, job, buffer_slice(&output));
        buffer_free(&output);
    }
}

void pool_run(const struct pool *pool)
{
    size_t wanted = pool_threads(pool), started = 0;
    if (wanted < 2) {
        run_here(pool);
        return;
    }
    struct run run = {.pool = pool, .slot_count = wanted * AHEAD};
    pthread_mutex_init(&run.lock, NULL);
    pthread_cond_init(&run.changed, NULL);
    run.slots = alloc_zeroed(run.slot_count, sizeof *run.slots);
    pthread_t *threads = alloc_zeroed(wanted, sizeof *threads);
    while (started < wanted && pthread_create(&threads[started], NULL, work, &run) == 0)
        started++;
    if (started)
        emit_all(&run);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    if (!started)
        run_here(pool);
    free(threads);
    free(run.slots);
    pthread_cond_destroy(&run.changed);
    pthread_mutex_destroy(&run.lock);
}
