/* A worker behind a lock. The candidates belong to the worker alone; what crosses the lock is the
 * wish (in) and the news (out), and the snapshot, which is immutable. */
#include "app/engine.h"

#include "base/alloc.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Progress is told in steps of this share. */
#define PROGRESS_STEP 0.02

enum task { TASK_NONE, TASK_COMPARE, TASK_OPEN, TASK_END };

struct engine {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int wake[2];

    /* Under the lock. */
    const struct options *wanted; /* for what is opened next */
    enum task task;               /* wanted next */
    const struct input_story *story;
    struct engine_wish wish;
    struct decision *decisions; /* what wish.decisions points to */
    bool wished;                /* a wish was made for this story */
    bool busy;
    bool stopping;
    double progress;
    bool has_news;
    struct engine_news news;

    /* The worker's own. */
    const struct options *options;
    struct candidates *candidates;
    int own_base;       /* from --base, found when the story was opened */
    struct loaded kept; /* the articles of the candidates */
};

/* A full pipe means that a wake-up is pending already. */
static void wake_up(struct engine *engine)
{
    ssize_t ignored = write(engine->wake[1], "", 1);
    (void)ignored;
}

/* Stops when a newer task replaces the one under way (a comparison alone does not stop a load). */
static bool report_progress(void *context, double done)
{
    struct engine *engine = context;
    pthread_mutex_lock(&engine->lock);
    bool visible = done >= engine->progress + PROGRESS_STEP;
    if (visible)
        engine->progress = done;
    bool go_on = engine->task != TASK_OPEN && engine->task != TASK_END && !engine->stopping;
    pthread_mutex_unlock(&engine->lock);
    if (visible)
        wake_up(engine);
    return go_on;
}

/* Loading is half of the work. */
static bool report_loading(void *context, double done)
{
    return report_progress(context, done / 2);
}

void engine_news_free(struct engine_news *news)
{
    comparison_release(news->comparison);
    for (size_t i = 0; i < news->article_count; i++)
        article_release(news->articles[i]);
    free(news->articles);
    free(news->faults);
    *news = (struct engine_news){0};
}

static void drop_news(struct engine *engine)
{
    engine_news_free(&engine->news);
    engine->has_news = false;
}

/* Hands news over; what was not taken yet is replaced, but its faults are kept. */
static void publish(struct engine *engine, struct engine_news *news)
{
    pthread_mutex_lock(&engine->lock);
    if (engine->has_news && !news->loaded && engine->news.loaded) {
        news->loaded = true;
        news->faults = engine->news.faults;
        news->fault_count = engine->news.fault_count;
        engine->news.faults = NULL;
    }
    drop_news(engine);
    engine->news = *news;
    engine->has_news = true;
    pthread_mutex_unlock(&engine->lock);
    wake_up(engine);
}

static void add_fault(struct engine_news *news, const struct error *error)
{
    news->faults = alloc_resize(news->faults, news->fault_count + 1, sizeof *news->faults);
    news->faults[news->fault_count++] = *error;
}

static struct comparison *make_comparison(struct engine *engine)
{
    struct compare_options how = pipeline_compare_options(engine->options);
    struct decision *decisions = NULL;
    how.base = engine->own_base;
    pthread_mutex_lock(&engine->lock);
    if (engine->wished) {
        how.threshold = engine->wish.threshold;
        how.base = engine->wish.base;
        how.min_run = engine->wish.min_run;
        how.excluded = engine->wish.excluded;
        how.decisions = engine->wish.decisions;
        how.parts |= engine->wish.parts;
        decisions = alloc_resize(NULL, how.decisions.count, sizeof *decisions);
        if (how.decisions.count)
            memcpy(decisions, how.decisions.items, how.decisions.count * sizeof *decisions);
        how.decisions.items = decisions;
    }
    pthread_mutex_unlock(&engine->lock);
    struct comparison *comparison = compare_statements(engine->candidates, &how);
    free(decisions);
    pipeline_label(engine->options, comparison);
    return comparison;
}

/* What is read can be shown while it is compared. */
static void publish_articles(struct engine *engine, const struct loaded *loaded)
{
    struct engine_news news = {.article_count = loaded->count};
    news.articles = alloc_resize(NULL, loaded->count, sizeof(struct article *));
    for (size_t i = 0; i < loaded->count; i++)
        news.articles[i] = article_retain(loaded->articles[i]);
    publish(engine, &news);
}

/* Adds what the file held when it was read last; false where it was not. */
static bool take_kept(const struct engine *engine, struct slice path, struct loaded *loaded)
{
    bool any = false;
    for (size_t i = 0; i < engine->kept.count; i++) {
        if (!slice_equal(engine->kept.articles[i]->path, path))
            continue;
        loaded->articles =
            alloc_resize(loaded->articles, loaded->count + 1, sizeof(struct article *));
        loaded->articles[loaded->count++] = article_retain(engine->kept.articles[i]);
        any = true;
    }
    return any;
}

/* Files that have vanished part the others into stretches that are read together. */
static bool load_story(struct engine *engine, const struct input_story *story,
                       struct loaded *loaded)
{
    struct pipeline_options how = pipeline_options(engine->options);
    struct pipeline_watch watch = {report_loading, engine};
    size_t from = 0;
    bool go_on = true;
    for (size_t i = 0; i < story->count && engine->kept.count; i++) {
        struct loaded gone = {0};
        if (access(story->paths[i].data, F_OK) == 0 || !take_kept(engine, story->paths[i], &gone))
            continue;
        go_on = go_on && pipeline_load_all(loaded, story->paths + from, i - from, &how, &watch);
        from = i + 1;
        loaded_free(&gone);
        take_kept(engine, story->paths[i], loaded);
    }
    return go_on &&
           pipeline_load_all(loaded, story->paths + from, story->count - from, &how, &watch);
}

/* The candidates of what is loaded, or NULL with a fault, or where it was stopped. */
static struct candidates *find_candidates(struct engine *engine, const struct input_story *story,
                                          const struct loaded *loaded, int *base,
                                          struct engine_news *news)
{
    struct compare_work work = {report_progress, engine, engine->options->jobs};
    struct error error = {0};
    if (loaded->count < 2) {
        error_set(&error, MESSAGE_TOO_FEW, story->folder.data, NULL);
        if (!news->fault_count)
            add_fault(news, &error);
    } else if (!pipeline_base(engine->options, loaded->articles, loaded->count, base, &error) ||
               !pipeline_check_labels(engine->options, loaded->count, &error)) {
        add_fault(news, &error);
    } else {
        publish_articles(engine, loaded);
        return compare_candidates(loaded->articles, loaded->count, &work);
    }
    return NULL;
}

static bool is_stopped(struct engine *engine)
{
    pthread_mutex_lock(&engine->lock);
    bool stopped = engine->stopping;
    pthread_mutex_unlock(&engine->lock);
    return stopped;
}

/* What was open before stays so until all is there, so that it can be gone back to. */
static void open_story(struct engine *engine, const struct input_story *story)
{
    struct loaded loaded = {0};
    struct engine_news news = {.loaded = true};
    struct candidates *candidates = NULL;
    int base = NO_BASE;
    bool go_on = load_story(engine, story, &loaded);
    news.faults = loaded.faults;
    news.fault_count = loaded.fault_count;
    loaded.faults = NULL;
    loaded.fault_count = 0;
    if (go_on)
        candidates = find_candidates(engine, story, &loaded, &base, &news);
    if (candidates) {
        candidates_free(engine->candidates);
        loaded_free(&engine->kept);
        engine->candidates = candidates;
        engine->own_base = base;
        engine->kept = loaded;
        news.comparison = make_comparison(engine);
    } else {
        news.stopped = is_stopped(engine);
        news.loaded = !news.stopped;
        loaded_free(&loaded);
    }
    publish(engine, &news);
}

static void compare_again(struct engine *engine)
{
    if (!engine->candidates)
        return;
    struct engine_news news = {.comparison = make_comparison(engine)};
    publish(engine, &news);
}

static void *run(void *argument)
{
    struct engine *engine = argument;
    pthread_mutex_lock(&engine->lock);
    while (engine->task != TASK_END) {
        enum task task = engine->task;
        const struct input_story *story = engine->story;
        const struct options *options = engine->wanted;
        engine->task = TASK_NONE;
        engine->busy = task != TASK_NONE;
        engine->stopping = false;
        engine->progress = 0;
        if (!engine->busy) {
            pthread_cond_broadcast(&engine->changed);
            pthread_cond_wait(&engine->changed, &engine->lock);
            continue;
        }
        pthread_mutex_unlock(&engine->lock);
        engine->options = options;
        if (task == TASK_OPEN)
            open_story(engine, story);
        else
            compare_again(engine);
        pthread_mutex_lock(&engine->lock);
    }
    pthread_mutex_unlock(&engine->lock);
    return NULL;
}

static bool open_wake(int wake[2])
{
    return pipe2(wake, O_CLOEXEC | O_NONBLOCK) == 0;
}

/* Signals are the main thread's: a resize must wake its wait for a key. */
static bool start_thread(struct engine *engine)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool started = pthread_create(&engine->thread, NULL, run, engine) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

struct engine *engine_new(const struct options *options)
{
    struct engine *engine = alloc_zeroed(1, sizeof *engine);
    engine->options = engine->wanted = options;
    engine->own_base = NO_BASE;
    if (!open_wake(engine->wake)) {
        free(engine);
        return NULL;
    }
    pthread_mutex_init(&engine->lock, NULL);
    pthread_condattr_t clock;
    pthread_condattr_init(&clock);
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    pthread_cond_init(&engine->changed, &clock);
    pthread_condattr_destroy(&clock);
    if (start_thread(engine))
        return engine;
    close(engine->wake[0]);
    close(engine->wake[1]);
    free(engine);
    return NULL;
}

static void ask(struct engine *engine, enum task task)
{
    if (engine->task < task)
        engine->task = task;
    engine->busy = true;
    pthread_cond_broadcast(&engine->changed);
}

void engine_free(struct engine *engine)
{
    if (!engine)
        return;
    pthread_mutex_lock(&engine->lock);
    ask(engine, TASK_END);
    pthread_mutex_unlock(&engine->lock);
    pthread_join(engine->thread, NULL);
    drop_news(engine);
    candidates_free(engine->candidates);
    loaded_free(&engine->kept);
    free(engine->decisions);
    close(engine->wake[0]);
    close(engine->wake[1]);
    pthread_cond_destroy(&engine->changed);
    pthread_mutex_destroy(&engine->lock);
    free(engine);
}

void engine_open(struct engine *engine, const struct input_story *story)
{
    pthread_mutex_lock(&engine->lock);
    if (engine->story != story)
        engine->wished = false;
    engine->story = story;
    ask(engine, TASK_OPEN);
    pthread_mutex_unlock(&engine->lock);
}

void engine_set_options(struct engine *engine, const struct options *options)
{
    pthread_mutex_lock(&engine->lock);
    engine->wanted = options;
    pthread_mutex_unlock(&engine->lock);
}

void engine_compare(struct engine *engine, const struct engine_wish *wish)
{
    pthread_mutex_lock(&engine->lock);
    size_t count = wish->decisions.count;
    engine->decisions = alloc_resize(engine->decisions, count, sizeof *engine->decisions);
    if (count)
        memcpy(engine->decisions, wish->decisions.items, count * sizeof *engine->decisions);
    engine->wish = *wish;
    engine->wish.decisions.items = engine->decisions;
    engine->wished = true;
    ask(engine, TASK_COMPARE);
    pthread_mutex_unlock(&engine->lock);
}

void engine_stop(struct engine *engine)
{
    pthread_mutex_lock(&engine->lock);
    engine->stopping = engine->busy;
    if (engine->task == TASK_OPEN)
        engine->task = TASK_NONE;
    pthread_mutex_unlock(&engine->lock);
    wake_up(engine);
}

int engine_wake(const struct engine *engine)
{
    return engine->wake[0];
}

bool engine_wait(struct engine *engine, int milliseconds)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += milliseconds / 1000;
    until.tv_nsec += milliseconds % 1000 * 1000000L;
    if (until.tv_nsec >= 1000000000L) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000L;
    }
    pthread_mutex_lock(&engine->lock);
    while (engine->busy && pthread_cond_timedwait(&engine->changed, &engine->lock, &until) == 0)
        continue;
    bool idle = !engine->busy;
    pthread_mutex_unlock(&engine->lock);
    return idle;
}

bool engine_take(struct engine *engine, struct engine_news *news)
{
    char drain[64];
    pthread_mutex_lock(&engine->lock);
    while (read(engine->wake[0], drain, sizeof drain) > 0)
        continue;
    bool has_news = engine->has_news;
    *news = engine->news;
    engine->news = (struct engine_news){0};
    engine->has_news = false;
    pthread_mutex_unlock(&engine->lock);
    return has_news;
}

double engine_progress(struct engine *engine)
{
    pthread_mutex_lock(&engine->lock);
    double progress = engine->busy ? engine->progress : -1;
    pthread_mutex_unlock(&engine->lock);
    return progress;
}
