/* Small files of lines. A place is "KEY LINE", the latest last; the history is "/SEARCH" and
 * ":COMMAND". */
#include "app/memory.h"

#include "app/output.h"
#include "base/file.h"
#include "base/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PLACES_MOST = 1000, FILE_BYTES = 1 << 24, LOCK_TRIES = 50 };

/* Appends the path of a file of ours; false where there is no home. */
static bool path_of(const char *name, struct buffer *into)
{
    const char *folder = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    if (folder && folder[0] == '/')
        buffer_format(into, "%s/hexapla/%s", folder, name);
    else if (home && home[0] == '/')
        buffer_format(into, "%s/.local/state/hexapla/%s", home, name);
    return into->len > 0;
}

static void make_folders(const char *path)
{
    struct buffer folder = {0};
    for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        buffer_clear(&folder);
        buffer_add(&folder, path, (size_t)(slash - path));
        mkdir(folder.data, 0700);
    }
    buffer_free(&folder);
}

/* The lock, to be closed; -1 where it cannot be had soon. */
static int take_lock(void)
{
    struct buffer path = {0};
    int lock = -1;
    if (path_of("lock", &path)) {
        make_folders(path.data);
        lock = open(path.data, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    }
    const struct timespec moment = {0, 10000000};
    for (int i = 0; lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) < 0; i++) {
        if (i == LOCK_TRIES || errno != EWOULDBLOCK) {
            close(lock);
            lock = -1;
            break;
        }
        nanosleep(&moment, NULL);
    }
    buffer_free(&path);
    return lock;
}

static bool read_file(const char *name, struct buffer *into)
{
    struct buffer path = {0};
    struct error ignored = {0};
    bool read = path_of(name, &path) && file_read(path.data, FILE_BYTES, into, &ignored);
    buffer_free(&path);
    return read;
}

bool memory_path(const char *name, struct buffer *into)
{
    if (!path_of(name, into))
        return false;
    make_folders(into->data);
    return true;
}

static void write_file(const char *name, struct slice text)
{
    struct buffer path = {0};
    struct output output;
    if (path_of(name, &path)) {
        if (output_open(&output, path.data))
            output_write(&output, text);
        output_close(&output);
    }
    buffer_free(&path);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

uint64_t memory_key(const struct input_story *story)
{
    char **real = calloc(story->count + 1, sizeof *real);
    uint64_t key = 0;
    if (!real)
        return 0;
    for (size_t i = 0; i < story->count; i++) {
        real[i] = realpath(story->paths[i].data, NULL);
        if (!real[i])
            real[i] = strdup("");
    }
    qsort(real, story->count, sizeof *real, by_text);
    for (size_t i = 0; i < story->count; i++) {
        key = hash_stable(slice_from(real[i]), key);
        free(real[i]);
    }
    free(real);
    return key;
}

/* What a line of places keeps for the key, or none. */
static struct slice kept(struct slice line, uint64_t key)
{
    char name[24];
    snprintf(name, sizeof name, "%016" PRIx64 " ", key);
    return slice_starts(line, slice_from(name)) ? slice_sub(line, strlen(name), line.len)
                                                : SLICE_NONE;
}

bool memory_place(uint64_t key, struct buffer *into)
{
    struct buffer text = {0};
    bool found = false;
    if (read_file("places", &text)) {
        struct slice rest = buffer_slice(&text), line;
        while (!found && slice_next_line(&rest, &line)) {
            struct slice place = kept(line, key);
            found = !slice_is_none(place);
            if (found)
                buffer_add_slice(into, place);
        }
    }
    buffer_free(&text);
    return found;
}

static size_t count_lines(struct slice text)
{
    struct slice line;
    size_t count = 0;
    while (slice_next_line(&text, &line))
        count++;
    return count;
}

void memory_keep_place(uint64_t key, struct slice place)
{
    struct buffer old = {0}, text = {0};
    int lock = take_lock();
    if (lock < 0)
        return;
    read_file("places", &old);
    struct slice rest = buffer_slice(&old), line;
    for (size_t left = count_lines(rest); slice_next_line(&rest, &line); left--)
        if (left < PLACES_MOST && slice_is_none(kept(line, key)))
            buffer_format(&text, "%.*s\n", SLICE_ARG(line));
    buffer_format(&text, "%016" PRIx64 " %.*s\n", key, SLICE_ARG(place));
    write_file("places", buffer_slice(&text));
    close(lock);
    buffer_free(&old);
    buffer_free(&text);
}

void memory_history(struct history *searches, struct history *commands)
{
    struct buffer text = {0};
    if (read_file("history", &text)) {
        struct slice rest = buffer_slice(&text), line;
        while (slice_next_line(&rest, &line))
            if (line.len > 1 && (line.data[0] == '/' || line.data[0] == ':'))
                history_add(line.data[0] == '/' ? searches : commands,
                            slice_sub(line, 1, line.len));
    }
    buffer_free(&text);
}

/* Theirs, then ours: the latest of ours stand last. */
static void add_history(struct history *all, const struct history *own)
{
    for (size_t back = own->count; back > 0; back--)
        history_add(all, history_line(own, back));
}

static void add_lines(struct buffer *into, char sign, const struct history *history)
{
    for (size_t back = history->count; back > 0; back--)
        buffer_format(into, "%c%.*s\n", sign, SLICE_ARG(history_line(history, back)));
}

void memory_keep_history(const struct history *searches, const struct history *commands)
{
    struct history all_searches = {0}, all_commands = {0};
    struct buffer text = {0};
    int lock = searches->count || commands->count ? take_lock() : -1;
    if (lock < 0)
        return;
    memory_history(&all_searches, &all_commands);
    add_history(&all_searches, searches);
    add_history(&all_commands, commands);
    add_lines(&text, '/', &all_searches);
    add_lines(&text, ':', &all_commands);
    write_file("history", buffer_slice(&text));
    close(lock);
    history_free(&all_searches);
    history_free(&all_commands);
    buffer_free(&text);
}
