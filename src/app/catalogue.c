/* One thread that hands the files to a pool, first one of each story and then the others. Results
 * wait under the lock until they are taken; a number told with each of them tells those of a
 * library that has been replaced meanwhile. */
#include "app/catalogue.h"

#include "app/pool.h"
#include "app/thread.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "load/load.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Milliseconds between two calls of wake, so that a large library is not sorted for every file. */
enum { APART = 100 };

struct entry {
    const struct input_story *story;
    char *title, *latest; /* NULL: not known, or taken already */
    char **files;         /* [file]: its source and title, likewise; or NULL */
    size_t titled;        /* the file that the title was found in, from 1 */
    bool read, fresh;
};

struct catalogue {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    size_t threads;
    void (*wake)(void *context);
    void *context;

    /* Under the lock. */
    struct entry *entries;
    size_t count;
    unsigned edition; /* of the library that is wanted */
    size_t done, steps;
    bool fresh, ending, busy;
    long woken; /* when, in milliseconds */
};

/* One walk over all stories. */
struct walk {
    struct catalogue *catalogue;
    unsigned edition;
    bool titles; /* or the dates of the others */
};

static long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static char *copy(struct slice text)
{
    char *bytes = alloc_bytes(text.len + 1);
    if (text.len)
        memcpy(bytes, text.data, text.len);
    bytes[text.len] = '\0';
    return bytes;
}

/* What one story's files say. */
struct finding {
    char *title, *latest;
    char **files; /* [file]: NULL where it was not read */
    size_t titled;
};

static void drop_files(char **files, size_t count)
{
    for (size_t i = 0; files && i < count; i++)
        free(files[i]);
    free(files);
}

/* "SOURCE: TITLE", as far as they are known; NULL where neither is. */
static char *describe(const struct article *article)
{
    struct buffer text = {0};
    buffer_add_slice(&text, article->source);
    if (article->source.len && article->title.len)
        buffer_add_string(&text, ": ");
    buffer_add_slice(&text, article->title);
    char *line = text.len ? copy(buffer_slice(&text)) : NULL;
    buffer_free(&text);
    return line;
}

/* Times are ISO 8601, and compared as the library sorts them. */
static void take_latest(struct finding *finding, struct slice published)
{
    if (!published.len)
        return;
    char *text = copy(published);
    if (finding->latest && strcmp(finding->latest, text) >= 0) {
        free(text);
        return;
    }
    free(finding->latest);
    finding->latest = text;
}

static void read_file(struct finding *finding, const struct input_story *story, size_t file)
{
    struct load_options how = {.threads = 1};
    struct articles articles = {0};
    if (!load_file(story->paths[file].data, &how, &articles, NULL))
        return;
    for (size_t i = 0; i < articles.count; i++)
        take_latest(finding, articles.items[i]->published);
    if (articles.count)
        finding->files[file] = describe(articles.items[0]);
    if (!finding->title && articles.count && articles.items[0]->title.len) {
        finding->title = copy(articles.items[0]->title);
        finding->titled = file + 1;
    }
    articles_free(&articles);
}

/* Whether the story is still to be read. */
static bool begin(const struct walk *walk, size_t job, struct entry *entry)
{
    struct catalogue *catalogue = walk->catalogue;
    pthread_mutex_lock(&catalogue->lock);
    bool wanted = !catalogue->ending && catalogue->edition == walk->edition;
    if (wanted)
        *entry = catalogue->entries[job];
    pthread_mutex_unlock(&catalogue->lock);
    return wanted && !entry->read;
}

static void keep(const struct walk *walk, size_t job, struct finding *finding)
{
    struct entry *entry = &walk->catalogue->entries[job];
    if (!entry->files)
        entry->files = alloc_zeroed(entry->story->count, sizeof *entry->files);
    for (size_t i = 0; i < entry->story->count; i++)
        if (finding->files[i]) {
            free(entry->files[i]);
            entry->files[i] = finding->files[i];
            finding->files[i] = NULL;
            entry->fresh = true;
        }
    if (walk->titles)
        entry->titled = finding->titled ? finding->titled : entry->story->count;
    if (finding->title) {
        free(entry->title);
        entry->title = finding->title;
        entry->fresh = true;
    }
    if (finding->latest) {
        free(entry->latest);
        entry->latest = finding->latest;
        entry->fresh = true;
    }
}

/* Hands the finding over, or frees it where another library is wanted by now. */
static void end(const struct walk *walk, size_t job, struct finding *finding)
{
    struct catalogue *catalogue = walk->catalogue;
    long time = now();
    pthread_mutex_lock(&catalogue->lock);
    bool wanted = catalogue->edition == walk->edition;
    if (wanted) {
        keep(walk, job, finding);
        catalogue->done++;
        catalogue->fresh = true;
    }
    bool wakes = wanted && time - catalogue->woken >= APART;
    if (wakes)
        catalogue->woken = time;
    pthread_mutex_unlock(&catalogue->lock);
    if (!wanted) {
        free(finding->title);
        free(finding->latest);
    }
    if (wakes)
        catalogue->wake(catalogue->context);
}

/* The files up to the first that has a title; or those behind it, whose dates may be later. */
static void read_story(void *context, size_t job, size_t worker, struct buffer *into)
{
    const struct walk *walk = context;
    struct finding finding = {0};
    struct entry entry;
    (void)worker, (void)into;
    if (!begin(walk, job, &entry))
        return;
    finding.files = alloc_zeroed(entry.story->count, sizeof *finding.files);
    for (size_t i = entry.titled; i < entry.story->count && !(walk->titles && finding.title); i++)
        read_file(&finding, entry.story, i);
    if (!walk->titles) {
        free(finding.title);
        finding.title = NULL;
    }
    end(walk, job, &finding);
    drop_files(finding.files, entry.story->count);
}

static void nothing(void *context, size_t job, struct slice output)
{
    (void)context, (void)job, (void)output;
}

static void walk_all(struct catalogue *catalogue, unsigned edition, size_t count)
{
    for (int titles = 1; titles >= 0; titles--) {
        struct walk walk = {catalogue, edition, titles};
        pool_run(&(struct pool){count, catalogue->threads, read_story, nothing, &walk});
    }
}

static void *run(void *argument)
{
    struct catalogue *catalogue = argument;
    unsigned read = 0;
    pthread_mutex_lock(&catalogue->lock);
    while (!catalogue->ending) {
        unsigned edition = catalogue->edition;
        size_t count = catalogue->count;
        if (edition == read) {
            catalogue->busy = false;
            pthread_cond_broadcast(&catalogue->changed);
            pthread_cond_wait(&catalogue->changed, &catalogue->lock);
            continue;
        }
        pthread_mutex_unlock(&catalogue->lock);
        walk_all(catalogue, edition, count);
        read = edition;
        catalogue->wake(catalogue->context);
        pthread_mutex_lock(&catalogue->lock);
    }
    pthread_mutex_unlock(&catalogue->lock);
    return NULL;
}

struct catalogue *catalogue_new(size_t threads, void (*wake)(void *context), void *context)
{
    struct catalogue *catalogue = alloc_zeroed(1, sizeof *catalogue);
    catalogue->threads = threads;
    catalogue->wake = wake;
    catalogue->context = context;
    pthread_mutex_init(&catalogue->lock, NULL);
    thread_condition(&catalogue->changed);
    if (thread_start(&catalogue->thread, run, catalogue))
        return catalogue;
    free(catalogue);
    return NULL;
}

static void drop_entries(struct catalogue *catalogue)
{
    for (size_t i = 0; i < catalogue->count; i++) {
        free(catalogue->entries[i].title);
        free(catalogue->entries[i].latest);
        drop_files(catalogue->entries[i].files, catalogue->entries[i].story->count);
    }
    free(catalogue->entries);
    catalogue->entries = NULL;
    catalogue->count = 0;
}

void catalogue_free(struct catalogue *catalogue)
{
    if (!catalogue)
        return;
    pthread_mutex_lock(&catalogue->lock);
    catalogue->ending = true;
    pthread_cond_broadcast(&catalogue->changed);
    pthread_mutex_unlock(&catalogue->lock);
    pthread_join(catalogue->thread, NULL);
    drop_entries(catalogue);
    pthread_cond_destroy(&catalogue->changed);
    pthread_mutex_destroy(&catalogue->lock);
    free(catalogue);
}

void catalogue_read(struct catalogue *catalogue, const struct input *input, const bool *read)
{
    struct entry *entries = alloc_zeroed(input->count + 1, sizeof *entries);
    size_t unread = 0;
    for (size_t i = 0; i < input->count; i++) {
        entries[i] = (struct entry){.story = &input->stories[i], .read = read[i]};
        unread += !read[i];
    }
    pthread_mutex_lock(&catalogue->lock);
    drop_entries(catalogue);
    catalogue->entries = entries;
    catalogue->count = input->count;
    catalogue->edition++;
    catalogue->done = 0;
    catalogue->steps = 2 * unread;
    catalogue->busy = catalogue->fresh = true;
    pthread_cond_broadcast(&catalogue->changed);
    pthread_mutex_unlock(&catalogue->lock);
}

static void take_entry(struct entry *entry, struct library_story *story, struct arena *arena)
{
    if (entry->title)
        story->title = arena_string(arena, entry->title);
    if (entry->latest &&
        (!story->published.len || strcmp(story->published.data, entry->latest) < 0))
        story->published = arena_string(arena, entry->latest);
    for (size_t i = 0; entry->files && story->article_titles && i < story->article_count; i++)
        if (entry->files[i])
            story->article_titles[i] = arena_string(arena, entry->files[i]);
    drop_files(entry->files, entry->story->count);
    free(entry->title);
    free(entry->latest);
    entry->files = NULL;
    entry->title = entry->latest = NULL;
    entry->fresh = false;
}

bool catalogue_take(struct catalogue *catalogue, struct library_story *stories, double *unread,
                    struct arena *arena)
{
    pthread_mutex_lock(&catalogue->lock);
    bool fresh = catalogue->fresh;
    for (size_t i = 0; i < catalogue->count && fresh; i++)
        if (catalogue->entries[i].fresh)
            take_entry(&catalogue->entries[i], &stories[i], arena);
    if (fresh)
        *unread = catalogue->steps ? 1 - (double)catalogue->done / (double)catalogue->steps : 0;
    catalogue->fresh = false;
    pthread_mutex_unlock(&catalogue->lock);
    return fresh;
}

bool catalogue_wait(struct catalogue *catalogue, int milliseconds)
{
    struct timespec until = thread_until(milliseconds);
    pthread_mutex_lock(&catalogue->lock);
    while (catalogue->busy &&
           pthread_cond_timedwait(&catalogue->changed, &catalogue->lock, &until) == 0)
        continue;
    bool idle = !catalogue->busy;
    pthread_mutex_unlock(&catalogue->lock);
    return idle;
}
