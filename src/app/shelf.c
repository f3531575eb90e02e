/* A list of books by path, most of them empty; those read and not out are thrown away by age where
 * they take too much memory. One lock over all of it, never held while a file is read. */
#include "app/shelf.h"

#include "base/alloc.h"
#include "base/map.h"
#include "base/vec.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of what is kept though nobody has it out. */
enum { BUDGET = 192 << 20 };

enum state { EMPTY, READING, READY };

struct book {
    struct slice path;
    enum state state;
    struct shelved content;
    size_t bytes;
    uint32_t expected; /* how often it will yet be taken */
    uint32_t out;      /* how many have it */
    uint64_t used;     /* when it was returned last */
};

struct shelf {
    const struct pipeline_options *options;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct map by_path; /* index in books */
    VEC(struct book) books;
    VEC(uint32_t) kept; /* books that are READY */
    size_t bytes;
    uint64_t clock;
};

struct shelf *shelf_new(const struct pipeline_options *options)
{
    struct shelf *shelf = alloc_zeroed(1, sizeof *shelf);
    shelf->options = options;
    pthread_mutex_init(&shelf->lock, NULL);
    pthread_cond_init(&shelf->changed, NULL);
    return shelf;
}

static void empty(struct shelf *shelf, struct book *book)
{
    uint32_t own = (uint32_t)(book - shelf->books.items);
    for (size_t i = 0; i < shelf->kept.count; i++)
        if (shelf->kept.items[i] == own) {
            shelf->kept.items[i] = shelf->kept.items[--shelf->kept.count];
            break;
        }
    digest_free(book->content.digest);
    loaded_free(&book->content.loaded);
    book->content = (struct shelved){0};
    shelf->bytes -= book->bytes;
    book->state = EMPTY;
}

void shelf_free(struct shelf *shelf)
{
    while (shelf->kept.count)
        empty(shelf, &shelf->books.items[shelf->kept.items[0]]);
    VEC_FREE(&shelf->kept);
    VEC_FREE(&shelf->books);
    map_free(&shelf->by_path);
    pthread_mutex_destroy(&shelf->lock);
    pthread_cond_destroy(&shelf->changed);
    free(shelf);
}

void shelf_expect(struct shelf *shelf, struct slice path)
{
    bool fresh;
    uint32_t *at = map_put(&shelf->by_path, path, (uint32_t)shelf->books.count, &fresh);
    if (fresh)
        VEC_PUSH(&shelf->books, (struct book){.path = path});
    shelf->books.items[*at].expected++;
}

static struct shelved read_path(const struct shelf *shelf, struct slice path,
                                struct lexicon *lexicon)
{
    struct shelved content = {0};
    char *name = strndup(path.data, path.len);
    if (!name)
        alloc_fatal("out of memory");
    pipeline_load(&content.loaded, name, shelf->options);
    free(name);
    if (content.loaded.count == 1 && !content.loaded.fault_count)
        content.digest = digest_new(lexicon, content.loaded.articles[0]);
    return content;
}

static size_t bytes_of(const struct shelved *content)
{
    size_t bytes = content->digest ? digest_bytes(content->digest) : 0;
    for (size_t i = 0; i < content->loaded.count; i++)
        bytes += arena_size(content->loaded.articles[i]->arena);
    return bytes;
}

static void make_room(struct shelf *shelf)
{
    while (shelf->bytes > BUDGET) {
        struct book *oldest = NULL;
        for (size_t i = 0; i < shelf->kept.count; i++) {
            struct book *book = &shelf->books.items[shelf->kept.items[i]];
            if (!book->out && (!oldest || book->used < oldest->used))
                oldest = book;
        }
        if (!oldest)
            return;
        empty(shelf, oldest);
    }
}

const struct shelved *shelf_take(struct shelf *shelf, struct slice path, struct lexicon *lexicon)
{
    pthread_mutex_lock(&shelf->lock);
    uint32_t at = *map_get(&shelf->by_path, path);
    struct book *book = &shelf->books.items[at];
    while (book->state == READING)
        pthread_cond_wait(&shelf->changed, &shelf->lock);
    if (book->state == EMPTY) {
        book->state = READING;
        pthread_mutex_unlock(&shelf->lock);
        struct shelved content = read_path(shelf, book->path, lexicon);
        size_t bytes = bytes_of(&content);
        pthread_mutex_lock(&shelf->lock);
        book->content = content;
        book->bytes = bytes;
        book->state = READY;
        shelf->bytes += bytes;
        VEC_PUSH(&shelf->kept, at);
        pthread_cond_broadcast(&shelf->changed);
    }
    book->out++;
    pthread_mutex_unlock(&shelf->lock);
    return &book->content;
}

void shelf_return(struct shelf *shelf, struct slice path)
{
    pthread_mutex_lock(&shelf->lock);
    struct book *book = &shelf->books.items[*map_get(&shelf->by_path, path)];
    book->out--;
    book->expected--;
    book->used = ++shelf->clock;
    if (!book->out && !book->expected)
        empty(shelf, book);
    else
        make_room(shelf);
    pthread_mutex_unlock(&shelf->lock);
}
