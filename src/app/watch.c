/* inotify for the folders that files stand in, since editors put a new file in an old one's place;
 * what has changed is then found by looking at the files. A timer runs anew with every event, and
 * when it ends the writing has settled. */
#include "app/watch.h"

#include "base/alloc.h"
#include "base/buffer.h"
#include "base/vec.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum { SETTLE_MS = 200, FOLDERS_MOST = 1024 };

static const uint32_t coming = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
static const uint32_t writing = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB;

struct state {
    bool there;
    struct stat status;
};

struct folder {
    int number;
    struct slice path;
};

struct watch {
    int gate, events, timer;
    const struct input_story *story;
    struct state *files; /* [path of the story] */
    VEC(int) folders;
    VEC(struct folder) grown; /* folders whose entries matter */
    struct arena *arena;
    bool entries;
};

static bool add(const struct watch *watch, int descriptor)
{
    struct epoll_event event = {.events = EPOLLIN};
    return descriptor >= 0 && epoll_ctl(watch->gate, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

struct watch *watch_new(int other)
{
    struct watch *watch = alloc_zeroed(1, sizeof *watch);
    watch->arena = arena_new();
    watch->gate = epoll_create1(EPOLL_CLOEXEC);
    watch->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    watch->timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
    if (watch->gate >= 0 && add(watch, other)) {
        add(watch, watch->events);
        add(watch, watch->timer);
        return watch;
    }
    watch_free(watch);
    return NULL;
}

static void close_it(int descriptor)
{
    if (descriptor >= 0)
        close(descriptor);
}

void watch_free(struct watch *watch)
{
    if (!watch)
        return;
    close_it(watch->gate);
    close_it(watch->events);
    close_it(watch->timer);
    free(watch->files);
    VEC_FREE(&watch->folders);
    VEC_FREE(&watch->grown);
    arena_free(watch->arena);
    free(watch);
}

int watch_descriptor(const struct watch *watch)
{
    return watch->gate;
}

/* The kernel gives one number for one folder however often it is added. */
static int watch_path(struct watch *watch, const char *path)
{
    if (watch->events < 0 || watch->folders.count >= FOLDERS_MOST)
        return -1;
    int number = inotify_add_watch(watch->events, path, coming | writing | IN_ONLYDIR);
    for (size_t i = 0; i < watch->folders.count; i++)
        if (watch->folders.items[i] == number)
            return number;
    if (number >= 0)
        VEC_PUSH(&watch->folders, number);
    return number;
}

static void watch_parent(struct watch *watch, const char *path)
{
    char folder[PATH_MAX];
    const char *end = strrchr(path, '/');
    size_t len = end ? (size_t)(end - path) : 0;
    if (len >= sizeof folder)
        return;
    memcpy(folder, path, len);
    folder[len] = '\0';
    watch_path(watch, len ? folder : end ? "/" : ".");
}

static struct state look(const char *path)
{
    struct state state = {0};
    state.there = stat(path, &state.status) == 0;
    return state;
}

static bool is_same(const struct state *a, const struct state *b)
{
    const struct stat *x = &a->status, *y = &b->status;
    return x->st_ino == y->st_ino && x->st_dev == y->st_dev && x->st_size == y->st_size &&
           x->st_mtim.tv_sec == y->st_mtim.tv_sec && x->st_mtim.tv_nsec == y->st_mtim.tv_nsec;
}

void watch_story(struct watch *watch, const struct input_story *story)
{
    size_t count = story ? story->count : 0;
    watch->story = story;
    watch->files = alloc_resize(watch->files, count, sizeof *watch->files);
    for (size_t i = 0; i < count; i++) {
        char real[PATH_MAX];
        const char *path = story->paths[i].data;
        watch_parent(watch, path);
        if (realpath(path, real))
            watch_parent(watch, real);
        watch->files[i] = look(path);
    }
}

static const struct folder *find_grown(const struct watch *watch, int number)
{
    for (size_t i = 0; i < watch->grown.count; i++)
        if (watch->grown.items[i].number == number)
            return &watch->grown.items[i];
    return NULL;
}

void watch_folder(struct watch *watch, struct slice path)
{
    struct slice kept = arena_slice(watch->arena, path.len ? path : SLICE("."));
    int number = watch_path(watch, kept.data);
    if (number >= 0 && !find_grown(watch, number))
        VEC_PUSH(&watch->grown, (struct folder){number, kept});
}

/* A folder that has come into one that is watched is watched too. */
static void take_folder(struct watch *watch, const struct folder *within, const char *name)
{
    struct buffer path = {0};
    buffer_format(&path, "%.*s/%s", SLICE_ARG(within->path), name);
    watch_folder(watch, buffer_slice(&path));
    buffer_free(&path);
}

/* Whether an event is of a file of the story: by its name alone, which is enough for a look. */
static bool is_of_story(const struct watch *watch, const struct inotify_event *event)
{
    for (size_t i = 0; watch->story && event->len && i < watch->story->count; i++) {
        struct slice path = watch->story->paths[i];
        size_t len = strlen(event->name);
        if (path.len >= len && memcmp(path.data + path.len - len, event->name, len) == 0)
            return true;
    }
    return (event->mask & IN_Q_OVERFLOW) != 0;
}

static bool take_events(struct watch *watch)
{
    _Alignas(struct inotify_event) char bytes[16384];
    bool any = false;
    for (ssize_t got; watch->events >= 0 && (got = read(watch->events, bytes, sizeof bytes)) > 0;) {
        for (char *at = bytes; at < bytes + got;) {
            const struct inotify_event *event = (const void *)at;
            const struct folder *grown = find_grown(watch, event->wd);
            bool entry = (event->mask & coming) && grown;
            if (entry && (event->mask & IN_ISDIR) && (event->mask & (IN_CREATE | IN_MOVED_TO)))
                take_folder(watch, grown, event->name);
            watch->entries |= entry || (event->mask & IN_Q_OVERFLOW);
            /* A link's file has another name, so that what is put in place anywhere is looked at.
             */
            any |= entry || is_of_story(watch, event) || (event->mask & (IN_CLOSE_WRITE | coming));
            at += sizeof *event + event->len;
        }
    }
    return any;
}

static bool find_changes(struct watch *watch, struct watch_news *news)
{
    for (size_t i = 0; watch->story && i < watch->story->count; i++) {
        struct state now = look(watch->story->paths[i].data), *before = &watch->files[i];
        bool gone = before->there && !now.there;
        bool changed = now.there && !(before->there && is_same(before, &now));
        if ((gone || changed) && !(news->gone + news->changed))
            news->first = watch->story->paths[i];
        news->gone += gone;
        news->changed += changed;
        *before = now;
    }
    return news->gone || news->changed;
}

bool watch_take(struct watch *watch, struct watch_news *news)
{
    uint64_t ticks;
    *news = (struct watch_news){0};
    bool settled = watch->timer >= 0 && read(watch->timer, &ticks, sizeof ticks) > 0;
    if (take_events(watch)) {
        struct itimerspec after = {.it_value = {SETTLE_MS / 1000, SETTLE_MS % 1000 * 1000000L}};
        timerfd_settime(watch->timer, 0, &after, NULL);
        return false;
    }
    if (!settled)
        return false;
    news->entries = watch->entries;
    watch->entries = false;
    return find_changes(watch, news) || news->entries;
}
