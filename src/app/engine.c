/* A worker behind a lock. What is open belongs to the worker alone; what crosses the lock is the
 * wish (in) and the news (out), and the snapshot, which is immutable. */
#include "app/engine.h"

#include "app/thread.h"
#include "base/alloc.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Progress is told in steps of this share. */
#define PROGRESS_STEP 0.02
/* How far of the whole each step takes the opening of a story. */
#define READ 0.5
#define PREPARED 0.9

enum { IDLE = -1 };

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
    struct dossier_wish wish;
    struct decision *decisions; /* what wish.decisions points to */
    bool busy;
    bool stopping;
    double progress; /* IDLE from the last news on, though the worker may still be tidying up */
    bool has_news;
    struct engine_news news;

    /* The worker's own. */
    const struct options *options;
    struct dossier opened;
    double from, to;  /* the share of the whole that the present step is */
    enum task heeded; /* this task, or one above it, ends the one under way */
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
    double whole = engine->from + (engine->to - engine->from) * done;
    pthread_mutex_lock(&engine->lock);
    bool visible = whole >= engine->progress + PROGRESS_STEP;
    if (visible)
        engine->progress = whole;
    bool go_on = engine->task < engine->heeded && !engine->stopping;
    pthread_mutex_unlock(&engine->lock);
    if (visible)
        wake_up(engine);
    return go_on;
}

static void next_step(struct engine *engine, double from, double to)
{
    engine->from = from;
    engine->to = to;
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
    if (news->comparison || news->loaded || news->stopped)
        engine->progress = IDLE;
    drop_news(engine);
    engine->news = *news;
    engine->has_news = true;
    pthread_mutex_unlock(&engine->lock);
    wake_up(engine);
}

/* The wish as it is now, with decisions and a base of its own. */
static struct dossier_wish copy_wish(struct engine *engine)
{
    pthread_mutex_lock(&engine->lock);
    struct dossier_wish wish = engine->wish;
    size_t count = wish.decisions.count;
    struct decision *decisions = alloc_resize(NULL, count, sizeof *decisions);
    if (count)
        memcpy(decisions, wish.decisions.items, count * sizeof *decisions);
    if (wish.base)
        article_retain(wish.base);
    pthread_mutex_unlock(&engine->lock);
    wish.decisions.items = decisions;
    return wish;
}

static struct comparison *make_comparison(struct engine *engine, const struct dossier *opened)
{
    struct compare_work work = {report_progress, engine, engine->options->jobs};
    struct dossier_wish wish = copy_wish(engine);
    struct comparison *comparison = dossier_compare(opened, engine->options, &wish, &work);
    free((void *)wish.decisions.items);
    article_release(wish.base);
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

/* Why there is no comparison: it was given up, or something newer is wanted; or neither. */
static bool is_stopped(struct engine *engine, bool *replaced)
{
    pthread_mutex_lock(&engine->lock);
    bool stopped = engine->stopping;
    *replaced = !stopped && engine->task >= engine->heeded;
    pthread_mutex_unlock(&engine->lock);
    return stopped;
}

/* Both steps; NULL where it was stopped. */
static struct comparison *compare_opened(struct engine *engine, struct dossier *opened)
{
    struct compare_work work = {report_progress, engine, engine->options->jobs};
    publish_articles(engine, &opened->loaded);
    next_step(engine, READ, PREPARED);
    if (!dossier_prepare(opened, &work))
        return NULL;
    next_step(engine, PREPARED, 1);
    return make_comparison(engine, opened);
}

/* What was open before stays so until all is there, so that it can be gone back to. */
static void open_story(struct engine *engine, const struct input_story *story)
{
    struct dossier fresh = {.base = NO_BASE};
    struct engine_news news = {.loaded = true};
    struct pipeline_watch watch = {report_progress, engine};
    bool replaced = false;
    engine->heeded = TASK_OPEN;
    next_step(engine, 0, READ);
    if (dossier_read(&fresh, story, engine->options, &engine->opened, &watch) &&
        dossier_check(&fresh, story, engine->options))
        news.comparison = compare_opened(engine, &fresh);
    news.faults = fresh.loaded.faults;
    news.fault_count = fresh.loaded.fault_count;
    fresh.loaded.faults = NULL;
    fresh.loaded.fault_count = 0;
    if (news.comparison) {
        struct dossier before = engine->opened;
        engine->opened = fresh;
        fresh = before;
    } else {
        news.stopped = is_stopped(engine, &replaced);
        news.loaded = !news.stopped;
    }
    if (replaced)
        engine_news_free(&news);
    else
        publish(engine, &news);
    dossier_free(&fresh);
}

/* Where a newer wish came, that one is answered. */
static void compare_again(struct engine *engine)
{
    struct engine_news news = {0};
    bool replaced;
    if (!engine->opened.candidates)
        return;
    engine->heeded = TASK_COMPARE;
    next_step(engine, READ, 1);
    news.comparison = make_comparison(engine, &engine->opened);
    news.stopped = !news.comparison && is_stopped(engine, &replaced);
    if (news.comparison || news.stopped)
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
        engine->progress = engine->busy ? 0 : IDLE;
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

struct engine *engine_new(const struct options *options)
{
    struct engine *engine = alloc_zeroed(1, sizeof *engine);
    engine->options = engine->wanted = options;
    engine->opened.base = NO_BASE;
    engine->wish.unset = true;
    if (!open_wake(engine->wake)) {
        free(engine);
        return NULL;
    }
    pthread_mutex_init(&engine->lock, NULL);
    thread_condition(&engine->changed);
    if (thread_start(&engine->thread, run, engine))
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
    if (engine->progress < 0)
        engine->progress = 0;
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
    dossier_free(&engine->opened);
    free(engine->decisions);
    article_release(engine->wish.base);
    close(engine->wake[0]);
    close(engine->wake[1]);
    pthread_cond_destroy(&engine->changed);
    pthread_mutex_destroy(&engine->lock);
    free(engine);
}

/* With copies of its own, under the lock. */
static void set_wish(struct engine *engine, const struct dossier_wish *wish)
{
    size_t count = wish->decisions.count;
    engine->decisions = alloc_resize(engine->decisions, count, sizeof *engine->decisions);
    if (count)
        memcpy(engine->decisions, wish->decisions.items, count * sizeof *engine->decisions);
    if (wish->base)
        article_retain(wish->base);
    article_release(engine->wish.base);
    engine->wish = *wish;
    engine->wish.decisions.items = engine->decisions;
}

void engine_open(struct engine *engine, const struct input_story *story)
{
    pthread_mutex_lock(&engine->lock);
    if (engine->story != story)
        set_wish(engine, &(struct dossier_wish){.unset = true});
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

void engine_compare(struct engine *engine, const struct dossier_wish *wish)
{
    pthread_mutex_lock(&engine->lock);
    set_wish(engine, wish);
    ask(engine, TASK_COMPARE);
    pthread_mutex_unlock(&engine->lock);
}

void engine_want(struct engine *engine, const struct dossier_wish *wish)
{
    pthread_mutex_lock(&engine->lock);
    set_wish(engine, wish);
    pthread_mutex_unlock(&engine->lock);
}

/* What has not begun yet never does, and says so here. */
void engine_stop(struct engine *engine)
{
    pthread_mutex_lock(&engine->lock);
    engine->stopping = engine->busy;
    if (engine->task != TASK_NONE && engine->task != TASK_END) {
        engine->task = TASK_NONE;
        engine->news.stopped = engine->has_news = true;
        engine->progress = IDLE;
    }
    pthread_mutex_unlock(&engine->lock);
    wake_up(engine);
}

void engine_nudge(struct engine *engine)
{
    wake_up(engine);
}

int engine_wake(const struct engine *engine)
{
    return engine->wake[0];
}

bool engine_wait(struct engine *engine, int milliseconds)
{
    struct timespec until = thread_until(milliseconds);
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
    double progress = engine->busy ? engine->progress : IDLE;
    pthread_mutex_unlock(&engine->lock);
    return progress;
}
